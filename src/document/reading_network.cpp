// Sentences of a call lie side by side (PackedRows), so that one step of a recurrent layer is one product for all that are still running.
// Worked example: "Russia attacked Ukraine": the scores of the arcs say that "attacked" is the head of both names and hangs under the root,
// and the two arcs' own scores call them nsubj and obj.
#include <entente/document/reading_network.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

#include <entente/document/activations.hpp>
#include <entente/document/matrix_product.hpp>
#include <entente/document/packed_rows.hpp>
#include <entente/document/spanning_tree.hpp>

namespace entente {

namespace {

constexpr float kInputStep = 5.0F / 127;  // the normalised input hardly ever leaves -5 to 5
constexpr float kStateStep = 1.0F / 127;  // states lie between -1 and 1

QuantizedMatrix load_matrix(const ModelFile& file, const std::string& name, std::size_t inputs, std::size_t outputs) {
  QuantizedMatrix matrix(inputs, outputs, file.section_of<std::int8_t>(name + ".rows"),
                         file.section_of<float>(name + ".scales"), file.section_of<float>(name + ".biases"));
  if (!matrix.valid()) {
    file.refuse("the matrix " + name + " does not fit the network");
  }
  return matrix;
}

std::span<const float> load_floats(const ModelFile& file, const std::string& name, std::size_t count) {
  const std::span<const float> values = file.section_of<float>(name);
  if (values.size() != count) {
    file.refuse("the section " + name + " has a wrong size");
  }
  return values;
}

NetworkSizes load_sizes(const ModelFile& file) {
  const std::span<const std::uint32_t> values = file.section_of<std::uint32_t>("network.sizes");
  constexpr std::uint32_t kLargest = 1U << 20U;
  if (values.size() != 9 ||
      std::any_of(values.begin(), values.end(), [](std::uint32_t value) { return value == 0 || value > kLargest; })) {
    file.refuse("the sizes of the network make no sense");
  }
  NetworkSizes sizes{values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8]};
  if (sizes.input % 4 != 0 || sizes.hidden % 16 != 0 || sizes.tags > kMaxTags || sizes.relations > kRelationCount ||
      sizes.names != kNameLabelCount) {
    file.refuse("the sizes of the network make no sense");
  }
  return sizes;
}

std::vector<Relation> load_relations(const ModelFile& file, std::size_t count) {
  std::vector<Relation> relations;
  std::string_view lines = file.text_section("relations");
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::optional<Relation> relation = parse_relation(lines.substr(0, end));
    if (!relation) {
      file.refuse("the section relations cannot be read");
    }
    relations.push_back(*relation);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  if (relations.size() != count) {
    file.refuse("the section relations does not fit the network");
  }
  return relations;
}

TagSet load_tags(const ModelFile& file, std::size_t count) {
  std::optional<TagSet> tags = TagSet::parse(file.text_section("tags"));
  if (!tags || tags->size() != count) {
    file.refuse("the section tags does not fit the network");
  }
  return *tags;
}

// One step of a gated recurrent unit: `input` and `before` hold reset, update and candidate; `state` is replaced.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#ifndef __SANITIZE_THREAD__  // which is not ready when the clone is chosen
__attribute__((target_clones("avx512f", "avx2", "default")))
#endif
#endif
void step_unit(const float* input, const float* before, float* state, std::size_t hidden) {
  for (std::size_t i = 0; i < hidden; ++i) {
    const float reset = sigmoid_of(input[i] + before[i]);
    const float update = sigmoid_of(input[hidden + i] + before[hidden + i]);
    const float candidate = tanh_of(input[2 * hidden + i] + reset * before[2 * hidden + i]);
    state[i] = candidate + update * (state[i] - candidate);
  }
}

void add_row(std::span<const std::int8_t> rows, std::span<const float> scales, std::size_t at, std::span<float> sum) {
  const std::int8_t* from = rows.data() + at * sum.size();
  const float scale = scales[at];
  for (std::size_t i = 0; i < sum.size(); ++i) {
    sum[i] += scale * static_cast<float>(from[i]);
  }
}

std::size_t best_of(std::span<const float> scores) {
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

std::vector<std::size_t> lengths_of(std::span<const ReadingNetwork::Sentence> sentences) {
  std::vector<std::size_t> lengths;
  for (const ReadingNetwork::Sentence& sentence : sentences) {
    lengths.push_back(sentence.forms.size());
  }
  return lengths;
}

}  // namespace

ReadingNetwork::ReadingNetwork(const ModelFile& file)
    : sizes_(load_sizes(file)),
      tags_(load_tags(file, sizes_.tags)),
      relations_(load_relations(file, sizes_.relations)),
      words_(file.section_of<KeyTable::Slot>("words.slots")),
      word_rows_(file.section_of<std::int8_t>("words.rows")),
      affix_rows_(file.section_of<std::int8_t>("affixes.rows")),
      word_scales_(file.section_of<float>("words.scales")),
      affix_scales_(load_floats(file, "affixes.scales", sizes_.affixes)),
      unknown_word_(load_floats(file, "words.unknown", sizes_.input)),
      gain_(load_floats(file, "input.gain", sizes_.input)),
      shift_(load_floats(file, "input.shift", sizes_.input)),
      decisions_(load_matrix(file, "decisions", std::size_t{2} * sizes_.hidden, sizes_.decision_width())),
      arc_root_(load_floats(file, "arc.root", sizes_.arc)),
      arc_product_(load_floats(file, "arc.product", std::size_t{sizes_.arc} * sizes_.arc)),
      arc_bias_(load_floats(file, "arc.bias", sizes_.arc)),
      distance_(load_floats(file, "arc.distance", kDistances)),
      relation_weights_(load_floats(file, "relation.weights", std::size_t{sizes_.relation} * sizes_.relation_width())),
      relation_biases_(load_floats(file, "relation.biases", sizes_.relation_width())) {
  const bool words_fit = word_rows_.size() == word_scales_.size() * sizes_.input && words_.has_empty_slot() &&
                         std::all_of(words_.slots().begin(), words_.slots().end(), [this](const KeyTable::Slot& slot) {
                           return slot.key == 0 || slot.value < word_scales_.size();
                         });
  if (!words_fit || affix_rows_.size() != affix_scales_.size() * sizes_.input) {
    file.refuse("the words or affixes do not fit the network");
  }
  for (std::size_t layer = 0; layer < kNetworkLayers; ++layer) {
    const std::size_t inputs = layer == 0 ? sizes_.input : 2 * sizes_.hidden;
    for (std::size_t d = 0; d < kDirections; ++d) {
      recurrent_[layer][d] = {
          load_matrix(file, recurrent_name(layer, d, "input"), inputs, std::size_t{3} * sizes_.hidden),
          load_matrix(file, recurrent_name(layer, d, "state"), sizes_.hidden, std::size_t{3} * sizes_.hidden)};
    }
  }
}

class ReadingNetwork::Batch {
 public:
  Batch(const ReadingNetwork& network, std::span<const Sentence> sentences)
      : net_(network), sizes_(network.sizes_), sentences_(sentences), packed_(lengths_of(sentences)) {}

