// Tokens after each other. Worked example: of "A b c" and "D e" the first direction takes A and D in one product, then b and e, then c alone; the state after "A" goes
// into the gates of "b". Backwards it is c, then b and e, then A and D, and what "b" asks of the state before it is carried on to "A".
#include "recurrent_gradient.hpp"

#include <algorithm>
#include <utility>

#include <entente/document/activations.hpp>
#include <entente/document/matrix_product.hpp>

namespace entente::training {

RecurrentGradient::RecurrentGradient(const GradientBatch& batch, std::size_t layer,
                                     std::span<const TurnedRecurrent> turned, float share)
    : batch_(batch),
      layer_(layer),
      turned_(turned),
      hidden_(batch.layout.sizes.hidden),
      in_width_(batch.layout.layer_input(layer)),
      masks_(batch, 2 * hidden_, share) {}

std::vector<float> RecurrentGradient::forward(std::vector<float> input) {
  input_ = std::move(input);
  std::vector<float> out(batch_.rows() * 2 * hidden_);
  for (std::size_t d = 0; d < kDirections; ++d) {
    run(d, out);
  }
  masks_.apply(batch_, out);
  return out;
}

// One direction; its half of `out`.
void RecurrentGradient::run(std::size_t d, std::vector<float>& out) {
  const NetworkLayout::Recurrent& part = weights(d);
  const std::size_t gates = 3 * hidden_;
  Direction& direction = directions_[d];
  direction.gates.resize(batch_.rows() * 4 * hidden_);
  direction.previous.assign(batch_.rows() * hidden_, 0);
  std::vector<float> inputs = repeated(batch_.values(part.input_bias), gates, batch_.rows());
  add_product(batch_.rows(), gates, in_width_, {input_.data(), in_width_, 1}, batch_.values(part.input), gates,
              inputs.data(), gates);
  std::vector<float> states;
  batch_.packed.walk(d == 1, [&](std::size_t t, std::size_t before, std::size_t alive) {
    const std::size_t count = batch_.packed.running[t];
    float* previous = direction.previous.data() + batch_.packed.first[t] * hidden_;
    for (std::size_t b = 0; b < alive; ++b) {
      std::copy_n(out.begin() + static_cast<std::ptrdiff_t>(batch_.row(b, before) * 2 * hidden_ + d * hidden_), hidden_,
                  previous + b * hidden_);
    }
    states.resize(count * gates);
    for (std::size_t b = 0; b < count; ++b) {
      std::copy_n(batch_.values(part.state_bias), gates, states.begin() + static_cast<std::ptrdiff_t>(b * gates));
    }
    add_product(count, gates, hidden_, {previous, hidden_, 1}, batch_.values(part.state), gates, states.data(), gates);
    for (std::size_t b = 0; b < count; ++b) {
      const std::size_t r = batch_.row(b, t);
      open_gates(d, r, inputs.data() + r * gates, states.data() + b * gates, out.data() + (2 * r + d) * hidden_);
    }
  });
}

// The state of one row from the products of its input and of the state before.
void RecurrentGradient::open_gates(std::size_t d, std::size_t r, const float* in, const float* state, float* out) {
  const std::size_t hidden = hidden_;
  float* gates = directions_[d].gates.data() + r * 4 * hidden;
  const float* from = directions_[d].previous.data() + r * hidden;
  for (std::size_t i = 0; i < hidden; ++i) {
    const float reset = sigmoid_of(in[i] + state[i]);
    const float update = sigmoid_of(in[hidden + i] + state[hidden + i]);
    const float candidate = tanh_of(in[2 * hidden + i] + reset * state[2 * hidden + i]);
    gates[i] = reset;
    gates[hidden + i] = update;
    gates[2 * hidden + i] = candidate;
    gates[3 * hidden + i] = state[2 * hidden + i];
    out[i] = candidate + update * (from[i] - candidate);
  }
}

std::vector<float> RecurrentGradient::backward(std::vector<float> out_slopes) const {
  masks_.apply(batch_, out_slopes);
  const std::size_t gates = 3 * hidden_;
  std::vector<float> in_slopes(batch_.rows() * in_width_);
  for (std::size_t d = 0; d < kDirections; ++d) {
    const NetworkLayout::Recurrent& part = weights(d);
    const GateSlopes slopes = run_back(d, out_slopes);
    add_product(in_width_, gates, batch_.rows(), {input_.data(), 1, in_width_}, slopes.inputs.data(), gates,
                batch_.slopes(part.input), gates);
    add_column_sums(slopes.inputs, gates, batch_.slopes(part.input_bias));
    add_product(hidden_, gates, batch_.rows(), {directions_[d].previous.data(), 1, hidden_}, slopes.states.data(),
                gates, batch_.slopes(part.state), gates);
    add_column_sums(slopes.states, gates, batch_.slopes(part.state_bias));
    add_product(batch_.rows(), in_width_, gates, {slopes.inputs.data(), gates, 1}, turned_[d].input.data(), in_width_,
                in_slopes.data(), in_width_);
  }
  return in_slopes;
}

// One direction through time, from its last step to its first. `out_slopes`: before the mask.
RecurrentGradient::GateSlopes RecurrentGradient::run_back(std::size_t d, const std::vector<float>& out_slopes) const {
  const std::size_t gates = 3 * hidden_;
  GateSlopes slopes{std::vector<float>(batch_.rows() * gates), std::vector<float>(batch_.rows() * gates)};
  std::vector<float> carried(batch_.sentences.size() * hidden_);  // slopes of the states, from the time after
  std::vector<std::pair<std::size_t, std::size_t>> times;         // with how many sentences have a state before
  batch_.packed.walk(d == 1, [&](std::size_t t, std::size_t, std::size_t alive) { times.emplace_back(t, alive); });
  std::reverse(times.begin(), times.end());
  for (const auto& [t, alive] : times) {
    const std::size_t count = batch_.packed.running[t];
    for (std::size_t b = 0; b < count; ++b) {
      const std::size_t r = batch_.row(b, t);
      close_gates(d, r, out_slopes.data() + (2 * r + d) * hidden_, carried.data() + b * hidden_, slopes);
    }
    add_product(count, hidden_, gates, {slopes.states.data() + batch_.packed.first[t] * gates, gates, 1},
                turned_[d].state.data(), hidden_, carried.data(), hidden_);
    // A sentence whose first state in this direction was here has nothing before.
    std::fill(carried.begin() + static_cast<std::ptrdiff_t>(alive * hidden_),
              carried.begin() + static_cast<std::ptrdiff_t>(count * hidden_), 0.0F);
  }
  return slopes;
}

// Slopes of one row's state -> of its gates; `carried` holds those of the time after, then what the update gate lets through to the time before.
void RecurrentGradient::close_gates(std::size_t d, std::size_t r, const float* out_slopes, float* carried,
                                    GateSlopes& slopes) const {
  const std::size_t hidden = hidden_;
  const float* gates = directions_[d].gates.data() + r * 4 * hidden;
  const float* previous = directions_[d].previous.data() + r * hidden;
  float* in = slopes.inputs.data() + r * 3 * hidden;
  float* state = slopes.states.data() + r * 3 * hidden;
  for (std::size_t i = 0; i < hidden; ++i) {
    const float reset = gates[i];
    const float update = gates[hidden + i];
    const float candidate = gates[2 * hidden + i];
    const float slope = out_slopes[i] + carried[i];
    const float candidate_slope = slope * (1 - update) * (1 - candidate * candidate);
    const float update_slope = slope * (previous[i] - candidate) * update * (1 - update);
    const float reset_slope = candidate_slope * gates[3 * hidden + i] * reset * (1 - reset);
    in[i] = reset_slope;
    in[hidden + i] = update_slope;
    in[2 * hidden + i] = candidate_slope;
    state[i] = reset_slope;
    state[hidden + i] = update_slope;
    state[2 * hidden + i] = candidate_slope * reset;
    carried[i] = slope * update;
  }
}

}  // namespace entente::training
