#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <entente/document/key_table.hpp>
#include <entente/resources/model_file.hpp>

namespace entente {

// What a linear model looks at: distinct features, and groups of words of which it knows the vectors.
struct LinearInput {
  std::vector<std::uint32_t> keys;  // sorted, no key twice
  std::vector<std::vector<std::uint32_t>>
      words;  // by group: hash_text of lower-case forms; a group counts as sum / sqrt(size)
};

// One thing to learn: an input, and the outputs of which any is right.
struct LinearExample {
  LinearInput input;
  std::vector<std::uint32_t> right;
  float weight = 1;
};

// A linear model over hashed features and words, one score an output.
// Takes/gives  LinearInput -> scores. Weights have one byte and one step for all, so that sums are exact. What a word's vector is worth is
//              multiplied out in training: a word has one byte an output and group.
// Errors       `load` throws ResourceError when sections have wrong sizes; without the sections it gives nothing.
// Cost         O((keys + words) x outputs).      Lifetime  a view of the model file, which must outlive it.
// Tests        tests/train/linear_trainer_test.cpp
class LinearModel {
 public:
  // The sections `<prefix>.slots`, `.rows`, `.words`, `.word_rows`, `.floats` (step, step of words, then one bias an output).
  [[nodiscard]] static std::optional<LinearModel> load(const ModelFile& file, const std::string& prefix);

  [[nodiscard]] std::size_t output_count() const { return biases_.size(); }
  [[nodiscard]] std::vector<float> scores(const LinearInput& input) const;
  // What one feature adds to one output.
  [[nodiscard]] float weight(std::uint32_t key, std::size_t output) const;
  // What a word adds to one output where it is alone in all groups.
  [[nodiscard]] float word_weight(std::uint32_t word, std::size_t output) const;

 private:
  KeyTable keys_, words_;
  std::span<const std::int8_t> rows_, word_rows_;
  std::span<const float> biases_;
  float step_ = 0, word_step_ = 0;
  std::size_t groups_ = 0;
};

// Scores as shares of one, the same bits everywhere.
[[nodiscard]] std::vector<double> soft_max(std::span<const float> scores);
// e^x for -700 < x < 700, from additions and multiplications alone.
[[nodiscard]] double exponential(double x);

}  // namespace entente
