// Worked example: lengths 2, 3 give the order 1, 0, the first rows 0, 2, 4 and 2, 2, 1 running sentences.
#include <entente/document/packed_rows.hpp>

#include <algorithm>
#include <numeric>

namespace entente {

PackedRows::PackedRows(std::span<const std::size_t> lengths) : order(lengths.size()) {
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return lengths[a] > lengths[b]; });
  std::size_t count = lengths.size();
  for (std::size_t t = 0; count != 0; ++t) {
    while (count != 0 && lengths[order[count - 1]] <= t) {
      --count;
    }
    if (count != 0) {
      first.push_back(rows);
      running.push_back(count);
      rows += count;
    }
  }
}

}  // namespace entente
