// Friends and enemies: triads and camps. Worked example: ann and bob are friends, both are enemies of cyd: one friendly tie of three, balanced;
// the camps are {ann, bob} and {cyd}, and no tie is frustrated.
#include <algorithm>
#include <vector>

#include "tie_network.hpp"
#include "triangles.hpp"

namespace entente {

namespace {

constexpr std::size_t kMostExact = 18;  // actors of a part that all divisions are tried of

using Sides = std::vector<int>;  // +1 or -1 by vertex, 0 without a signed tie

// How many ties of a vertex are against the camps, less those that are not: positive when it stands better on the other side.
int gain_of_flip(const TieNetwork& network, const Sides& side, std::size_t v) {
  int gain = 0;
  for (const Tie& tie : network.ties[v]) {
    gain -= tie.sign * side[v] * side[tie.other];
  }
  return gain;
}

std::size_t frustrated_ties(const TieNetwork& network, const Sides& side, const std::vector<std::size_t>& part) {
  std::size_t count = 0;
  for (const std::size_t v : part) {
    for (const Tie& tie : network.ties[v]) {
      count += v < tie.other && tie.sign * side[v] * side[tie.other] < 0 ? 1U : 0U;
    }
  }
  return count;
}

// Those that signed ties connect with this vertex, in the order of a search in breadth, each on the side that its way there suggests.
std::vector<std::size_t> signed_part(const TieNetwork& network, std::size_t start, Sides& side) {
  std::vector<std::size_t> part = {start};
  side[start] = 1;
  for (std::size_t i = 0; i < part.size(); ++i) {
    for (const Tie& tie : network.ties[part[i]]) {
      if (tie.sign != 0 && side[tie.other] == 0) {
        side[tie.other] = side[part[i]] * tie.sign;
        part.push_back(tie.other);
      }
    }
  }
  return part;
}

// All divisions of a small part, each one flip from the last (Gray's code).
void divide_exactly(const TieNetwork& network, const std::vector<std::size_t>& part, Sides& side) {
  Sides best = side;
  long frustrated = static_cast<long>(frustrated_ties(network, side, part));
  long least = frustrated;
  const std::size_t divisions = std::size_t{1} << (part.size() - 1);
  for (std::size_t step = 1; step < divisions && least > 0; ++step) {
    std::size_t bit = 0;
    while (((step >> bit) & 1U) == 0) {
      ++bit;
    }
    const std::size_t v = part[bit + 1];
    frustrated -= gain_of_flip(network, side, v);
    side[v] = -side[v];
    if (frustrated < least) {
      least = frustrated;
      best = side;
    }
  }
  side = best;
}

// Flips whoever gains, until nobody does.
void divide_by_search(const TieNetwork& network, const std::vector<std::size_t>& part, Sides& side) {
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::size_t v : part) {
      if (gain_of_flip(network, side, v) > 0) {
        side[v] = -side[v];
        moved = true;
      }
    }
  }
}

}  // namespace

void count_triads(const Triangles& triangles, GraphMeasures& measures) {
  const auto& ties = triangles.ties();
  triangles.for_each([&](std::size_t ab, std::size_t ac, std::size_t bc) {
    int friendly = 0;
    for (const std::size_t tie : {ab, ac, bc}) {
      if (ties[tie].sign == 0) {
        return;
      }
      friendly += ties[tie].sign > 0 ? 1 : 0;
    }
    ++(friendly == 3   ? measures.triads_friendly_3
       : friendly == 2 ? measures.triads_friendly_2
       : friendly == 1 ? measures.triads_friendly_1
                       : measures.triads_friendly_0);
  });
}

void measure_camps(const TieNetwork& network, GraphMeasures& measures) {
  Sides side(network.ties.size(), 0);
  for (std::size_t v = 0; v < network.ties.size(); ++v) {
    const auto& ties = network.ties[v];
    measures.signed_ties += static_cast<std::size_t>(
        std::count_if(ties.begin(), ties.end(), [&](const Tie& tie) { return tie.sign != 0 && v < tie.other; }));
    if (side[v] != 0 || std::none_of(ties.begin(), ties.end(), [](const Tie& tie) { return tie.sign != 0; })) {
      continue;
    }
    const std::vector<std::size_t> part = signed_part(network, v, side);
    if (part.size() <= kMostExact) {
      divide_exactly(network, part, side);
    } else {
      divide_by_search(network, part, side);
    }
    const std::size_t frustrated = frustrated_ties(network, side, part);
    measures.frustration_exact = measures.frustration_exact && (part.size() <= kMostExact || frustrated == 0);
    measures.frustration += frustrated;
  }
  for (std::size_t v = 0; v < side.size(); ++v) {
    measures.actors[v].camp = side[v] == 0 ? 0 : side[v] > 0 ? 1 : 2;
  }
}

}  // namespace entente
