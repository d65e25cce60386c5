#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

// Where the tokens of several sentences lie when one step of a recurrent layer takes them all: from long to short, stored by time, so that
// the sentences that are still running are the first rows of each time.
// Takes/gives  lengths -> row `first[t] + b` for token t of the b-th longest sentence. "A b c" and "D e" take rows A D | b e | c.
// Cost         O(tokens).      Lifetime  owns its lists.
// Tests        tests/document/packed_rows_test.cpp
struct PackedRows {
  explicit PackedRows(std::span<const std::size_t> lengths);

  [[nodiscard]] std::size_t row(std::size_t sentence, std::size_t time) const { return first[time] + sentence; }
  [[nodiscard]] std::size_t times() const { return first.size(); }

  template <typename Visit>  // Visit(sentence, time, row)
  void for_each_row(Visit&& visit) const {
    for (std::size_t t = 0; t < first.size(); ++t) {
      for (std::size_t b = 0; b < running[t]; ++b) {
        visit(b, t, first[t] + b);
      }
    }
  }
  // Visits the times in the order of a direction: Visit(time, time before or times(), sentences that have a state before).
  template <typename Visit>
  void walk(bool backwards, Visit&& visit) const {
    for (std::size_t i = 0; i < times(); ++i) {
      const std::size_t t = backwards ? times() - 1 - i : i;
      const std::size_t before = i == 0 ? times() : backwards ? t + 1 : t - 1;
      visit(t, before, before == times() ? 0 : running[before < t ? t : before]);
    }
  }

  std::vector<std::size_t> order;    // places among the lengths given, from long to short
  std::vector<std::size_t> first;    // row of the first sentence at each time
  std::vector<std::size_t> running;  // sentences at each time
  std::size_t rows = 0;
};

}  // namespace entente
