// The gradient is compared with differences of the loss; training must bring the loss down and not depend on threads.
#include <cmath>

#include <gtest/gtest.h>

#include "network_gradient.hpp"
#include "network_trainer.hpp"

namespace entente::training {
namespace {

NetworkSizes small_sizes() {
  NetworkSizes sizes;
  sizes.input = 8;
  sizes.hidden = 6;
  sizes.arc = 5;
  sizes.relation = 7;
  sizes.affixes = 20;
  sizes.tags = 4;
  sizes.relations = 5;
  sizes.vectors = 6;
  return sizes;
}

std::vector<NetworkExample> random_examples(const std::vector<std::size_t>& lengths, Random& random) {
  std::vector<NetworkExample> examples;
  for (const std::size_t length : lengths) {
    NetworkExample& example = examples.emplace_back();
    for (std::size_t i = 0; i < length; ++i) {
      NetworkExample::Token& token = example.tokens.emplace_back();
      token.word = random.below(10);
      token.vector = random.chance(0.7F) ? random.below(5) : kNoVector;
      for (std::uint32_t& affix : token.affixes) {
        affix = random.below(20);
      }
      token.head = i == 0 ? kRootOfExample : random.below(static_cast<std::uint32_t>(i));
      token.relation = static_cast<std::uint8_t>(random.below(5));
      token.tag = static_cast<std::uint8_t>(random.below(4));
      token.name = random.chance(0.5F) ? static_cast<NameLabel>(random.below(kNameLabelCount)) : kNoNameLabel;
    }
  }
  return examples;
}

struct Setting {
  NetworkLayout layout{small_sizes(), 10};
  Random random{3};
  std::vector<float> parameters = initial_parameters(layout, random);
  std::vector<float> vectors;
  std::vector<NetworkExample> examples = random_examples({3, 5, 1}, random);
  std::vector<const NetworkExample*> pointers;

  Setting() {
    for (std::size_t i = 0; i < 30; ++i) {
      vectors.push_back(static_cast<float>(random.below(1000)) / 500 - 1);
    }
    for (const NetworkExample& example : examples) {
      pointers.push_back(&example);
    }
    for (std::size_t i = layout.arc_product.offset; i < layout.size; ++i) {  // so that arcs and relations matter
      parameters[i] = static_cast<float>(random.below(1000)) / 1000 - 0.5F;
    }
  }

  [[nodiscard]] NetworkGradient::Result run(const Dropout& dropout = {0.3F, 0.2F}) const {
    const NetworkGradient network(layout, parameters, vectors);
    Random own(7);
    return network.compute(pointers, 0.5F, dropout, own);
  }

  // Of all parameters, the tables of words and affixes among them.
  [[nodiscard]] std::vector<float> whole_gradient() const {
    const NetworkGradient::Result result = run();
    std::vector<float> all(layout.size);
    std::copy(result.gradient.begin(), result.gradient.end(),
              all.begin() + static_cast<std::ptrdiff_t>(layout.dense_begin));
    std::size_t at = 0;
    for (const NetworkExample& example : examples) {
      for (const NetworkExample::Token& token : example.tokens) {
        for (std::size_t i = 0; i < layout.sizes.input; ++i) {
          const float slope = result.input_slopes[at * layout.sizes.input + i];
          all[layout.words.offset + result.words[at] * layout.sizes.input + i] += slope;
          for (const std::uint32_t affix : token.affixes) {
            all[layout.affixes.offset + affix * layout.sizes.input + i] += slope;
          }
        }
        ++at;
      }
    }
    return all;
  }
};

TEST(NetworkGradient, EqualsTheDifferencesOfTheLoss) {
  Setting setting;
  const std::vector<float> gradient = setting.whole_gradient();
  const NetworkLayout& layout = setting.layout;
  const auto& unit = layout.recurrent;
  const std::vector<std::pair<const char*, Block>> blocks = {
      {"words", layout.words},
      {"affixes", layout.affixes},
      {"vectors", layout.vectors},
      {"gain", layout.gain},
      {"shift", layout.shift},
      {"first input", unit[0][0].input},
      {"first state", unit[0][0].state},
      {"first state bias", unit[0][0].state_bias},
      {"first backward state", unit[0][1].state},
      {"second input", unit[1][0].input},
      {"second backward input bias", unit[1][1].input_bias},
      {"second backward state", unit[1][1].state},
      {"decisions", layout.decisions},
      {"decision bias", layout.decision_bias},
      {"arc root", layout.arc_root},
      {"arc product", layout.arc_product},
      {"arc bias", layout.arc_bias},
      {"distance", layout.distance},
      {"relation", layout.relation},
      {"relation bias", layout.relation_bias},
  };
  for (const auto& [name, block] : blocks) {
    double error = 0;
    double size = 0;
    for (int draw = 0; draw < 25; ++draw) {
      const std::size_t at = block.offset + setting.random.below(static_cast<std::uint32_t>(block.size()));
      constexpr float kStep = 2e-3F;
      const float old = setting.parameters[at];
      setting.parameters[at] = old + kStep;
      const double above = setting.run().loss;
      setting.parameters[at] = old - kStep;
      const double below = setting.run().loss;
      setting.parameters[at] = old;
      const double slope = (above - below) / (2 * static_cast<double>(kStep));
      error += (slope - static_cast<double>(gradient[at])) * (slope - static_cast<double>(gradient[at]));
      size += slope * slope;
    }
    EXPECT_GT(size, 0) << name;
    EXPECT_LT(std::sqrt(error / size), 0.02) << name;
  }
}

TEST(TrainNetwork, LearnsItsExamplesAlikeWithAnyNumberOfThreads) {
  Setting setting;
  NetworkTraining training;
  training.epochs = 200;
  training.batch_tokens = 6;
  training.rate = 0.02F;
  training.dropout = {0, 0};
  std::vector<std::string> lines;
  Random first(5);
  const std::vector<float> one = train_network(setting.examples, setting.layout, setting.vectors, training, first,
                                               [&](const std::string& line) { lines.push_back(line); });
  training.threads = 3;
  Random second(5);
  EXPECT_EQ(one, train_network(setting.examples, setting.layout, setting.vectors, training, second, {}));
  const double before = setting.run({0, 0}).loss;
  setting.parameters = one;
  EXPECT_LT(setting.run({0, 0}).loss, before / 2);
  EXPECT_EQ(lines.size(), training.epochs);
}

}  // namespace
}  // namespace entente::training
