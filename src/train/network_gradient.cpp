// Sentences of one call lie side by side (PackedRows), so that one step of a recurrent layer is one product for all that are still running.
// Worked example: "A b c" and "D e" take rows A D | b e | c; the second direction walks the three groups from the last to the first.
#include "network_gradient.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include <entente/document/activations.hpp>
#include <entente/document/matrix_product.hpp>
#include <entente/document/packed_rows.hpp>

namespace entente::training {

namespace {

// The same bits everywhere: 2^n times the Taylor polynomial of what is left.
float exp_of(float x) {
  const float cut = std::max(x, -87.0F);
  const float turns = std::floor(cut * 1.44269504F + 0.5F);
  const float r = (cut - turns * 0.693359375F) + turns * 2.12194440e-4F;
  const float series =
      1 + r * (1 + r * (0.5F + r * (0.166666667F + r * (0.0416666667F + r * (0.00833333333F + r * 0.00138888889F)))));
  return series * std::bit_cast<float>(static_cast<std::uint32_t>(static_cast<std::int32_t>(turns) + 127) << 23U);
}

// Turns scores into the slopes of the negative log-likelihood of `right`, times `scale`; gives the loss.
double soft_max_slopes(std::span<float> scores, std::size_t right, float scale) {
  const float top = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (float& score : scores) {
    score = exp_of(score - top);
    sum += score;
  }
  const double loss = -std::log(std::max(static_cast<double>(scores[right]) / static_cast<double>(sum), 1e-30));
  const float share = scale / sum;
  for (float& score : scores) {
    score *= share;
  }
  scores[right] -= scale;
  return loss * static_cast<double>(scale);
}

std::vector<float> dropout_mask(std::size_t size, float share, Random& random) {
  std::vector<float> mask(size, 1);
  if (share > 0) {
    const float kept = 1 / (1 - share);
    for (float& value : mask) {
      value = random.chance(share) ? 0 : kept;
    }
  }
  return mask;
}

void add_column_sums(std::span<const float> values, std::size_t columns, float* sums) {
  for (std::size_t row = 0; row < values.size() / columns; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      sums[column] += values[row * columns + column];
    }
  }
}

std::vector<std::size_t> lengths_of(std::span<const NetworkExample* const> examples) {
  std::vector<std::size_t> lengths;
  for (const NetworkExample* example : examples) {
    lengths.push_back(example->tokens.size());
  }
  return lengths;
}

}  // namespace

// One call's rows and what the backward pass needs of the forward pass.
struct NetworkGradient::Shard {
  struct Direction {
    std::vector<float> gates;     // rows x 4 hidden: reset, update, candidate, and the state's part of the candidate
    std::vector<float> previous;  // rows x hidden: the state before
  };

  const NetworkGradient& net;
  const NetworkLayout& layout;
  Result& result;
  float scale;
  Random& random;
  PackedRows packed;
  std::size_t rows;
  std::vector<const NetworkExample*> sentences;  // from long to short

  std::vector<float> normal, spread;              // of the input: normalised values, one over the deviation a row
  std::vector<float> layers[kNetworkLayers + 1];  // the input of each layer, and the last one's output
  std::vector<std::vector<float>> masks[kNetworkLayers + 1];
  Direction directions[kNetworkLayers][kDirections];

  Shard(const NetworkGradient& network, Result& out, std::span<const NetworkExample* const> examples, float weight,
        Random& numbers)
      : net(network),
        layout(network.layout_),
        result(out),
        scale(weight),
        random(numbers),
        packed(lengths_of(examples)),
        rows(packed.rows) {
    for (const std::size_t i : packed.order) {
      sentences.push_back(examples[i]);
    }
  }

  [[nodiscard]] const float* values(const Block& block) const { return net.parameters_.data() + block.offset; }
  [[nodiscard]] float* slopes(const Block& block) const {
    return result.gradient.data() + (block.offset - layout.dense_begin);
  }
  [[nodiscard]] std::size_t row(std::size_t sentence, std::size_t t) const { return packed.row(sentence, t); }

