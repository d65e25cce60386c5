// Looking names up: the time must not grow with the number of names that are known.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>

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
