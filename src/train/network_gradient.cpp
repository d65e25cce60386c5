// Forward through the layers of the network, and back through them. Worked example: the sentences "Oman met Chad" and "It rained" go through the input (input_gradient.cpp), two
// recurrent layers (recurrent_gradient.cpp) and one product for all decisions (decision_gradient.cpp), from which labels, heads (arc_gradient.cpp) and relations
// (relation_gradient.cpp) are learnt; then what each of them would have changed goes back the same way.
#include "network_gradient.hpp"

#include <utility>
#include <vector>

#include <entente/document/matrix_product.hpp>

#include "arc_gradient.hpp"
#include "decision_gradient.hpp"
#include "gradient_batch.hpp"
#include "input_gradient.hpp"
#include "recurrent_gradient.hpp"
#include "relation_gradient.hpp"

namespace entente::training {

struct NetworkGradient::Turned {
  TurnedRecurrent recurrent[kNetworkLayers][kDirections];
  std::vector<float> decisions, arc_product, relation;
};

NetworkGradient::NetworkGradient(const NetworkLayout& layout, std::span<const float> parameters,
                                 std::span<const float> word_vectors)
    : layout_(layout), parameters_(parameters), word_vectors_(word_vectors), turned_(std::make_unique<Turned>()) {
  refresh();
}

NetworkGradient::~NetworkGradient() = default;

void NetworkGradient::refresh() {
  const auto turn = [this](const Block& block) {
    return transposed(parameters_.subspan(block.offset, block.size()), block.rows, block.columns);
  };
  for (std::size_t layer = 0; layer < kNetworkLayers; ++layer) {
    for (std::size_t d = 0; d < kDirections; ++d) {
      const NetworkLayout::Recurrent& part = layout_.recurrent[layer][d];
      turned_->recurrent[layer][d] = {turn(part.input), turn(part.state)};
    }
  }
  turned_->decisions = turn(layout_.decisions);
  turned_->arc_product = turn(layout_.arc_product);
  turned_->relation = turn(layout_.relation);
}

NetworkGradient::Result NetworkGradient::compute(std::span<const NetworkExample* const> examples, float scale,
                                                 const Dropout& dropout, Random& random) const {
  Result result;
  result.gradient.resize(layout_.size - layout_.dense_begin);
  const GradientBatch batch(layout_, parameters_, examples, scale, random, result);
  InputGradient input(batch, word_vectors_, dropout);
  std::vector<float> values = input.forward();
  std::vector<RecurrentGradient> layers;
  layers.reserve(kNetworkLayers);
  for (std::size_t layer = 0; layer < kNetworkLayers; ++layer) {
    layers.emplace_back(batch, layer, turned_->recurrent[layer], dropout.share);
    values = layers.back().forward(std::move(values));
  }
  DecisionGradient decisions(batch, turned_->decisions, std::move(values));
  decisions.learn_labels();
  ArcGradient(batch, turned_->arc_product, decisions).learn(dropout.share);
  RelationGradient(batch, turned_->relation, decisions).learn(dropout.share);
  std::vector<float> slopes = decisions.backward();
  for (std::size_t layer = kNetworkLayers; layer-- > 0;) {
    slopes = layers[layer].backward(std::move(slopes));
  }
  input.backward(std::move(slopes));
  return result;
}

}  // namespace entente::training
