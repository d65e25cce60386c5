// Weights live in short rows in one pool; a row that outgrows its place moves to the end of the pool.
// Worked example: a mistake that takes NN for VB adds 1 to VB and takes 1 from NN in the row of every feature of that token.
#include <entente/train/perceptron.hpp>

#include <algorithm>
#include <bit>
#include <cmath>

namespace entente {

std::uint64_t Random::next() {
  std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
  z = (z ^ z >> 30U) * 0xBF58476D1CE4E5B9U;
  z = (z ^ z >> 27U) * 0x94D049BB133111EBU;
  return z ^ z >> 31U;
}

std::vector<KeyTable::Slot> pack_table(std::vector<KeyTable::Slot> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const KeyTable::Slot& a, const KeyTable::Slot& b) { return a.key < b.key; });
  std::vector<KeyTable::Slot> slots(entries.size() * 4 / 3 + 2);
  const KeyTable table(slots);
  for (const KeyTable::Slot& entry : entries) {
    std::size_t at = table.home(entry.key);
    while (slots[at].key != 0 && slots[at].key != entry.key) {
      at = at + 1 == slots.size() ? 0 : at + 1;
    }
    slots[at] = entry;
  }
  return slots;
}

Perceptron::Perceptron() : slots_(std::size_t{1} << 16U) {}

std::size_t Perceptron::slot_of(std::uint32_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = key & mask;
  while (slots_[at].key != 0 && slots_[at].key != key) {
    at = (at + 1) & mask;
  }
  return at;
}

void Perceptron::add_scores(std::span<const std::uint32_t> keys, std::span<std::int32_t> scores) const {
  for (const std::uint32_t key : keys) {
    __builtin_prefetch(&slots_[key & (slots_.size() - 1)]);
  }
  for (const std::uint32_t key : keys) {
    const Slot& slot = slots_[slot_of(key)];
    if (slot.key != 0) {
      const Row& row = rows_[slot.row];
      for (std::size_t i = 0; i < row.size; ++i) {
        scores[entries_[row.begin + i].label] += entries_[row.begin + i].weight;
      }
    }
  }
}

Perceptron::Row& Perceptron::row_for(std::uint32_t key) {
  std::size_t at = slot_of(key);
  if (slots_[at].key == 0) {
    if (rows_.size() * 3 >= slots_.size() * 2) {
      std::vector<Slot> old(slots_.size() * 2);
      old.swap(slots_);
      for (const Slot& slot : old) {
        if (slot.key != 0) {
          slots_[slot_of(slot.key)] = slot;
        }
      }
      at = slot_of(key);
    }
    slots_[at] = {key, static_cast<std::uint32_t>(rows_.size())};
    rows_.push_back({});
  }
  return rows_[slots_[at].row];
}

void Perceptron::add(Row& row, std::uint32_t label, std::int16_t delta) {
  for (std::size_t i = 0; i < row.size; ++i) {
    Entry& entry = entries_[row.begin + i];
    if (entry.label == label) {
      entry.total += static_cast<float>(entry.weight) * static_cast<float>(now_ - entry.stamp);
      entry.stamp = now_;
      entry.weight = static_cast<std::int16_t>(entry.weight + delta);
      return;
    }
  }
  if (row.size == row.capacity) {
    const auto begin = static_cast<std::uint32_t>(entries_.size());
    row.capacity = static_cast<std::uint16_t>(std::max(2, row.capacity * 2));
    entries_.resize(entries_.size() + row.capacity);
    std::copy_n(entries_.begin() + row.begin, row.size, entries_.begin() + begin);
    row.begin = begin;
  }
  entries_[row.begin + row.size++] = {0, now_, delta, static_cast<std::uint8_t>(label)};
}

void Perceptron::update(std::span<const std::uint32_t> keys, std::uint32_t right, std::uint32_t wrong) {
  for (const std::uint32_t key : keys) {
    Row& row = row_for(key);
    add(row, right, 1);
    add(row, wrong, -1);
  }
}

float Perceptron::average(const Entry& entry) const {
  return (entry.total + static_cast<float>(entry.weight) * static_cast<float>(now_ - entry.stamp)) /
         static_cast<float>(now_);
}

// Weights are worth what they weigh: one stays when it is worth its two bytes, a row when it is worth its place in the table as well.
std::size_t Perceptron::worth_keeping(const Row& row, float price,
                                      std::vector<std::pair<std::uint32_t, float>>& kept) const {
  constexpr float kRowBytes = sizeof(KeyTable::Slot) * 4.0F / 3.0F + 2.0F;
  constexpr float kWeightBytes = 2.0F;
  kept.clear();
  float worth = 0;
  for (std::size_t i = 0; i < row.size; ++i) {
    const float weight = average(entries_[row.begin + i]);
    if (std::abs(weight) >= kWeightBytes * price) {
      kept.emplace_back(entries_[row.begin + i].label, weight);
      worth += std::abs(weight);
    }
  }
  const float bytes = kRowBytes + kWeightBytes * static_cast<float>(kept.size());
  if (worth < price * bytes) {
    kept.clear();
  }
  return kept.empty() ? 0 : static_cast<std::size_t>(bytes) + 1;
}

PackedWeights Perceptron::pack(std::size_t byte_budget) const {
  constexpr float kScale = 4096;
  std::vector<std::pair<std::uint32_t, float>> kept;
  const auto size_at = [&](float price) {
    std::size_t bytes = 0;
    for (const Row& row : rows_) {
      bytes += worth_keeping(row, price, kept);
    }
    return bytes;
  };
  float price = 0.25F / kScale;
  float too_low = price;
  while (size_at(price) > byte_budget) {
    too_low = price;
    price *= 2;
  }
  for (int halving = 0; halving < 7 && too_low < price; ++halving) {
    const float middle = (too_low + price) / 2;
    (size_at(middle) > byte_budget ? too_low : price) = middle;
  }
  std::vector<Slot> by_key;
  std::copy_if(slots_.begin(), slots_.end(), std::back_inserter(by_key),
               [](const Slot& slot) { return slot.key != 0; });
  std::sort(by_key.begin(), by_key.end(), [](const Slot& a, const Slot& b) { return a.key < b.key; });
  PackedWeights packed;
  std::vector<KeyTable::Slot> entries;
  for (const Slot& slot : by_key) {
    worth_keeping(rows_[slot.row], price, kept);
    std::vector<std::pair<std::uint32_t, std::int32_t>> weights;
    std::uint32_t largest = 0;
    for (const auto& [label, weight] : kept) {
      weights.emplace_back(label, static_cast<std::int32_t>(std::lround(weight * kScale)));
      largest = std::max(largest, static_cast<std::uint32_t>(std::abs(weights.back().second)));
    }
    if (weights.empty()) {
      continue;
    }
    std::sort(weights.begin(), weights.end());
    const int shift = std::max(0, static_cast<int>(std::bit_width(largest)) - 8);
    entries.push_back({slot.key, static_cast<std::uint32_t>(packed.rows.size())});
    packed.rows.push_back(static_cast<std::uint16_t>(weights.size() | static_cast<std::size_t>(shift) << 8U));
    for (const auto& [label, weight] : weights) {
      const long rounded = std::lround(std::ldexp(static_cast<float>(weight), -shift));
      packed.rows.push_back(
          static_cast<std::uint16_t>(label << 9U | static_cast<std::uint32_t>(std::clamp(rounded, -255L, 255L) + 256)));
    }
  }
  packed.slots = pack_table(std::move(entries));
  return packed;
}

}  // namespace entente
