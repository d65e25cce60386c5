// All examples at once, in their order, in doubles: nothing is drawn by lot.
// Worked example: "accuse" on the path is seen in 60 examples, all ACCUSE; each pass raises its weight for ACCUSE until the ridge holds it at about 1.5.
// A word's vector times the learned product is one row of bytes in the model, so that "lambasted", never seen here, still leans to ACCUSE.
#include <entente/train/linear_trainer.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include <entente/base/error.hpp>
#include <entente/document/token_forms.hpp>
#include <entente/train/key_table.hpp>

namespace entente {

namespace {

constexpr double kRate = 0.05, kFirstMoment = 0.9, kSecondMoment = 0.99, kTiny = 1e-9;

// Values of one parameter block, its slopes and their moments.
struct Parameters {
  explicit Parameters(std::size_t size) : values(size), slopes(size), first(size), second(size) {}
  std::vector<double> values, slopes, first, second;

  void step(double rate, double first_share, double second_share, double ridge) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      const double slope = slopes[i] + ridge * values[i];
      first[i] = kFirstMoment * first[i] + (1 - kFirstMoment) * slope;
      second[i] = kSecondMoment * second[i] + (1 - kSecondMoment) * slope * slope;
      values[i] -= rate * (first[i] / first_share) / (std::sqrt(second[i] / second_share) + kTiny);
      slopes[i] = 0;
    }
  }
};

// Vectors of length one by the key of their word.
class UnitVectors {
 public:
  UnitVectors(const WordVectors& vectors, float scale) : width_(vectors.width), values_(vectors.values) {
    for (std::size_t word = 0; word < vectors.words.size(); ++word) {
      float* const row = values_.data() + word * width_;
      double square = 0;
      for (std::size_t i = 0; i < width_; ++i) {
        square += static_cast<double>(row[i]) * static_cast<double>(row[i]);
      }
      const auto factor = square > 0 ? static_cast<float>(static_cast<double>(scale) / std::sqrt(square)) : 0.0F;
      std::transform(row, row + width_, row, [&](float value) { return value * factor; });
      places_.emplace(hash_text(vectors.words[word]), word);
    }
  }
  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] const float* find(std::uint32_t word) const {
    const auto found = places_.find(word);
    return found == places_.end() ? nullptr : values_.data() + found->second * width_;
  }
  [[nodiscard]] const float* row(std::size_t word) const { return values_.data() + word * width_; }

 private:
  std::size_t width_;
  std::vector<float> values_;
  std::unordered_map<std::uint32_t, std::size_t> places_;
};

struct BytesOfRows {
  std::vector<std::int8_t> bytes;
  float step = 1;
};

// One step for all; the few values beyond four fifths of the largest are not worth a coarser step for the rest, so nothing is cut.
BytesOfRows bytes_of(const std::vector<double>& values) {
  double largest = 0;
  for (const double value : values) {
    largest = std::max(largest, std::abs(value));
  }
  BytesOfRows rows;
  rows.step = largest > 0 ? static_cast<float>(largest / 127) : 1.0F;
  for (const double value : values) {
    const double steps = std::floor(value / static_cast<double>(rows.step) + 0.5);
    rows.bytes.push_back(static_cast<std::int8_t>(std::clamp(steps, -127.0, 127.0)));
  }
  return rows;
}

class LinearFit {
 public:
  LinearFit(const std::vector<LinearExample>& examples, const WordVectors& vectors, const LinearTraining& options)
      : options_(options),
        outputs_(options.output_count),
        vectors_(vectors, options.vector_scale),
        dense_(options.group_count * vectors.width),
        rows_(0),
        product_(dense_ * outputs_),
        biases_(outputs_) {
    std::map<std::uint32_t, std::uint32_t> counts;
    for (const LinearExample& example : examples) {
      for (const std::uint32_t key : example.input.keys) {
        ++counts[key];
      }
    }
    for (const auto& [key, count] : counts) {
      if (count >= options.least_count) {
        place_.emplace(key, static_cast<std::uint32_t>(place_.size()));
      }
    }
    rows_ = Parameters(place_.size() * outputs_);
    for (const LinearExample& example : examples) {
      prepare(example);
    }
  }

  void run(const std::function<void(const std::string&)>& progress) {
    double first_left = 1;
    double second_left = 1;
    for (std::uint32_t pass = 0; pass < options_.passes; ++pass) {
      double loss = 0;
      for (const Prepared& example : prepared_) {
        loss += learn(example);
      }
      first_left *= kFirstMoment;
      second_left *= kSecondMoment;
      const double rate = kRate * (1 - static_cast<double>(pass) / options_.passes);
      rows_.step(rate, 1 - first_left, 1 - second_left, options_.ridge);
      product_.step(rate, 1 - first_left, 1 - second_left, options_.ridge);
      biases_.step(rate, 1 - first_left, 1 - second_left, 0);
      if (progress && (pass + 1) % 100 == 0) {
        progress("pass " + std::to_string(pass + 1) + ": loss " +
                 std::to_string(loss / static_cast<double>(prepared_.size())) + " an example");
      }
    }
  }

  void write(ModelFileWriter& writer, const std::string& prefix, const WordVectors& vectors) const {
    std::vector<KeyTable::Slot> slots;
    for (const auto& [key, place] : place_) {
      slots.push_back({key, place});
    }
    const BytesOfRows rows = bytes_of(rows_.values);
    std::vector<KeyTable::Slot> word_slots;
    const BytesOfRows word_rows = bytes_of(words_multiplied_out(vectors, word_slots));
    std::vector<float> floats{rows.step, word_rows.step};
    for (const double bias : biases_.values) {
      floats.push_back(static_cast<float>(bias));
    }
    const std::vector<std::uint32_t> sizes{options_.output_count, std::max(1U, options_.group_count)};
    const auto add = [&](const char* name, const auto& values) {
      writer.add(prefix + name, std::as_bytes(std::span(values)));
    };
    add(".sizes", sizes);
    add(".floats", floats);
    add(".slots", pack_table(std::move(slots)));
    add(".rows", rows.bytes);
    add(".words", pack_table(std::move(word_slots)));
    add(".word_rows", word_rows.bytes);
  }