  std::vector<Reading> read() {
    read_input();
    for (std::size_t layer = 0; layer < kNetworkLayers; ++layer) {
      run_layer(layer);
    }
    wide_.resize(packed_.rows * sizes_.decision_width());
    net_.decisions_.multiply(states_, packed_.rows, kStateStep, wide_.data(), sizes_.decision_width());
    std::vector<Reading> readings(sentences_.size());
    for (std::size_t b = 0; b < sentences_.size(); ++b) {
      Reading& reading = readings[packed_.order[b]];
      label(b, reading);
      find_tree(b, reading);
      name_arcs(b, reading);
    }
    return readings;
  }

 private:
  [[nodiscard]] std::size_t length(std::size_t b) const { return sentences_[packed_.order[b]].forms.size(); }
  [[nodiscard]] const float* wide(std::size_t b, std::size_t t) const {
    return wide_.data() + packed_.row(b, t) * sizes_.decision_width();
  }

  void read_input() {
    states_.resize(packed_.rows * sizes_.input);
    std::vector<float> sum(sizes_.input);
    packed_.for_each_row([&](std::size_t b, std::size_t t, std::size_t row) {
      const Sentence& sentence = sentences_[packed_.order[b]];
      const TokenForm& form = sentence.forms[t];
      const auto affixes = affix_rows(form, sentence.style, sizes_.affixes);
      if (const std::optional<std::uint32_t> word = net_.words_.find(form.lower_key)) {
        std::fill(sum.begin(), sum.end(), 0.0F);
        add_row(net_.word_rows_, net_.word_scales_, *word, sum);
      } else {
        std::copy(net_.unknown_word_.begin(), net_.unknown_word_.end(), sum.begin());
        for (std::size_t i = 0; i < kShapeAffix; ++i) {
          add_row(net_.affix_rows_, net_.affix_scales_, affixes[i], sum);
        }
      }
      add_row(net_.affix_rows_, net_.affix_scales_, affixes[kShapeAffix], sum);
      normalise(sum);
      quantize_row(sum, 1 / kInputStep, std::span(states_).subspan(row * sizes_.input, sizes_.input));
    });
  }

