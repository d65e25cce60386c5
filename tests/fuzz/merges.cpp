// A user's word on who is who.
#include <entente/base/error.hpp>
#include <entente/pipeline/graph_input.hpp>
#include <entente/pipeline/merges_file.hpp>

#include "reading.hpp"

using namespace entente;
using namespace entente::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = text_of(bytes, size);
  try {
    const Merges merges = read_merges(text, "fuzz");
    for (const auto* lists : {&merges.same, &merges.not_same}) {
      for (const std::vector<std::string>& list : *lists) {
        demand(list.size() >= 2, "a list names two actors or more");
      }
    }
    std::vector<std::string> unknown;
    static_cast<void>(identities_in(merges, RelationGraph(), unknown));
  } catch (const InputError&) {
  }
  ViewBuffer buffer(text);
  std::istream in(&buffer);
  static_cast<void>(is_json_graph(in));
  return 0;
}
