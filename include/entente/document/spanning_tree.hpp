#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente {

// Finds the best tree over the tokens of a sentence: each has one head, no cycle, exactly one token under the artificial root.
// Takes/gives  scores[token * (count + 1) + head], where head 0 is the root and head i + 1 is token i, -> heads[token], numbered alike. The sum of
//              the scores is the largest; a token's score of itself is not looked at. Among equal heads the lowest is taken.
// Errors       none; scores must be finite, and the spans hold count * (count + 1) scores and count heads.
// Cost         O(count^2).      Lifetime  keeps its buffers from call to call; one finder a thread.
// Source       Chu and Liu 1965, Edmonds 1967; contraction of a dense matrix after Tarjan 1977; one root after Zmigrod, Vieira and Cotterell
//              2020, "Please Mind the Root: Decoding Arborescences for Dependency Parsing", by the constant on root arcs that they discuss.
// Tests        tests/document/spanning_tree_test.cpp
class TreeFinder {
 public:
  void find(std::span<const float> scores, std::size_t count, std::span<std::uint32_t> heads);

 private:
  struct Arc {
    double score = 0;
    std::uint32_t token = 0;
    std::uint32_t head = 0;
  };
  // The root, a token, both numbered as heads are, or a cycle contracted to one.
  struct Node {
    std::uint32_t slot = 0;    // its row and its column in `arcs_`
    std::uint32_t within = 0;  // the cycle that it is part of; 0 for none
    Arc entering;              // the arc chosen for it
  };
  enum class Mark : std::uint8_t { untouched, on_path, rooted, gone };

  [[nodiscard]] Arc& arc(std::uint32_t slot, std::uint32_t head_slot) { return arcs_[slot * (count_ + 1) + head_slot]; }
  [[nodiscard]] bool is_tree(std::span<const std::uint32_t> heads);
  void set_up(std::span<const float> scores);
  void grow(std::uint32_t slot);
  [[nodiscard]] std::uint32_t choose_head(std::uint32_t node);
  void contract(std::size_t begin);
  void expand();

  std::size_t count_ = 0;
  std::vector<Arc> arcs_;  // by slot of the entered node, then slot of the head
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> slots_;  // those in use
  std::vector<std::uint32_t> node_in_slot_;
  std::vector<Mark> marks_;          // by slot
  std::vector<std::uint32_t> path_;  // each node is entered from the next one
};

// The same with buffers of its own.
void best_tree(std::span<const float> scores, std::size_t count, std::span<std::uint32_t> heads);

}  // namespace entente
