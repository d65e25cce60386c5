#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <entente/document/feature_weights.hpp>

namespace entente {

// Random numbers that are the same on every machine (SplitMix64, Steele, Lea and Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  [[nodiscard]] std::uint64_t next();
  [[nodiscard]] std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(next() % bound); }
  template <typename Value>
  void shuffle(std::vector<Value>& values) {
    for (std::size_t i = values.size(); i > 1; --i) {
      std::swap(values[i - 1], values[below(static_cast<std::uint32_t>(i))]);
    }
  }

 private:
  std::uint64_t state_;
};

// A key table that owns its slots: three quarters full, filled in the order of the keys.
[[nodiscard]] std::vector<KeyTable::Slot> pack_table(std::vector<KeyTable::Slot> entries);

// Quantised weights with their storage, ready for the model file.
struct PackedWeights {
  std::vector<KeyTable::Slot> slots;
  std::vector<std::uint16_t> rows;

  [[nodiscard]] FeatureWeights view() const { return {slots, rows}; }
  [[nodiscard]] std::size_t byte_count() const { return slots.size() * sizeof(KeyTable::Slot) + rows.size() * 2; }
};

// A multi-class averaged perceptron over hashed features; a row exists only for a feature that was ever part of a mistake.
// Takes/gives  updates of +1 and -1 -> averaged, quantised weights.
// Cost         12 bytes a weight in training.      Lifetime  owns its rows.
// Source       Freund and Schapire 1999; averaging with time stamps after Daume 2006.
// Tests        tests/train/perceptron_test.cpp
class Perceptron {
 public:
  Perceptron();
  void add_scores(std::span<const std::uint32_t> keys, std::span<std::int32_t> scores) const;
  // Adds one to the right class and takes one from the wrong class for each feature.
  void update(std::span<const std::uint32_t> keys, std::uint32_t right, std::uint32_t wrong);
  // One decision has passed; averages run over decisions.
  void tick() { ++now_; }
  // The averaged weights; the smallest are left out until the rest fits `byte_budget`.
  [[nodiscard]] PackedWeights pack(std::size_t byte_budget) const;
  [[nodiscard]] std::size_t feature_count() const { return rows_.size(); }

 private:
  struct Entry {
    float total = 0;
    std::uint32_t stamp = 0;
    std::int16_t weight = 0;
    std::uint8_t label = 0;
  };
  struct Row {
    std::uint32_t begin = 0;
    std::uint16_t size = 0;
    std::uint16_t capacity = 0;
  };
  struct Slot {
    std::uint32_t key = 0;
    std::uint32_t row = 0;
  };
  [[nodiscard]] std::size_t slot_of(std::uint32_t key) const;
  Row& row_for(std::uint32_t key);
  void add(Row& row, std::uint32_t label, std::int16_t delta);
  std::size_t worth_keeping(const Row& row, float price, std::vector<std::pair<std::uint32_t, float>>& kept) const;
  [[nodiscard]] float average(const Entry& entry) const;

  std::vector<Slot> slots_;
  std::vector<Row> rows_;
  std::vector<Entry> entries_;
  std::uint32_t now_ = 1;
};

}  // namespace entente