  void apply_masks(std::size_t layer, std::vector<float>& values_of_rows, std::size_t width) const {
    packed.for_each_row([&](std::size_t b, std::size_t, std::size_t r) {
      for (std::size_t i = 0; i < width; ++i) {
        values_of_rows[r * width + i] *= masks[layer][b][i];
      }
    });
  }

  void draw_masks(std::size_t layer, std::size_t width, float share) {
    for (std::size_t b = 0; b < sentences.size(); ++b) {
      masks[layer].push_back(dropout_mask(width, share, random));
    }
  }

  std::vector<std::uint32_t> used_words;  // by row
  std::vector<float> gathered_vectors;    // rows x vectors

  void read_input(const Dropout& dropout) {
    const std::size_t width = layout.sizes.input;
    const std::size_t vector_width = layout.sizes.vectors;
    std::vector<float> sums(rows * width);
    used_words.resize(rows);
    gathered_vectors.assign(rows * vector_width, 0);
    packed.for_each_row([&](std::size_t b, std::size_t t, std::size_t r) {
      const NetworkExample::Token& token = sentences[b]->tokens[t];
      used_words[r] = random.chance(dropout.word_share) ? 0 : token.word;
      float* out = sums.data() + r * width;
      const auto add = [&](const Block& table, std::uint32_t at) {
        const float* from = values(table) + at * width;
        for (std::size_t i = 0; i < width; ++i) {
          out[i] += from[i];
        }
      };
      add(layout.words, used_words[r]);
      for (const std::uint32_t affix : token.affixes) {
        add(layout.affixes, affix);
      }
      if (token.vector != kNoVector) {
        std::copy_n(net.word_vectors_.data() + std::size_t{token.vector} * vector_width, vector_width,
                    gathered_vectors.begin() + static_cast<std::ptrdiff_t>(r * vector_width));
      }
    });
    add_product(rows, width, vector_width, {gathered_vectors.data(), vector_width, 1}, values(layout.vectors), width,
                sums.data(), width);
    normal.resize(rows * width);
    spread.resize(rows);
    layers[0].resize(rows * width);
    draw_masks(0, width, dropout.share);
    for (std::size_t r = 0; r < rows; ++r) {
      const float* in = sums.data() + r * width;
      float mean = 0;
      for (std::size_t i = 0; i < width; ++i) {
        mean += in[i];
      }
      mean /= static_cast<float>(width);
      float variance = 0;
      for (std::size_t i = 0; i < width; ++i) {
        variance += (in[i] - mean) * (in[i] - mean);
      }
      spread[r] = 1 / std::sqrt(variance / static_cast<float>(width) + 1e-5F);
      for (std::size_t i = 0; i < width; ++i) {
        normal[r * width + i] = (in[i] - mean) * spread[r];
        layers[0][r * width + i] = normal[r * width + i] * values(layout.gain)[i] + values(layout.shift)[i];
      }
    }
    apply_masks(0, layers[0], width);
  }