  void normalise(std::span<float> sum) const {
    const auto size = static_cast<float>(sum.size());
    float mean = 0;
    for (const float value : sum) {
      mean += value;
    }
    mean /= size;
    float variance = 0;
    for (const float value : sum) {
      variance += (value - mean) * (value - mean);
    }
    const float spread = 1 / std::sqrt(variance / size + 1e-5F);
    for (std::size_t i = 0; i < sum.size(); ++i) {
      sum[i] = (sum[i] - mean) * spread * net_.gain_[i] + net_.shift_[i];
    }
  }

  void run_layer(std::size_t layer) {
    const std::size_t hidden = sizes_.hidden;
    const std::size_t gates = 3 * hidden;
    std::vector<std::uint8_t> out(packed_.rows * 2 * hidden);
    gates_.resize(packed_.rows * gates);
    for (std::size_t d = 0; d < kDirections; ++d) {
      const Recurrent& part = net_.recurrent_[layer][d];
      part.input.multiply(states_, packed_.rows, layer == 0 ? kInputStep : kStateStep, gates_.data(), gates);
      state_.assign(sentences_.size() * hidden, 0);
      state_bytes_.assign(sentences_.size() * hidden, 128);
      before_.resize(sentences_.size() * gates);
      packed_.walk(d == 1, [&](std::size_t t, std::size_t, std::size_t) {
        const std::size_t count = packed_.running[t];
        part.state.multiply(std::span<const std::uint8_t>(state_bytes_).first(count * hidden), count, kStateStep,
                            before_.data(), gates);
        for (std::size_t b = 0; b < count; ++b) {
          const std::size_t row = packed_.row(b, t);
          step_unit(gates_.data() + row * gates, before_.data() + b * gates, state_.data() + b * hidden, hidden);
          const std::span<std::uint8_t> bytes = std::span(state_bytes_).subspan(b * hidden, hidden);
          quantize_row(std::span<const float>(state_).subspan(b * hidden, hidden), 1 / kStateStep, bytes);
          std::copy(bytes.begin(), bytes.end(), out.begin() + static_cast<std::ptrdiff_t>((row * 2 + d) * hidden));
        }
      });
    }
    states_ = std::move(out);
  }

  void label(std::size_t b, Reading& reading) const {
    const std::size_t begin = 2 * (std::size_t{sizes_.arc} + sizes_.relation);
    for (std::size_t t = 0; t < length(b); ++t) {
      const std::span<const float> scores(wide(b, t) + begin, sizes_.tags + sizes_.names);
      reading.tags.push_back(static_cast<TagId>(best_of(scores.first(sizes_.tags))));
      reading.names.push_back(static_cast<NameLabel>(best_of(scores.subspan(sizes_.tags))));
    }
  }

