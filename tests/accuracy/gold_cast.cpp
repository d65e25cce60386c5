// Who is who in documents whose trees, tags and names are given: what the actors layer does when nothing before it goes wrong.
// Worked example: `entente_gold_cast data byron.conllu` prints one line, [{"begin":0,"end":1,"kind":"name","actors":["byron"]}, ...], in tokens.
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <entente/actors/actor_resolver.hpp>
#include <entente/train/treebank.hpp>

namespace entente {
namespace {

class MentionList {
 public:
  void add(const Mention& mention, const std::vector<std::string>& ids) {
    std::cout << (first_ ? "[" : ", ") << R"({"begin": )" << to_index(mention.tokens.begin) << R"(, "end": )"
              << to_index(mention.tokens.end) << R"(, "kind": ")" << name_of(mention.kind) << R"(", "actors": [)";
    for (std::size_t i = 0; i < ids.size(); ++i) {
      std::cout << (i > 0 ? ", " : "") << '"' << ids[i] << '"';  // ids hold no quotes
    }
    std::cout << "]}";
    first_ = false;
  }
  void close() { std::cout << (first_ ? "[]\n" : "]\n"); }

 private:
  bool first_ = true;
};

void print_cast(const Cast& cast) {
  MentionList list;
  for (const Mention& mention : cast.mentions) {
    std::vector<std::string> ids;
    for (const ActorId id : mention.actors) {
      ids.push_back(cast.actor(id).id);
    }
    list.add(mention, ids);
  }
  for (const Bystander& bystander : cast.bystanders) {
    for (const Mention& mention : bystander.mentions) {
      list.add(mention, {bystander.id});
    }
  }
  list.close();
}

}  // namespace
}  // namespace entente

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: entente_gold_cast DATA-FOLDER DOCUMENT.conllu...\n";
    return 2;
  }
  try {
    const entente::ActorResolver resolver(argv[1]);
    for (int i = 2; i < argc; ++i) {
      entente::print_cast(resolver.resolve(entente::document_of(entente::read_treebank(argv[i]))));
    }
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
