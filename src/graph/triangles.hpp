#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "tie_network.hpp"

namespace entente {

// The triangles of a network, each found once: every tie is kept at its end of the smaller degree, so that even those with thousands of ties keep few.
// Worked example: ann - bob - cyd - ann and cyd - dan: cyd, who has three ties, keeps none; ann keeps those to bob and cyd, bob that to cyd.
// Cost   O(ties^1.5) at worst, near O(ties) where few know many. Schank and Wagner 2005; Latapy 2008.
// Tests  tests/graph/measures_test.cpp
class Triangles {
 public:
  struct KeptTie {
    double weight = 0.0;
    std::uint32_t keeper = 0, other = 0;
    int sign = 0;
  };

  explicit Triangles(const TieNetwork& network) : begin_(network.ties.size() + 1, 0) {
    const auto before = [&](std::size_t left, std::size_t right) {
      const std::size_t left_degree = network.ties[left].size();
      const std::size_t right_degree = network.ties[right].size();
      return left_degree != right_degree ? left_degree < right_degree : left < right;
    };
    for (std::size_t v = 0; v < network.ties.size(); ++v) {
      for (const Tie& tie : network.ties[v]) {
        begin_[v + 1] += before(v, tie.other) ? 1U : 0U;
      }
    }
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    kept_.reserve(begin_.back());
    for (std::size_t v = 0; v < network.ties.size(); ++v) {
      for (const Tie& tie : network.ties[v]) {
        if (before(v, tie.other)) {
          kept_.push_back({tie.weight, static_cast<std::uint32_t>(v), tie.other, tie.sign});
        }
      }
    }
  }

  [[nodiscard]] const std::vector<KeptTie>& ties() const { return kept_; }

  // Calls visit(ab, ac, bc) for every triangle, with the numbers of its ties in ties(): a keeps the first two, b the third.
  template <typename Visit>
  void for_each(Visit&& visit) const {
    std::vector<std::uint32_t> tie_to(begin_.size(), 0);  // of a: 1 + the number of its tie to each
    for (std::size_t a = 0; a + 1 < begin_.size(); ++a) {
      for (std::uint32_t i = begin_[a]; i < begin_[a + 1]; ++i) {
        tie_to[kept_[i].other] = i + 1;
      }
      for (std::uint32_t ab = begin_[a]; ab < begin_[a + 1]; ++ab) {
        const std::uint32_t b = kept_[ab].other;
        for (std::uint32_t bc = begin_[b]; bc < begin_[b + 1]; ++bc) {
          if (const std::uint32_t found = tie_to[kept_[bc].other]; found != 0) {
            visit(ab, found - 1, bc);
          }
        }
      }
      for (std::uint32_t i = begin_[a]; i < begin_[a + 1]; ++i) {
        tie_to[kept_[i].other] = 0;
      }
    }
  }

 private:
  std::vector<std::uint32_t> begin_;  // of the ties that a vertex keeps
  std::vector<KeptTie> kept_;         // by keeper
};

}  // namespace entente