  void run_layer(std::size_t layer, float share) {
    const std::size_t hidden = layout.sizes.hidden;
    const std::size_t in_width = layout.layer_input(layer);
    std::vector<float>& out = layers[layer + 1];
    out.assign(rows * 2 * hidden, 0);
    for (std::size_t d = 0; d < kDirections; ++d) {
      const NetworkLayout::Recurrent& part = layout.recurrent[layer][d];
      Direction& direction = directions[layer][d];
      direction.gates.resize(rows * 4 * hidden);
      direction.previous.assign(rows * hidden, 0);
      std::vector<float> inputs(rows * 3 * hidden);
      for (std::size_t r = 0; r < rows; ++r) {
        std::copy_n(values(part.input_bias), 3 * hidden, inputs.begin() + static_cast<std::ptrdiff_t>(r * 3 * hidden));
      }
      add_product(rows, 3 * hidden, in_width, {layers[layer].data(), in_width, 1}, values(part.input), 3 * hidden,
                  inputs.data(), 3 * hidden);
      std::vector<float> states;
      packed.walk(d == 1, [&](std::size_t t, std::size_t before, std::size_t alive) {
        const std::size_t count = packed.running[t];
        float* previous = direction.previous.data() + packed.first[t] * hidden;
        for (std::size_t b = 0; b < alive; ++b) {
          std::copy_n(out.begin() + static_cast<std::ptrdiff_t>(row(b, before) * 2 * hidden + d * hidden), hidden,
                      previous + b * hidden);
        }
        states.assign(count * 3 * hidden, 0);
        for (std::size_t b = 0; b < count; ++b) {
          std::copy_n(values(part.state_bias), 3 * hidden,
                      states.begin() + static_cast<std::ptrdiff_t>(b * 3 * hidden));
        }
        add_product(count, 3 * hidden, hidden, {previous, hidden, 1}, values(part.state), 3 * hidden, states.data(),
                    3 * hidden);
        for (std::size_t b = 0; b < count; ++b) {
          const std::size_t r = row(b, t);
          const float* in = inputs.data() + r * 3 * hidden;
          const float* state = states.data() + b * 3 * hidden;
          float* gates = direction.gates.data() + r * 4 * hidden;
          float* to = out.data() + r * 2 * hidden + d * hidden;
          const float* from = previous + b * hidden;
          for (std::size_t i = 0; i < hidden; ++i) {
            const float reset = sigmoid_of(in[i] + state[i]);
            const float update = sigmoid_of(in[hidden + i] + state[hidden + i]);
            const float candidate = tanh_of(in[2 * hidden + i] + reset * state[2 * hidden + i]);
            gates[i] = reset;
            gates[hidden + i] = update;
            gates[2 * hidden + i] = candidate;
            gates[3 * hidden + i] = state[2 * hidden + i];
            to[i] = candidate + update * (from[i] - candidate);
          }
        }
      });
    }
    draw_masks(layer + 1, 2 * hidden, share);
    apply_masks(layer + 1, out, 2 * hidden);
  }

  // `out_slopes`: of the layer's output before the mask. Gives the slopes of its input.
  std::vector<float> run_layer_back(std::size_t layer, const std::vector<float>& out_slopes) {
    const std::size_t hidden = layout.sizes.hidden;
    const std::size_t in_width = layout.layer_input(layer);
    std::vector<float> in_slopes(rows * in_width);
    for (std::size_t d = 0; d < kDirections; ++d) {
      const NetworkLayout::Recurrent& part = layout.recurrent[layer][d];
      const Direction& direction = directions[layer][d];
      std::vector<float> inputs(rows * 3 * hidden);
      std::vector<float> states(rows * 3 * hidden);
      std::vector<float> carried(sentences.size() * hidden);   // slopes of the states, from the time after
      std::vector<std::pair<std::size_t, std::size_t>> times;  // with how many sentences have a state before
      packed.walk(d == 1, [&](std::size_t t, std::size_t, std::size_t alive) { times.emplace_back(t, alive); });
      for (auto time = times.rbegin(); time != times.rend(); ++time) {
        const auto [t, alive] = *time;
        const std::size_t count = packed.running[t];
        for (std::size_t b = 0; b < count; ++b) {
          const std::size_t r = row(b, t);
          const float* gates = direction.gates.data() + r * 4 * hidden;
          const float* previous = direction.previous.data() + r * hidden;
          const float* out = out_slopes.data() + r * 2 * hidden + d * hidden;
          float* carry = carried.data() + b * hidden;
          float* in = inputs.data() + r * 3 * hidden;
          float* state = states.data() + r * 3 * hidden;
          for (std::size_t i = 0; i < hidden; ++i) {
            const float reset = gates[i];
            const float update = gates[hidden + i];
            const float candidate = gates[2 * hidden + i];
            const float slope = out[i] + carry[i];
            const float candidate_slope = slope * (1 - update) * (1 - candidate * candidate);
            const float update_slope = slope * (previous[i] - candidate) * update * (1 - update);
            const float reset_slope = candidate_slope * gates[3 * hidden + i] * reset * (1 - reset);
            in[i] = reset_slope;
            in[hidden + i] = update_slope;
            in[2 * hidden + i] = candidate_slope;
            state[i] = reset_slope;
            state[hidden + i] = update_slope;
            state[2 * hidden + i] = candidate_slope * reset;
            carry[i] = slope * update;
          }
        }
        add_product(count, hidden, 3 * hidden, {states.data() + packed.first[t] * 3 * hidden, 3 * hidden, 1},
                    net.turned_[layer][d].state.data(), hidden, carried.data(), hidden);
        // A sentence whose first state in this direction was here has nothing before.
        std::fill(carried.begin() + static_cast<std::ptrdiff_t>(alive * hidden),
                  carried.begin() + static_cast<std::ptrdiff_t>(count * hidden), 0.0F);
      }
      add_product(in_width, 3 * hidden, rows, {layers[layer].data(), 1, in_width}, inputs.data(), 3 * hidden,
                  slopes(part.input), 3 * hidden);
      add_column_sums(inputs, 3 * hidden, slopes(part.input_bias));
      add_product(hidden, 3 * hidden, rows, {direction.previous.data(), 1, hidden}, states.data(), 3 * hidden,
                  slopes(part.state), 3 * hidden);
      add_column_sums(states, 3 * hidden, slopes(part.state_bias));
      add_product(rows, in_width, 3 * hidden, {inputs.data(), 3 * hidden, 1}, net.turned_[layer][d].input.data(),
                  in_width, in_slopes.data(), in_width);
    }
    return in_slopes;
  }

