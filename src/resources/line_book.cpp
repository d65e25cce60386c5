// The fates of lines. Worked example: a line that was imported, then doubted, counts once, as doubtful; one that is refused after that counts as refused and
// keeps only the reason of the refusal.
#include <entente/resources/line_book.hpp>

#include <algorithm>
#include <utility>

namespace entente {

void LineBook::imported(std::uint32_t line) {
  if (fates_[line - 1] == Fate::other) {
    fates_[line - 1] = Fate::imported;
  }
}

void LineBook::doubt(std::uint32_t line, const std::string& reason) {
  if (!skipped(line)) {
    fates_[line - 1] = Fate::doubtful;
    problems_.push_back({line, false, reason});
  }
}

void LineBook::skip(std::uint32_t line, const std::string& reason) {
  if (!skipped(line)) {
    if (std::exchange(fates_[line - 1], Fate::skipped) == Fate::doubtful) {
      std::erase_if(problems_, [line](const LineProblem& problem) { return problem.line == line; });
    }
    problems_.push_back({line, true, reason});
  }
}

LineReport LineBook::finish() && {
  std::stable_sort(problems_.begin(), problems_.end(),
                   [](const auto& left, const auto& right) { return left.line < right.line; });
  const auto count = [&](Fate fate) {
    return static_cast<std::size_t>(std::count(fates_.begin(), fates_.end(), fate));
  };
  return {std::move(problems_), count(Fate::imported), count(Fate::doubtful), count(Fate::skipped), count(Fate::other)};
}

}  // namespace entente