 private:
  struct Prepared {
    std::vector<std::uint32_t> rows;
    std::vector<float> dense;
    std::vector<std::uint32_t> right;
    double weight = 1;
  };

  void prepare(const LinearExample& example) {
    Prepared& prepared = prepared_.emplace_back();
    for (const std::uint32_t key : example.input.keys) {
      if (const auto found = place_.find(key); found != place_.end()) {
        prepared.rows.push_back(found->second);
      }
    }
    prepared.dense.assign(dense_, 0.0F);
    for (std::size_t group = 0; group < std::min<std::size_t>(options_.group_count, example.input.words.size());
         ++group) {
      float* const sum = prepared.dense.data() + group * vectors_.width();
      int known = 0;
      for (const std::uint32_t word : example.input.words[group]) {
        if (const float* const vector = vectors_.find(word)) {
          ++known;
          std::transform(sum, sum + vectors_.width(), vector, sum, std::plus<>());
        }
      }
      const float factor = known == 0 ? 0.0F : 1.0F / std::sqrt(static_cast<float>(known));
      std::transform(sum, sum + vectors_.width(), sum, [&](float value) { return value * factor; });
    }
    prepared.right = example.right;
    prepared.weight = static_cast<double>(example.weight);
  }

  // Adds the slopes of one example; gives its loss. Where several outputs are right, each takes the share that it has already.
  double learn(const Prepared& example) {
    std::vector<double> scores = biases_.values;
    for (const std::uint32_t row : example.rows) {
      for (std::size_t i = 0; i < outputs_; ++i) {
        scores[i] += rows_.values[row * outputs_ + i];
      }
    }
    for (std::size_t d = 0; d < dense_; ++d) {
      const auto value = static_cast<double>(example.dense[d]);
      for (std::size_t i = 0; value != 0 && i < outputs_; ++i) {
        scores[i] += value * product_.values[d * outputs_ + i];
      }
    }
    const double top = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    for (double& score : scores) {
      score = exponential(std::max(score - top, -600.0));
      sum += score;
    }
    double right = 0;
    for (const std::uint32_t output : example.right) {
      right += scores[output];
    }
    std::vector<double> slopes(outputs_);
    for (std::size_t i = 0; i < outputs_; ++i) {
      slopes[i] = example.weight * scores[i] / sum;
    }
    for (const std::uint32_t output : example.right) {
      slopes[output] -= example.weight * scores[output] / std::max(right, 1e-250);
    }
    spread(example, slopes);
    return -example.weight * std::log(std::max(right / sum, 1e-250));  // for people only
  }

  void spread(const Prepared& example, const std::vector<double>& slopes) {
    for (std::size_t i = 0; i < outputs_; ++i) {
      biases_.slopes[i] += slopes[i];
    }
    for (const std::uint32_t row : example.rows) {
      for (std::size_t i = 0; i < outputs_; ++i) {
        rows_.slopes[row * outputs_ + i] += slopes[i];
      }
    }
    for (std::size_t d = 0; d < dense_; ++d) {
      const auto value = static_cast<double>(example.dense[d]);
      for (std::size_t i = 0; value != 0 && i < outputs_; ++i) {
        product_.slopes[d * outputs_ + i] += value * slopes[i];
      }
    }
  }

  // For each of the commonest words and each group: its vector times the product.
  [[nodiscard]] std::vector<double> words_multiplied_out(const WordVectors& vectors,
                                                         std::vector<KeyTable::Slot>& slots) const {
    std::vector<double> rows;
    if (options_.group_count == 0) {
      return rows;
    }
    std::map<std::uint32_t, std::uint32_t> seen;
    for (std::size_t word = 0; word < std::min(options_.word_count, vectors.words.size()); ++word) {
      const auto place = static_cast<std::uint32_t>(slots.size());
      const std::uint32_t key = hash_text(vectors.words[word]);
      if (key == 0 || !seen.emplace(key, place).second) {
        continue;
      }
      slots.push_back({key, place});
      const float* const vector = vectors_.row(word);
      for (std::size_t group = 0; group < options_.group_count; ++group) {
        for (std::size_t i = 0; i < outputs_; ++i) {
          double sum = 0;
          for (std::size_t d = 0; d < vectors_.width(); ++d) {
            sum += static_cast<double>(vector[d]) * product_.values[(group * vectors_.width() + d) * outputs_ + i];
          }
          rows.push_back(sum);
        }
      }
    }
    return rows;
  }

  LinearTraining options_;
  std::size_t outputs_;
  UnitVectors vectors_;
  std::size_t dense_;
  std::map<std::uint32_t, std::uint32_t> place_;  // of kept features
  Parameters rows_, product_, biases_;
  std::vector<Prepared> prepared_;
};

}  // namespace

void add_linear_model(ModelFileWriter& writer, const std::string& prefix, const std::vector<LinearExample>& examples,
                      const WordVectors& vectors, const LinearTraining& options,
                      const std::function<void(const std::string&)>& progress) {
  if (examples.empty()) {
    throw InputError("no_examples", "there is no example to learn from");
  }
  LinearFit fit(examples, vectors, options);
  fit.run(progress);
  fit.write(writer, prefix, vectors);
}

}  // namespace entente