  // Decisions: slopes of the decision product are collected in `wide`, which holds its values at first.
  std::vector<float> wide, wide_slopes;

  void decide() {
    const std::size_t width = layout.sizes.decision_width();
    const std::size_t encoded = 2 * layout.sizes.hidden;
    wide.resize(rows * width);
    for (std::size_t r = 0; r < rows; ++r) {
      std::copy_n(values(layout.decision_bias), width, wide.begin() + static_cast<std::ptrdiff_t>(r * width));
    }
    add_product(rows, width, encoded, {layers[kNetworkLayers].data(), encoded, 1}, values(layout.decisions), width,
                wide.data(), width);
    wide_slopes.assign(rows * width, 0);
  }

  void learn_labels() {
    const NetworkSizes& sizes = layout.sizes;
    const std::size_t width = sizes.decision_width();
    const std::size_t tags = 2 * sizes.arc + 2 * sizes.relation;
    packed.for_each_row([&](std::size_t b, std::size_t t, std::size_t r) {
      const NetworkExample::Token& token = sentences[b]->tokens[t];
      const auto learn = [&](std::size_t begin, std::size_t count, std::size_t right) {
        const std::span<float> part(wide_slopes.data() + r * width + begin, count);
        std::copy_n(wide.begin() + static_cast<std::ptrdiff_t>(r * width + begin), count, part.begin());
        result.loss += soft_max_slopes(part, right, scale);
      };
      learn(tags, sizes.tags, token.tag);
      if (token.name != kNoNameLabel) {
        learn(tags + sizes.tags, sizes.names, token.name);
      }
    });
  }

