// Every token takes its best head. Where that gives no tree, a walk from head to head runs into itself: the tokens of such a cycle become one
// node, whose arcs are the best of theirs, an arc into a token less what the cycle loses by it. At the end each cycle opens where it is entered.
// Worked example: 1 and 2 want each other, 9 apiece; root scores 4 and 3. Entered at 1 the cycle gives 4 + 9, at 2 it gives 3 + 9: heads 0 1.
// One root: root arcs lose more than the spread of all scores. Of two tokens under the root one can hang under the other instead; that costs the
// spread at most and saves one loss, so the best tree has but one.
#include <entente/document/spanning_tree.hpp>

#include <algorithm>

namespace entente {
namespace {

// Equal scores must not leave the choice to the order of the search.
template <typename Arc>
bool better(const Arc& a, const Arc& b) {
  if (a.score != b.score) {
    return a.score > b.score;
  }
  return a.head != b.head ? a.head < b.head : a.token < b.token;
}

void choose_heads(std::span<const float> scores, std::span<std::uint32_t> heads) {
  for (std::size_t token = 0; token < heads.size(); ++token) {
    const std::span<const float> row = scores.subspan(token * (heads.size() + 1), heads.size() + 1);
    std::size_t best = 0;
    for (std::size_t head = 1; head < row.size(); ++head) {
      if (row[head] > row[best] && head != token + 1) {
        best = head;
      }
    }
    heads[token] = static_cast<std::uint32_t>(best);
  }
}

}  // namespace

// One root, and every walk from head to head ends there.
bool TreeFinder::is_tree(std::span<const std::uint32_t> heads) {
  if (std::count(heads.begin(), heads.end(), 0U) != 1) {
    return false;
  }
  marks_.assign(heads.size() + 1, Mark::untouched);
  marks_[0] = Mark::rooted;
  for (std::uint32_t start = 1; start <= heads.size(); ++start) {
    std::uint32_t at = start;
    for (; marks_[at] == Mark::untouched; at = heads[at - 1]) {
      marks_[at] = Mark::on_path;
    }
    if (marks_[at] == Mark::on_path) {
      return false;
    }
    for (at = start; marks_[at] == Mark::on_path; at = heads[at - 1]) {
      marks_[at] = Mark::rooted;
    }
  }
  return true;
}

// Scores are counted from the highest down, in double, so that the loss of a root arc stays visible beside them whatever their size.
void TreeFinder::set_up(std::span<const float> scores) {
  const auto slot_count = static_cast<std::uint32_t>(count_ + 1);
  double highest = scores[0];
  double lowest = scores[0];
  arcs_.resize(count_ * slot_count + slot_count);
  for (std::uint32_t token = 1; token < slot_count; ++token) {
    for (std::uint32_t head = 0; head < slot_count; ++head) {
      const double score = scores[(token - 1) * std::size_t{slot_count} + head];
      arc(token, head) = {score, token, head};
      if (head != token) {
        highest = std::max(highest, score);
        lowest = std::min(lowest, score);
      }
    }
  }
  const double loss = highest > lowest ? 2 * (highest - lowest) : 1;
  nodes_.assign(slot_count, Node());
  slots_.resize(slot_count);
  node_in_slot_.resize(slot_count);
  for (std::uint32_t slot = 0; slot < slot_count; ++slot) {
    nodes_[slot].slot = slots_[slot] = node_in_slot_[slot] = slot;
    for (std::uint32_t head = 0; slot != 0 && head < slot_count; ++head) {
      arc(slot, head).score -= highest;
      arc(slot, head).score -= head == 0 ? loss : 0;  // apart: added to a large number the loss could vanish
    }
  }
  marks_.assign(slot_count, Mark::untouched);
  marks_[0] = Mark::rooted;
}

// Gives the slot of the best head of a node.
std::uint32_t TreeFinder::choose_head(std::uint32_t node) {
  const std::uint32_t slot = nodes_[node].slot;
  std::uint32_t best = 0;  // the root may be the head of any node
  for (const std::uint32_t head : slots_) {
    if (head != slot && better(arc(slot, head), arc(slot, best))) {
      best = head;
    }
  }
  nodes_[node].entering = arc(slot, best);
  return best;
}

// Makes one node of the cycle at the end of the path, from `begin` on; it stands in the slot of the first.
void TreeFinder::contract(std::size_t begin) {
  const auto cycle = static_cast<std::uint32_t>(nodes_.size());
  const std::span<const std::uint32_t> members = std::span<const std::uint32_t>(path_).subspan(begin);
  const std::uint32_t slot = nodes_[members.front()].slot;
  for (const std::uint32_t member : members) {
    nodes_[member].within = cycle;
    marks_[nodes_[member].slot] = Mark::gone;
  }
  std::erase_if(slots_, [&](std::uint32_t used) { return marks_[used] == Mark::gone; });
  for (const std::uint32_t other : slots_) {
    Arc best_in = arc(slot, other);
    best_in.score -= nodes_[members.front()].entering.score;
    Arc best_out = arc(other, slot);
    for (const std::uint32_t member : members.subspan(1)) {
      Arc in = arc(nodes_[member].slot, other);
      in.score -= nodes_[member].entering.score;
      best_in = better(in, best_in) ? in : best_in;
      const Arc& out = arc(other, nodes_[member].slot);
      best_out = better(out, best_out) ? out : best_out;
    }
    arc(slot, other) = best_in;
    arc(other, slot) = best_out;
  }
  slots_.push_back(slot);
  marks_[slot] = Mark::on_path;
  node_in_slot_[slot] = cycle;
  nodes_.push_back({slot, 0, {}});
  path_.resize(begin);
  path_.push_back(cycle);
}

// Follows heads from a slot until one hangs under the root already, contracting what turns out to be a cycle on the way.
void TreeFinder::grow(std::uint32_t slot) {
  path_.assign(1, node_in_slot_[slot]);
  marks_[slot] = Mark::on_path;
  for (;;) {
    const std::uint32_t head_slot = choose_head(path_.back());
    if (marks_[head_slot] == Mark::rooted) {
      break;
    }
    const std::uint32_t head = node_in_slot_[head_slot];
    if (marks_[head_slot] == Mark::on_path) {
      contract(static_cast<std::size_t>(std::find(path_.begin(), path_.end(), head) - path_.begin()));
    } else {
      marks_[head_slot] = Mark::on_path;
      path_.push_back(head);
    }
  }
  for (const std::uint32_t node : path_) {
    marks_[nodes_[node].slot] = Mark::rooted;
  }
}

// The arc into a cycle replaces the one inside it that enters the same member; outer cycles were made later and come first.
void TreeFinder::expand() {
  for (std::size_t cycle = nodes_.size() - 1; cycle > count_; --cycle) {
    std::uint32_t member = nodes_[cycle].entering.token;
    while (nodes_[member].within != cycle) {
      member = nodes_[member].within;
    }
    nodes_[member].entering = nodes_[cycle].entering;
  }
}

void TreeFinder::find(std::span<const float> scores, std::size_t count, std::span<std::uint32_t> heads) {
  heads = heads.first(count);
  choose_heads(scores, heads);
  if (count == 0 || is_tree(heads)) {
    return;
  }
  count_ = count;
  set_up(scores);
  for (std::uint32_t slot = 1; slot <= count; ++slot) {
    if (marks_[slot] == Mark::untouched) {
      grow(slot);
    }
  }
  expand();
  for (std::size_t token = 0; token < count; ++token) {
    heads[token] = nodes_[token + 1].entering.head;
  }
}

void best_tree(std::span<const float> scores, std::size_t count, std::span<std::uint32_t> heads) {
  TreeFinder().find(scores, count, heads);
}

}  // namespace entente