  void find_tree(std::size_t b, Reading& reading) {
    const std::size_t arc = sizes_.arc;
    const std::size_t count = length(b);
    const std::size_t heads = count + 1;
    dependents_.resize(count * arc);
    heads_.assign(arc * heads, 0);  // by unit, then by head
    for (std::size_t i = 0; i < arc; ++i) {
      heads_[i * heads] = std::max(net_.arc_root_[i], 0.0F);
    }
    for (std::size_t t = 0; t < count; ++t) {
      const float* from = wide(b, t);
      for (std::size_t i = 0; i < arc; ++i) {
        dependents_[t * arc + i] = std::max(from[i], 0.0F);
        heads_[i * heads + t + 1] = std::max(from[arc + i], 0.0F);
      }
    }
    turned_.assign(count * arc, 0);
    add_product(count, arc, arc, {dependents_.data(), arc, 1}, net_.arc_product_.data(), arc, turned_.data(), arc);
    for (std::size_t t = 0; t < count; ++t) {  // the head's own score comes in as one more product
      for (std::size_t i = 0; i < arc; ++i) {
        turned_[t * arc + i] += net_.arc_bias_[i];
      }
    }
    scores_.resize(count * heads);
    for (std::size_t t = 0; t < count; ++t) {
      scores_[t * heads] = net_.distance_[kRootDistance];
      for (std::size_t h = 0; h < count; ++h) {
        scores_[t * heads + h + 1] = net_.distance_[distance_place(t, h)];
      }
    }
    add_product(count, heads, arc, {turned_.data(), arc, 1}, heads_.data(), heads, scores_.data(), heads);
    found_.resize(count);
    finder_.find(scores_, count, found_);
    reading.arcs.resize(count);
    for (std::size_t t = 0; t < count; ++t) {
      reading.arcs[t].head = found_[t] == 0 ? ParsedArc::kRootHead : found_[t] - 1;
    }
  }

  void name_arcs(std::size_t b, Reading& reading) {
    const std::size_t size = sizes_.relation;
    const std::size_t labels = sizes_.relation_width();
    const std::size_t own_begin = 2 * std::size_t{sizes_.arc};
    const std::size_t count = length(b);
    mixed_.assign(count * size, 0);
    scores_.resize(count * labels);
    for (std::size_t t = 0; t < count; ++t) {
      std::copy(net_.relation_biases_.begin(), net_.relation_biases_.end(),
                scores_.begin() + static_cast<std::ptrdiff_t>(t * labels));
      if (reading.arcs[t].head != ParsedArc::kRootHead) {
        const float* own = wide(b, t) + own_begin;
        const float* head = wide(b, reading.arcs[t].head) + own_begin + size;
        for (std::size_t i = 0; i < size; ++i) {
          mixed_[t * size + i] = std::max(own[i] + head[i], 0.0F);
        }
      }
    }
    add_product(count, labels, size, {mixed_.data(), size, 1}, net_.relation_weights_.data(), labels, scores_.data(),
                labels);
    for (std::size_t t = 0; t < count; ++t) {
      ParsedArc& arc = reading.arcs[t];
      float best = -std::numeric_limits<float>::infinity();
      arc.relation = arc.head == ParsedArc::kRootHead ? Relation::root : Relation::dep;
      for (std::size_t i = 0; i < net_.relations_.size() && arc.head != ParsedArc::kRootHead; ++i) {
        const float score = scores_[t * labels + i];
        if (score > best && net_.relations_[i] != Relation::root) {
          best = score;
          arc.relation = net_.relations_[i];
        }
      }
    }
  }

  const ReadingNetwork& net_;
  const NetworkSizes& sizes_;
  std::span<const Sentence> sentences_;
  PackedRows packed_;
  std::vector<std::uint8_t> states_, state_bytes_;
  std::vector<float> gates_, state_, before_, wide_;
  std::vector<float> dependents_, heads_, turned_, scores_, mixed_;
  std::vector<std::uint32_t> found_;
  TreeFinder finder_;
};

std::vector<ReadingNetwork::Reading> ReadingNetwork::read(std::span<const Sentence> sentences) const {
  return Batch(*this, sentences).read();
}

}  // namespace entente
