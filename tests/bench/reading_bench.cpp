// The whole reading, from text to interactions. With 1, 3 and 10 times the text the time a token must stay what it is: once as one article that
// grows, once as more articles read one after the other.
#include <benchmark/benchmark.h>

#include <entente/pipeline/reader.hpp>

#include "bench/bench_text.hpp"

namespace entente {
namespace {

const Reader& reader() {
  static const Reader kReader(ENTENTE_DATA_FOLDER);
  return kReader;
}

void count(benchmark::State& state, std::size_t sentence_count, std::size_t token_count) {
  const auto times = static_cast<double>(state.iterations());
  using benchmark::Counter;
  state.counters["sentences"] = Counter(static_cast<double>(sentence_count) * times, Counter::kIsRate);
  state.counters["time_per_token"] = Counter(static_cast<double>(token_count) * times,
                                             static_cast<Counter::Flags>(Counter::kIsRate | Counter::kInvert));
}

void read_growing_article(benchmark::State& state) {
  const Article article = bench::article_of(static_cast<std::size_t>(state.range(0)));
  const Document document = reader().read(article).document;
  for (auto _ : state) {
    benchmark::DoNotOptimize(reader().read(article));
  }
  count(state, document.sentences().size(), document.token_count());
}
BENCHMARK(read_growing_article)->Arg(1)->Arg(3)->Arg(10)->Unit(benchmark::kMillisecond);

void read_more_articles(benchmark::State& state) {
  const Article article = bench::article_of(1);
  const Document document = reader().read(article).document;
  const auto articles = static_cast<std::size_t>(state.range(0));
  for (auto _ : state) {
    for (std::size_t i = 0; i < articles; ++i) {
      benchmark::DoNotOptimize(reader().read(article));
    }
  }
  count(state, articles * document.sentences().size(), articles * document.token_count());
}
BENCHMARK(read_more_articles)->Arg(1)->Arg(3)->Arg(10)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente
