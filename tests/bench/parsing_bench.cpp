// Tags, lemmas, names and trees: sentences and tokens a second on text that is already cut into tokens; and the time until a model is ready.
#include <benchmark/benchmark.h>

#include <entente/document/analyzer.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/text/tokenizer.hpp>

#include "bench/bench_text.hpp"

namespace entente {
namespace {

const Tokenizer& tokenizer() {
  static const Tokenizer kTokenizer(ENTENTE_DATA_FOLDER);
  return kTokenizer;
}

void tokenize(benchmark::State& state) {
  const Article article = bench::article_of(1);
  for (auto _ : state) {
    benchmark::DoNotOptimize(tokenizer().tokenize(article));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(article.body.size()));
}
BENCHMARK(tokenize)->Unit(benchmark::kMillisecond);

void tag_and_parse(benchmark::State& state) {
  static const Analyzer kAnalyzer(model_file(ENTENTE_DATA_FOLDER));
  const TokenizedText text = tokenizer().tokenize(bench::article_of(static_cast<std::size_t>(state.range(0))));
  for (auto _ : state) {
    benchmark::DoNotOptimize(kAnalyzer.analyze(text));
  }
  const auto rate = [&](std::size_t count) {
    return benchmark::Counter(static_cast<double>(count), benchmark::Counter::kIsIterationInvariantRate);
  };
  state.counters["sentences"] = rate(text.sentences.size());
  state.counters["tokens"] = rate(text.tokens.size());
}
BENCHMARK(tag_and_parse)->Arg(1)->Arg(10)->Unit(benchmark::kMillisecond);  // tokens a second stay level

void load_model(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(Analyzer(model_file(ENTENTE_DATA_FOLDER)));
  }
}
BENCHMARK(load_model)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente
