// Sentences of like length make a batch; a batch makes one step.
// Worked example: 2,500 tokens are some 150 sentences of 16 or 17 words; four parts of 38 sentences each run on as many threads as there are.
#include "network_trainer.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numeric>
#include <thread>

namespace entente::training {

namespace {

using Batch = std::vector<const NetworkExample*>;

constexpr std::size_t kParts = 4;
constexpr std::size_t kWarmUp = 100;
constexpr float kLongestGradient = 5;

std::vector<Batch> make_batches(const std::vector<const NetworkExample*>& examples, std::size_t batch_tokens,
                                Random& random) {
  std::vector<std::pair<std::uint32_t, const NetworkExample*>> keyed;  // by length, blurred by up to three tokens
  for (const NetworkExample* example : examples) {
    keyed.emplace_back(static_cast<std::uint32_t>(example->tokens.size()) * 16 + random.below(48), example);
  }
  random.shuffle(keyed);
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Batch> batches;
  std::size_t tokens = 0;
  for (const auto& [key, example] : keyed) {
    tokens += example->tokens.size();
    if (batches.empty() || tokens > batch_tokens) {
      batches.emplace_back();
      tokens = example->tokens.size();
    }
    batches.back().push_back(example);
  }
  random.shuffle(batches);
  return batches;
}

float rate_at(float largest, std::size_t step, std::size_t steps) {
  const float done = static_cast<float>(step) / static_cast<float>(steps);
  const float left = 1 - done;
  const float warm = std::min(1.0F, static_cast<float>(step + 1) / static_cast<float>(kWarmUp));
  return largest * warm *
         (left * left * (1 + 2 * done) + 0.01F);  // close to half a cosine, without the library's cosine
}

// Adds the slopes of the sums of table rows to the rows that were summed.
void add_table_slopes(const NetworkLayout& layout, std::span<const NetworkExample* const> part,
                      const NetworkGradient::Result& result, std::span<float> gradient) {
  const std::size_t width = layout.sizes.input;
  std::size_t at = 0;
  for (const NetworkExample* example : part) {
    for (const NetworkExample::Token& token : example->tokens) {
      const float* slopes = result.input_slopes.data() + at * width;
      const auto add = [&](const Block& table, std::uint32_t row) {
        float* to = gradient.data() + table.offset + row * width;
        for (std::size_t i = 0; i < width; ++i) {
          to[i] += slopes[i];
        }
      };
      add(layout.words, result.words[at]);
      for (const std::uint32_t affix : token.affixes) {
        add(layout.affixes, affix);
      }
      ++at;
    }
  }
}

void cut_gradient(std::span<float> gradient) {
  double sum = 0;
  for (const float slope : gradient) {
    sum += static_cast<double>(slope) * static_cast<double>(slope);
  }
  const auto length = static_cast<float>(std::sqrt(sum));
  if (length > kLongestGradient) {
    for (float& slope : gradient) {
      slope *= kLongestGradient / length;
    }
  }
}

}  // namespace

std::vector<float> train_network(const std::vector<NetworkExample>& examples, const NetworkLayout& layout,
                                 std::span<const float> word_vectors, const NetworkTraining& training, Random& random,
                                 const std::function<void(const std::string&)>& progress) {
  std::vector<float> parameters = initial_parameters(layout, random);
  NetworkGradient network(layout, parameters, word_vectors);
  Adam adam(layout.size);
  std::vector<const NetworkExample*> usable;
  for (const NetworkExample& example : examples) {
    if (!example.tokens.empty() && example.tokens.size() <= training.longest_sentence) {
      usable.push_back(&example);
    }
  }
  const auto start = std::chrono::steady_clock::now();
  std::size_t step = 0;
  for (std::uint32_t epoch = 0; epoch < training.epochs; ++epoch) {
    const std::vector<Batch> batches = make_batches(usable, training.batch_tokens, random);
    double loss = 0;
    for (const Batch& batch : batches) {
      std::array<Batch, kParts> parts;
      std::size_t tokens = 0;
      for (std::size_t i = 0; i < batch.size(); ++i) {
        parts[i % kParts].push_back(batch[i]);
        tokens += batch[i]->tokens.size();
      }
      std::array<std::uint64_t, kParts> seeds;
      for (std::uint64_t& seed : seeds) {
        seed = random.next();
      }
      std::array<NetworkGradient::Result, kParts> results;
      const auto work = [&](std::size_t from, std::size_t by) {
        for (std::size_t i = from; i < kParts; i += by) {
          Random own(seeds[i]);
          results[i] = network.compute(parts[i], 1 / static_cast<float>(tokens), training.dropout, own);
        }
      };
      const std::size_t threads = std::clamp<std::size_t>(training.threads, 1, kParts);
      std::vector<std::jthread> helpers;
      for (std::size_t i = 1; i < threads; ++i) {
        helpers.emplace_back(work, i, threads);
      }
      work(0, threads);
      helpers.clear();
      std::vector<float> gradient(layout.size);
      for (std::size_t i = 0; i < kParts; ++i) {
        loss += results[i].loss;
        for (std::size_t k = 0; k < results[i].gradient.size(); ++k) {
          gradient[layout.dense_begin + k] += results[i].gradient[k];
        }
        add_table_slopes(layout, parts[i], results[i], gradient);
      }
      cut_gradient(gradient);
      adam.step(parameters, gradient, rate_at(training.rate, step, batches.size() * training.epochs));
      network.refresh();
      ++step;
    }
    if (progress) {
      const auto seconds =
          std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - start).count();
      progress("network: epoch " + std::to_string(epoch + 1) + " of " + std::to_string(training.epochs) + ", loss " +
               std::to_string(loss / static_cast<double>(batches.size())) + ", " + std::to_string(seconds) + " s");
    }
  }
  return parameters;
}

}  // namespace entente::training
