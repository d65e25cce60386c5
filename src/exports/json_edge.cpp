// Edges of JSON graphs, straight into text: a million of them are written without a million trees of JSON values.
// Worked example: the edge ann -> bob becomes
//   {"id":"e:...","source":"ann","target":"bob","relation":"SUPPORT","directed":true,"label":"praised","metadata":{"root":"SUPPORT",...}}
#include "json_edge.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "json_text.hpp"

namespace entente {

namespace {

// One object or list after another; the caller says the keys.
class JsonLine {
 public:
  JsonLine& key(std::string_view name) {
    comma();
    line_.append(1, '"').append(name).append("\":");
    first_ = true;
    return *this;
  }
  void open(char bracket) {
    comma();
    line_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    line_ += bracket;
    first_ = false;
  }
  void text(std::string_view value) {
    comma();
    const bool plain =
        std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
    if (plain) {
      line_.append(1, '"').append(value).append(1, '"');
    } else {
      line_ += json_text(std::string(value));
    }
  }
  void text_or_null(std::string_view value) { value.empty() ? raw("null") : text(value); }
  void raw(std::string_view value) {
    comma();
    line_ += value;
  }
  void flag(bool value) { raw(value ? "true" : "false"); }
  template <typename Number>
  void number(Number value) {
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    raw({digits.data(), end});
  }
  // As shortly as reads back the same, with a point or an exponent: 3.0, 1e+17. JSON has no word for what is not finite.
  void real(double value) {
    if (!std::isfinite(value)) {
      raw("null");
      return;
    }
    const std::size_t begin = line_.size();
    number(value);
    if (line_.find_first_of(".e", begin) == std::string::npos) {
      line_ += ".0";
    }
  }
  [[nodiscard]] std::string take() { return std::move(line_); }

 private:
  void comma() {
    if (!first_) {
      line_ += ',';
    }
    first_ = false;
  }

  std::string line_;
  bool first_ = true;
};

void add_span(JsonLine& line, std::string_view key, const std::optional<CodePointSpan>& span) {
  line.key(key);
  if (!span) {
    line.raw("null");
    return;
  }
  line.open('[');
  line.number(span->begin);
  line.number(span->end);
  line.close(']');
}

void add_texts(JsonLine& line, std::string_view key, const std::vector<std::string>& texts) {
  line.key(key).open('[');
  for (const std::string& text : texts) {
    line.text(text);
  }
  line.close(']');
}

void add_contexts(JsonLine& line, const std::vector<Context>& contexts) {
  line.key("contexts").open('[');
  for (const Context context : contexts) {
    line.text(name_of(context));
  }
  line.close(']');
}

void add_evidence(JsonLine& line, const EdgeEvidence& evidence) {
  line.open('{');
  line.key("document").text(evidence.document);
  line.key("publisher").text(evidence.publisher);
  line.key("date").text(evidence.date);
  line.key("title").text(evidence.title);
  line.key("url").text(evidence.url);
  if (!evidence.story.empty()) {
    line.key("story").text(evidence.story);
  }
  line.key("sentence").open('{');
  line.key("index").number(evidence.sentence_index);
  line.key("start").number(evidence.sentence.begin);
  line.key("end").number(evidence.sentence.end);
  line.key("text").text(evidence.sentence_text);
  line.close('}');
  add_span(line, "source", evidence.source);
  add_span(line, "target", evidence.target);
  add_span(line, "trigger", evidence.trigger);
  line.key("rule").text(evidence.rule);
  add_texts(line, "operators", evidence.operators);
  add_texts(line, "attributed_to", evidence.attributed_to);
  line.key("confidence").real(evidence.confidence);
  if (evidence.goldstein) {
    line.key("goldstein").real(*evidence.goldstein);
  }
  line.close('}');
}

// The act in an ontology of the user's own, where it has one.
void add_ontology(JsonLine& line, const std::string& code, const std::string& category) {
  if (!code.empty()) {
    line.key("code").text(code);
  }
  if (!category.empty()) {
    line.key("category").text(category);
  }
}

void add_variant(JsonLine& line, const EventVariant& variant) {
  line.open('{');
  line.key("source").text_or_null(variant.source);
  line.key("target").text_or_null(variant.target);
  line.key("reciprocal").flag(variant.reciprocal);
  line.key("label").text(variant.label);
  line.key("mode").text_or_null(variant.mode == Mode::none ? "" : name_of(variant.mode));
  line.key("cameo").text_or_null(variant.cameo);
  add_ontology(line, variant.code, variant.category);
  line.key("date").text_or_null(variant.date);
  add_contexts(line, variant.contexts);
  line.key("evidence").open('[');
  for (const std::uint32_t number : variant.evidence) {
    line.number(number);
  }
  line.close(']');
  line.close('}');
}

void add_weight(JsonLine& line, double weight, const WeightRule& rule) {
  line.key("weight");
  if (rule.counts()) {
    line.number(static_cast<std::uint64_t>(weight));
  } else {
    line.real(weight);
  }
}

void add_metadata(JsonLine& line, const RelationEdge& edge, const WeightRule& rule) {
  line.key("metadata").open('{');
  line.key("root").text(name_of(edge.root));
  line.key("quad").text(name_of(edge.quad()));
  line.key("mode").text_or_null(edge.mode == Mode::none ? "" : name_of(edge.mode));
  line.key("cameo").text_or_null(edge.cameo);
  add_ontology(line, edge.code, edge.category);
  line.key("score").real(edge.score());
  line.key("sign").number(edge.sign());
  line.key("status").text(name_of(edge.status));
  add_texts(line, "attributed_to", edge.attributed_to());
  line.key("reciprocal").flag(edge.reciprocal);
  line.key("date").text_or_null(edge.date);
  add_contexts(line, edge.contexts);
  line.key("confidence").real(edge.confidence());
  add_weight(line, edge.weight(rule), rule);
  line.key("evidence").open('[');
  for (const EdgeEvidence& telling : edge.evidence) {
    add_evidence(line, telling);
  }
  line.close(']');
  if (!edge.variants.empty()) {
    line.key("variants").open('[');
    for (const EventVariant& variant : edge.variants) {
      add_variant(line, variant);
    }
    line.close(']');
  }
  line.close('}');
}

}  // namespace

std::string edge_line(const RelationEdge& edge, const WeightRule& rule) {
  JsonLine line;
  line.open('{');
  line.key("id").text(edge.id);
  line.key("source").text_or_null(edge.source);
  line.key("target").text_or_null(edge.target);
  line.key("relation").text(name_of(edge.root));
  line.key("directed").flag(!edge.reciprocal);
  line.key("label").text(edge.label);
  add_metadata(line, edge, rule);
  line.close('}');
  return line.take();
}

}  // namespace entente
