#pragma once

#include <algorithm>

#include <gtest/gtest.h>

#include "support/cpu_seconds.hpp"

namespace entente::test {

// Time that grows with the count and not with its square, which for four times as many takes sixteen times as long. Linear work takes four to eight times: sorting
// adds a little, memory that no cache holds any more the rest. A run of less than 0.02 s is noise and taken for one of 0.02 s: a count is to be chosen that
// takes longer. A machine that is busy gets five tries, of which the shortest count.
template <typename Work>  // Work(int count) -> void
void expect_even_growth(int count, Work&& work) {
  constexpr int kTries = 5;
  constexpr double kShortest = 0.02;
  constexpr double kMost = 10.0;  // times as long
  const auto seconds_of = [&](int number) {
    const double begin = cpu_seconds();
    work(number);
    return cpu_seconds() - begin;
  };
  double one = 0.0;
  double four = 0.0;
  for (int attempt = 0; attempt < kTries; ++attempt) {
    const double one_again = seconds_of(count);
    const double four_again = seconds_of(4 * count);
    one = attempt == 0 ? one_again : std::min(one, one_again);
    four = attempt == 0 ? four_again : std::min(four, four_again);
    if (four <= kMost * std::max(one, kShortest)) {
      return;
    }
  }
  ADD_FAILURE() << count << " took " << one << " s, four times as many " << four << " s";
}

}  // namespace entente::test