  void learn_arcs(float share) {
    const NetworkSizes& sizes = layout.sizes;
    const std::size_t arc = sizes.arc;
    const std::size_t width = sizes.decision_width();
    const float* root = values(layout.arc_root);
    const float* bias = values(layout.arc_bias);
    for (std::size_t b = 0; b < sentences.size(); ++b) {
      const std::vector<NetworkExample::Token>& tokens = sentences[b]->tokens;
      const std::size_t count = tokens.size();
      const std::vector<float> dependent_mask = dropout_mask(arc, share, random);
      const std::vector<float> head_mask = dropout_mask(arc, share, random);
      std::vector<float> dependents(count * arc);
      std::vector<float> heads((count + 1) * arc);
      for (std::size_t i = 0; i < arc; ++i) {
        heads[i] = std::max(root[i], 0.0F) * head_mask[i];
      }
      for (std::size_t t = 0; t < count; ++t) {
        const float* from = wide.data() + row(b, t) * width;
        for (std::size_t i = 0; i < arc; ++i) {
          dependents[t * arc + i] = std::max(from[i], 0.0F) * dependent_mask[i];
          heads[(t + 1) * arc + i] = std::max(from[arc + i], 0.0F) * head_mask[i];
        }
      }
      std::vector<float> turned(count * arc);
      add_product(count, arc, arc, {dependents.data(), arc, 1}, values(layout.arc_product), arc, turned.data(), arc);
      std::vector<float> scores(count * (count + 1));
      std::vector<float> head_scores(count + 1);
      for (std::size_t h = 0; h <= count; ++h) {
        for (std::size_t i = 0; i < arc; ++i) {
          head_scores[h] += heads[h * arc + i] * bias[i];
        }
      }
      for (std::size_t t = 0; t < count; ++t) {
        for (std::size_t h = 0; h <= count; ++h) {
          const std::size_t place = h == 0 ? kRootDistance : distance_place(t, h - 1);
          scores[t * (count + 1) + h] = head_scores[h] + values(layout.distance)[place];
        }
      }
      const std::vector<float> turned_heads = transposed(heads, count + 1, arc);
      add_product(count, count + 1, arc, {turned.data(), arc, 1}, turned_heads.data(), count + 1, scores.data(),
                  count + 1);
      for (std::size_t t = 0; t < count; ++t) {
        const std::span<float> part(scores.data() + t * (count + 1), count + 1);
        part[t + 1] = -1e30F;
        result.loss += soft_max_slopes(part, tokens[t].head == kRootOfExample ? 0 : tokens[t].head + 1, scale);
      }
      std::vector<float> turned_slopes(count * arc);
      add_product(count, arc, count + 1, {scores.data(), count + 1, 1}, heads.data(), arc, turned_slopes.data(), arc);
      std::vector<float> head_slopes((count + 1) * arc);
      add_product(count + 1, arc, count, {scores.data(), 1, count + 1}, turned.data(), arc, head_slopes.data(), arc);
      std::vector<float> sums(count + 1);
      add_column_sums(scores, count + 1, sums.data());
      for (std::size_t h = 0; h <= count; ++h) {
        for (std::size_t i = 0; i < arc; ++i) {
          head_slopes[h * arc + i] += sums[h] * bias[i];
          slopes(layout.arc_bias)[i] += sums[h] * heads[h * arc + i];
        }
      }
      for (std::size_t t = 0; t < count; ++t) {
        for (std::size_t h = 0; h <= count; ++h) {
          const std::size_t place = h == 0 ? kRootDistance : distance_place(t, h - 1);
          slopes(layout.distance)[place] += scores[t * (count + 1) + h];
        }
      }
      add_product(arc, arc, count, {dependents.data(), 1, arc}, turned_slopes.data(), arc, slopes(layout.arc_product),
                  arc);
      std::vector<float> dependent_slopes(count * arc);
      add_product(count, arc, arc, {turned_slopes.data(), arc, 1}, net.turned_product_.data(), arc,
                  dependent_slopes.data(), arc);
      for (std::size_t i = 0; i < arc; ++i) {
        slopes(layout.arc_root)[i] += root[i] > 0 ? head_slopes[i] * head_mask[i] : 0.0F;
      }
      for (std::size_t t = 0; t < count; ++t) {
        const float* from = wide.data() + row(b, t) * width;
        float* to = wide_slopes.data() + row(b, t) * width;
        for (std::size_t i = 0; i < arc; ++i) {
          to[i] += from[i] > 0 ? dependent_slopes[t * arc + i] * dependent_mask[i] : 0.0F;
          to[arc + i] += from[arc + i] > 0 ? head_slopes[(t + 1) * arc + i] * head_mask[i] : 0.0F;
        }
      }
    }
  }

  void learn_relations(float share) {
    const NetworkSizes& sizes = layout.sizes;
    const std::size_t width = sizes.decision_width();
    const std::size_t size = sizes.relation;
    const std::size_t labels = sizes.relation_width();
    const std::size_t dependent_begin = 2 * sizes.arc;
    const std::size_t head_begin = dependent_begin + size;
    std::vector<std::vector<float>> own_masks;
    for (std::size_t b = 0; b < sentences.size(); ++b) {
      own_masks.push_back(dropout_mask(size, share, random));
    }
    std::vector<float> mixed(rows * size);
    const auto head_row = [&](std::size_t b, std::size_t t) { return row(b, sentences[b]->tokens[t].head); };
    const auto has_head = [&](std::size_t b, std::size_t t) { return sentences[b]->tokens[t].head != kRootOfExample; };
    packed.for_each_row([&](std::size_t b, std::size_t t, std::size_t r) {
      if (has_head(b, t)) {
        const float* own = wide.data() + r * width + dependent_begin;
        const float* head = wide.data() + head_row(b, t) * width + head_begin;
        for (std::size_t i = 0; i < size; ++i) {
          mixed[r * size + i] = std::max(own[i] + head[i], 0.0F) * own_masks[b][i];
        }
      }
    });
    std::vector<float> scores(rows * labels);
    for (std::size_t r = 0; r < rows; ++r) {
      std::copy_n(values(layout.relation_bias), labels, scores.begin() + static_cast<std::ptrdiff_t>(r * labels));
    }
    add_product(rows, labels, size, {mixed.data(), size, 1}, values(layout.relation), labels, scores.data(), labels);
    packed.for_each_row([&](std::size_t b, std::size_t t, std::size_t r) {
      const std::span<float> part(scores.data() + r * labels, labels);
      if (has_head(b, t)) {
        result.loss += soft_max_slopes(part.first(sizes.relations), sentences[b]->tokens[t].relation, scale);
        std::fill(part.begin() + sizes.relations, part.end(), 0.0F);
      } else {
        std::fill(part.begin(), part.end(), 0.0F);
      }
    });
    add_product(size, labels, rows, {mixed.data(), 1, size}, scores.data(), labels, slopes(layout.relation), labels);
    add_column_sums(scores, labels, slopes(layout.relation_bias));
    std::vector<float> mixed_slopes(rows * size);
    add_product(rows, size, labels, {scores.data(), labels, 1}, net.turned_relation_.data(), size, mixed_slopes.data(),
                size);
    packed.for_each_row([&](std::size_t b, std::size_t t, std::size_t r) {
      if (has_head(b, t)) {
        float* own = wide_slopes.data() + r * width + dependent_begin;
        float* head = wide_slopes.data() + head_row(b, t) * width + head_begin;
        for (std::size_t i = 0; i < size; ++i) {
          const float slope = mixed[r * size + i] > 0 ? mixed_slopes[r * size + i] * own_masks[b][i] : 0.0F;
          own[i] += slope;
          head[i] += slope;
        }
      }
    });
  }

  std::vector<float> decide_back() {
    const std::size_t width = layout.sizes.decision_width();
    const std::size_t encoded = 2 * layout.sizes.hidden;
    add_product(encoded, width, rows, {layers[kNetworkLayers].data(), 1, encoded}, wide_slopes.data(), width,
                slopes(layout.decisions), width);
    add_column_sums(wide_slopes, width, slopes(layout.decision_bias));
    std::vector<float> encoded_slopes(rows * encoded);
    add_product(rows, encoded, width, {wide_slopes.data(), width, 1}, net.turned_decisions_.data(), encoded,
                encoded_slopes.data(), encoded);
    return encoded_slopes;
  }

  // Slopes of the normalised, masked input -> of the sums of table rows, by token in the order of the examples given.
  void read_input_back(const std::vector<float>& masked) {
    const std::size_t width = layout.sizes.input;
    std::vector<float> sums(rows * width);
    for (std::size_t r = 0; r < rows; ++r) {
      const float* slope = masked.data() + r * width;
      const float* own = normal.data() + r * width;
      float mean = 0;
      float product = 0;
      for (std::size_t i = 0; i < width; ++i) {
        const float inner = slope[i] * values(layout.gain)[i];
        mean += inner;
        product += inner * own[i];
        slopes(layout.gain)[i] += slope[i] * own[i];
        slopes(layout.shift)[i] += slope[i];
      }
      mean /= static_cast<float>(width);
      product /= static_cast<float>(width);
      for (std::size_t i = 0; i < width; ++i) {
        sums[r * width + i] = spread[r] * (slope[i] * values(layout.gain)[i] - mean - own[i] * product);
      }
    }
    add_product(layout.sizes.vectors, width, rows, {gathered_vectors.data(), 1, layout.sizes.vectors}, sums.data(),
                width, slopes(layout.vectors), width);
    std::vector<std::size_t> starts(
        sentences.size());  // of each sentence among the tokens given, by place in `sentences`
    std::vector<std::size_t> lengths(sentences.size());
    for (std::size_t b = 0; b < sentences.size(); ++b) {
      lengths[packed.order[b]] = sentences[b]->tokens.size();
    }
    std::exclusive_scan(lengths.begin(), lengths.end(), lengths.begin(), std::size_t{0});
    for (std::size_t b = 0; b < sentences.size(); ++b) {
      starts[b] = lengths[packed.order[b]];
    }
    result.input_slopes.resize(rows * width);
    result.words.resize(rows);
    packed.for_each_row([&](std::size_t b, std::size_t t, std::size_t r) {
      std::copy_n(sums.begin() + static_cast<std::ptrdiff_t>(r * width), width,
                  result.input_slopes.begin() + static_cast<std::ptrdiff_t>((starts[b] + t) * width));
      result.words[starts[b] + t] = used_words[r];
    });
  }
};

NetworkGradient::NetworkGradient(const NetworkLayout& layout, std::span<const float> parameters,
                                 std::span<const float> word_vectors)
    : layout_(layout), parameters_(parameters), word_vectors_(word_vectors) {
  refresh();
}

void NetworkGradient::refresh() {
  const auto turn = [this](const Block& block) {
    return transposed(parameters_.subspan(block.offset, block.size()), block.rows, block.columns);
  };
  for (std::size_t layer = 0; layer < kNetworkLayers; ++layer) {
    for (std::size_t d = 0; d < kDirections; ++d) {
      turned_[layer][d] = {turn(layout_.recurrent[layer][d].input), turn(layout_.recurrent[layer][d].state)};
    }
  }
  turned_decisions_ = turn(layout_.decisions);
  turned_product_ = turn(layout_.arc_product);
  turned_relation_ = turn(layout_.relation);
}

NetworkGradient::Result NetworkGradient::compute(std::span<const NetworkExample* const> examples, float scale,
                                                 const Dropout& dropout, Random& random) const {
  Result result;
  result.gradient.resize(layout_.size - layout_.dense_begin);
  Shard shard(*this, result, examples, scale, random);
  shard.read_input(dropout);
  for (std::size_t layer = 0; layer < kNetworkLayers; ++layer) {
    shard.run_layer(layer, dropout.share);
  }
  shard.decide();
  shard.learn_labels();
  shard.learn_arcs(dropout.share);
  shard.learn_relations(dropout.share);
  std::vector<float> slopes = shard.decide_back();
  for (std::size_t layer = kNetworkLayers; layer-- > 0;) {
    shard.apply_masks(layer + 1, slopes, 2 * layout_.sizes.hidden);
    slopes = shard.run_layer_back(layer, slopes);
  }
  shard.apply_masks(0, slopes, layout_.sizes.input);
  shard.read_input_back(slopes);
  return result;
}

}  // namespace entente::training
