// Sums of small whole numbers. Worked example: the features "condemn on the path" and "rule says ACCUSE" have the rows (.. ACCUSE 95 ..) and (.. ACCUSE 60 ..);
// with the step 0.02 they add 3.1 to the score of ACCUSE.
#include <entente/document/linear_model.hpp>

#include <algorithm>
#include <bit>
#include <cmath>

namespace entente {

namespace {

constexpr float kLargest = 1e6F;  // so that no score, a sum of many products, is ever infinite

KeyTable checked_table(const ModelFile& file, const std::string& name, std::size_t rows) {
  const KeyTable table(file.section_of<KeyTable::Slot>(name));
  const bool fits = std::all_of(table.slots().begin(), table.slots().end(),
                                [&](const KeyTable::Slot& slot) { return slot.key == 0 || slot.value < rows; });
  if (!table.has_empty_slot() || !fits) {
    file.refuse("the table " + name + " does not fit its rows");
  }
  return table;
}

}  // namespace

std::optional<LinearModel> LinearModel::load(const ModelFile& file, const std::string& prefix) {
  if (!file.has_section(prefix + ".slots")) {
    return std::nullopt;
  }
  LinearModel model;
  const std::span<const float> floats = file.section_of<float>(prefix + ".floats");
  const std::span<const std::uint32_t> sizes = file.section_of<std::uint32_t>(prefix + ".sizes");
  if (sizes.size() != 2 || sizes[0] == 0 || sizes[1] == 0 || floats.size() != 2 + std::size_t{sizes[0]}) {
    file.refuse("the section " + prefix + ".sizes or .floats has a wrong size");
  }
  // Also false for what is no number.
  if (!std::all_of(floats.begin(), floats.end(), [](float value) { return std::abs(value) <= kLargest; })) {
    file.refuse("the section " + prefix + ".floats has a number beyond those of a model");
  }
  model.step_ = floats[0];
  model.word_step_ = floats[1];
  model.biases_ = floats.subspan(2);
  model.groups_ = sizes[1];
  model.rows_ = file.section_of<std::int8_t>(prefix + ".rows");
  model.word_rows_ = file.section_of<std::int8_t>(prefix + ".word_rows");
  model.keys_ = checked_table(file, prefix + ".slots", model.rows_.size() / sizes[0]);
  model.words_ = checked_table(file, prefix + ".words", model.word_rows_.size() / sizes[0] / sizes[1]);
  return model;
}

std::vector<float> LinearModel::scores(const LinearInput& input) const {
  const std::size_t outputs = output_count();
  std::vector<std::int32_t> sums(outputs, 0);
  std::for_each(input.keys.begin(), input.keys.end(), [&](std::uint32_t key) { keys_.prefetch(key); });
  for (const std::uint32_t key : input.keys) {
    if (const auto row = keys_.find(key)) {
      for (std::size_t i = 0; i < outputs; ++i) {
        sums[i] += rows_[*row * outputs + i];
      }
    }
  }
  std::vector<float> scores(biases_.begin(), biases_.end());
  for (std::size_t i = 0; i < outputs; ++i) {
    const float part = static_cast<float>(sums[i]) * step_;
    scores[i] += part;
  }
  for (std::size_t group = 0; group < std::min(groups_, input.words.size()); ++group) {
    std::fill(sums.begin(), sums.end(), 0);
    int known = 0;
    for (const std::uint32_t word : input.words[group]) {
      if (const auto row = words_.find(word)) {
        ++known;
        for (std::size_t i = 0; i < outputs; ++i) {
          sums[i] += word_rows_[(*row * groups_ + group) * outputs + i];
        }
      }
    }
    const float factor = known == 0 ? 0.0F : word_step_ / std::sqrt(static_cast<float>(known));
    for (std::size_t i = 0; i < outputs; ++i) {
      const float part = static_cast<float>(sums[i]) * factor;
      scores[i] += part;
    }
  }
  return scores;
}

float LinearModel::weight(std::uint32_t key, std::size_t output) const {
  const auto row = keys_.find(key);
  return row ? static_cast<float>(rows_[*row * output_count() + output]) * step_ : 0.0F;
}

float LinearModel::word_weight(std::uint32_t word, std::size_t output) const {
  const auto row = words_.find(word);
  float sum = 0;
  for (std::size_t group = 0; row && group < groups_; ++group) {
    sum += static_cast<float>(word_rows_[(*row * groups_ + group) * output_count() + output]) * word_step_;
  }
  return sum;
}

double exponential(double x) {
  const double turns = std::floor(x * 1.4426950408889634 + 0.5);
  const double r = (x - turns * 0.693147180369123816490) - turns * 1.90821492927058770002e-10;
  double series = 1;
  for (int i = 13; i >= 1; --i) {
    const double next = series * r / i;
    series = 1 + next;
  }
  return series * std::bit_cast<double>(static_cast<std::uint64_t>(static_cast<std::int64_t>(turns) + 1023) << 52U);
}

std::vector<double> soft_max(std::span<const float> scores) {
  std::vector<double> shares;
  const float top = *std::max_element(scores.begin(), scores.end());
  double sum = 0;
  for (const float score : scores) {
    shares.push_back(exponential(std::max(static_cast<double>(score) - static_cast<double>(top), -600.0)));
    sum += shares.back();
  }
  for (double& share : shares) {
    share /= sum;
  }
  return shares;
}

}  // namespace entente
