#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <entente/base/error.hpp>
#include <entente/graph/relation.hpp>

namespace entente {

template <typename T>
void sort_distinct(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// Sorts records by id and makes one of those that have one id.
template <typename Record>
void unite_by_id(std::vector<Record>& records) {
  std::stable_sort(records.begin(), records.end(),
                   [](const Record& left, const Record& right) { return left.id < right.id; });
  std::vector<Record> united;
  united.reserve(records.size());
  for (Record& record : records) {
    if (!united.empty() && united.back().id == record.id) {
      absorb(united.back(), record);
    } else {
      united.push_back(std::move(record));
    }
  }
  records = std::move(united);
}

inline void make_canonical(ActorNode& node) {
  if (node.id.empty()) {
    throw Error("graph: an actor without an id (\"" + node.name + "\")");
  }
  absorb(node, ActorNode(node));  // sorts its lists
}

// Without the marked items; the others keep their order, and stay where they are up to the first marked one.
template <typename Item>
void erase_marked(std::vector<Item>& items, const std::vector<bool>& marked) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!marked[i]) {
      if (kept != i) {
        items[kept] = std::move(items[i]);
      }
      ++kept;
    }
  }
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(kept), items.end());
}

// Puts items into the order that their numbers are given in, in place.
template <typename Item>
void reorder(std::vector<Item>& items, std::vector<std::uint32_t>& order) {
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    if (order[i] == i) {
      continue;
    }
    Item held = std::move(items[i]);
    std::uint32_t at = i;
    while (order[at] != i) {
      items[at] = std::move(items[order[at]]);
      at = std::exchange(order[at], at);
    }
    items[at] = std::move(held);
    order[at] = at;
  }
}

}  // namespace entente
