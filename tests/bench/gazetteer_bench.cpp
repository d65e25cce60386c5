// Looking names up: the time must not grow with the number of names that are known.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <entente/actors/actor_resolver.hpp>
#include <entente/document/analyzer.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/text/tokenizer.hpp>

#include "actors/small_tables.hpp"
#include "gazetteer.hpp"

namespace entente {
namespace {

// "anna vaaaab", ...: letters alone, another name for each number.
std::string surname(std::size_t number) {
  std::string name = "v";
  for (int i = 0; i < 6; ++i) {
    name += static_cast<char>('a' + number % 26);
    number /= 26;
  }
  return name;
}

std::string capitalised(std::string name) {
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

const Gazetteer& gazetteer_of(std::size_t name_count) {
  static std::map<std::size_t, std::unique_ptr<const Gazetteer>> kept;
  std::unique_ptr<const Gazetteer>& gazetteer = kept[name_count];
  if (!gazetteer) {
    std::string rows;
    for (std::size_t i = 0; i < name_count; ++i) {
      const std::string name = surname(i);
      rows += "anna-" + name + "\tAnna " + capitalised(name) +
              "\tf\tFRA\tminister\tMinister of France\tGOV\t2001-01-01\t2009-01-01\t-\n";
    }
    const test::TemporaryFolder folder;
    test::write_tables(folder, "persons.tsv", rows);
    gazetteer = std::make_unique<const Gazetteer>(folder.path());
  }
  return *gazetteer;
}

// Half of the look-ups meet a name.
void look_up(benchmark::State& state) {
  const auto name_count = static_cast<std::size_t>(state.range(0));
  const Gazetteer& gazetteer = gazetteer_of(name_count);
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < 1000; ++i) {
    keys.push_back("anna " + surname(i * 7919 % name_count) + (i % 2 == 0 ? "" : "x"));
  }
  std::size_t found = 0;
  for (auto _ : state) {
    for (const std::string& key : keys) {
      found += gazetteer.find(key) != nullptr ? 1U : 0U;
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(keys.size()));
  state.counters["found"] = static_cast<double>(found) / static_cast<double>(state.iterations());
}
BENCHMARK(look_up)->Arg(1'000)->Arg(200'000);

// The actors of a parsed text whose words begin many of the names: the time a token must hang neither on the number of names nor on the length of the
// text. Half of the names begin with "Anna", as half of the persons in the text do.
void find_actors_in_text(benchmark::State& state) {
  static const Tokenizer kTokenizer(ENTENTE_DATA_FOLDER);
  static const Analyzer kAnalyzer(model_file(ENTENTE_DATA_FOLDER));
  static std::map<std::int64_t, std::unique_ptr<const ActorResolver>> resolvers;
  auto& resolver = resolvers[state.range(0)];
  if (!resolver) {
    std::string names = "#columns\tname\ttype\tcountry\tsector\n";
    for (std::int64_t i = 0; i < state.range(0); ++i) {
      names += (i % 2 == 0 ? "Anna " : "Berta ") + capitalised(surname(static_cast<std::size_t>(i))) +
               "\tperson\tFRA\tGOV\n";
    }
    const DictionaryReader reader(ENTENTE_DATA_FOLDER);
    resolver = std::make_unique<const ActorResolver>(ENTENTE_DATA_FOLDER,
                                                     std::vector<Dictionary>{reader.read_bytes(names, "names")});
  }
  Article article;
  article.date = "2005-01-01";
  for (std::int64_t i = 0; i < 40 * state.range(1); ++i) {
    article.body += (i % 2 == 0 ? "Anna " : "Berta ") + capitalised(surname(static_cast<std::size_t>(i % 100))) +
                    " praised the government of France. ";
  }
  const Document document = kAnalyzer.analyze(kTokenizer.tokenize(std::move(article)));
  std::size_t found = 0;
  for (auto _ : state) {
    found = resolver->resolve(document).actors.size();
  }
  state.counters["actors"] = static_cast<double>(found);
  state.counters["time_per_token"] =
      benchmark::Counter(static_cast<double>(document.token_count()),
                         static_cast<benchmark::Counter::Flags>(benchmark::Counter::kIsIterationInvariantRate |
                                                                benchmark::Counter::kInvert));
}
BENCHMARK(find_actors_in_text)->ArgsProduct({{1'000, 200'000}, {1, 4, 16}})->Unit(benchmark::kMillisecond);

// A dictionary of PETRARCH with as many lines as there are names.
void read_dictionary(benchmark::State& state) {
  static const DictionaryReader kReader(ENTENTE_DATA_FOLDER);
  std::string lines;
  for (std::int64_t i = 0; i < state.range(0) / 2; ++i) {
    lines += "ANNA_" + surname(static_cast<std::size_t>(i)) + "_\n\t[FRAGOV 970101-061231]\n";
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(kReader.read_bytes(lines, "lines"));
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(read_dictionary)->Arg(76'000)->Unit(benchmark::kMillisecond);

void find_by_surname(benchmark::State& state) {
  const auto name_count = static_cast<std::size_t>(state.range(0));
  const Gazetteer& gazetteer = gazetteer_of(name_count);
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(gazetteer.by_surname(surname(i++ * 7919 % name_count), "", "", "2005-01-01"));
  }
}
BENCHMARK(find_by_surname)->Arg(1'000)->Arg(200'000);

// Who was minister of a country in which all of these names were.
void find_holder(benchmark::State& state) {
  const Gazetteer& gazetteer = gazetteer_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(gazetteer.holder("FRA", "minister", "2005-01-01"));
  }
}
BENCHMARK(find_holder)->Arg(1'000)->Arg(200'000);

}  // namespace
}  // namespace entente
