// A drawing shows bundles: one line for all that one actor did to another with the same tone.
// Worked example: "praised" (in two papers), "congratulated" (one event) and "plans to visit" from ann to bob give two lines: a solid colour
// "praised; congratulated" and a dotted "plans to visit (planned)", for what was not said to have happened stands apart.
#include "diagram_model.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "label_text.hpp"

namespace entente {

namespace {

constexpr std::size_t kTooltipSentences = 3;
constexpr std::size_t kLabelWidth = 34;

bool is_actual(const RelationEdge& edge) { return edge.status == Status::actual; }

std::string plural(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

using Bundle = std::vector<const RelationEdge*>;

// Its label, else the category that a user gave it, else its root: the first that leaves something to draw.
std::string words_of(const RelationEdge& edge) {
  std::string text = label_text::clean(edge.label);
  text = text.empty() ? label_text::clean(edge.category) : text;
  return text.empty() ? std::string(name_of(edge.root)) : text;
}

// Labels by the number of their documents, then events, then in order of their bytes; "(3)" behind one that stands for several events.
std::string label_of(const Bundle& bundle, std::size_t label_limit) {
  struct Use {
    std::set<std::string> documents;
    std::size_t events = 0;
  };
  std::map<std::pair<std::string, Status>, Use> uses;
  for (const RelationEdge* edge : bundle) {
    Use& use = uses[{words_of(*edge), edge->status}];
    ++use.events;
    for (const EdgeEvidence& evidence : edge->evidence) {
      use.documents.insert(evidence.document);
    }
  }
  std::vector<decltype(uses)::const_iterator> order;
  for (auto use = uses.cbegin(); use != uses.cend(); ++use) {
    order.push_back(use);
  }
  std::stable_sort(order.begin(), order.end(), [](const auto& left, const auto& right) {
    return std::pair(left->second.documents.size(), left->second.events) >
           std::pair(right->second.documents.size(), right->second.events);
  });
  std::vector<std::string> parts;
  for (const auto& use : order) {
    if (parts.size() == label_limit) {
      parts.push_back("+" + std::to_string(order.size() - label_limit) + " more");
      break;
    }
    std::string part = label_text::shorten(use->first.first, kLabelWidth);
    const std::string_view note = status_note(use->first.second);
    part += note.empty() ? std::string() : " (" + std::string(note) + ")";
    part += use->second.events > 1 ? " (" + std::to_string(use->second.events) + ")" : std::string();
    parts.push_back(std::move(part));
  }
  return label_text::join(parts, "; ");
}

// "2016-11-14, CNN: the sentence": the first few that the bundle rests on.
std::string tooltip_of(const Bundle& bundle) {
  std::vector<std::string> lines;
  std::set<std::string> seen;
  std::size_t more = 0;
  for (const RelationEdge* edge : bundle) {
    for (const EdgeEvidence& evidence : edge->evidence) {
      const std::string sentence = label_text::clean(evidence.sentence_text);
      if (sentence.empty() || !seen.insert(evidence.document + '\n' + sentence).second) {
        continue;
      }
      if (lines.size() == kTooltipSentences) {
        ++more;
        continue;
      }
      std::vector<std::string> origin;
      for (const std::string& part : {evidence.date, evidence.publisher}) {
        if (std::string text = label_text::clean(part); !text.empty()) {
          origin.push_back(std::move(text));
        }
      }
      lines.push_back(label_text::join(origin, ", ") + (origin.empty() ? "" : ": ") + sentence);
    }
  }
  if (more > 0) {
    lines.push_back("and " + plural(more, "more sentence", "more sentences"));
  }
  return label_text::join(lines, "\n");
}

DrawnLine line_of(const Bundle& bundle, std::size_t label_limit) {
  const RelationEdge& first = *bundle.front();
  DrawnLine line;
  line.name = first.id;
  line.source = first.source;
  line.target = first.target;
  line.sign = first.sign();
  line.reciprocal = first.reciprocal;
  line.actual = is_actual(first);
  std::set<std::string> documents;
  for (const RelationEdge* edge : bundle) {
    line.material = line.material || edge->quad() == QuadClass::material_cooperation ||
                    edge->quad() == QuadClass::material_conflict;
    for (const EdgeEvidence& evidence : edge->evidence) {
      documents.insert(evidence.document);
    }
  }
  line.documents = documents.size();
  line.event_count = bundle.size();
  line.label = label_of(bundle, label_limit);
  line.tooltip = tooltip_of(bundle);
  return line;
}

// What the events of a line share: two actors, mutual or not, fact or not, and a sign, a root or the event itself.
using LineKey = std::tuple<std::string, std::string, int, bool, bool, std::string>;

LineKey key_of(const RelationEdge& edge, Aggregate aggregate) {
  const bool no_fact = !is_actual(edge);
  switch (aggregate) {
    case Aggregate::pair: {
      const auto [first, second] = std::minmax(edge.source, edge.target);
      return {first, second, 0, false, no_fact, ""};
    }
    case Aggregate::pair_root:
      return {edge.source, edge.target, static_cast<int>(edge.root), edge.reciprocal, no_fact, ""};
    case Aggregate::none:
      return {edge.source, edge.target, -edge.sign(), edge.reciprocal, no_fact, edge.id};
    case Aggregate::pair_sign:
      break;
  }
  return {edge.source, edge.target, -edge.sign(), edge.reciprocal, no_fact, ""};
}

// A line for all between two actors has the sign of the mean, and two heads where acts go both ways.
void draw_both_ways(DrawnLine& line, const Bundle& bundle) {
  double sum = 0.0;
  bool one_way = true;
  bool mutual = true;
  for (const RelationEdge* edge : bundle) {
    sum += edge->score();
    one_way = one_way && edge->source == line.source;
    mutual = mutual && edge->reciprocal;
  }
  line.sign = sign(sum / static_cast<double>(bundle.size()));
  line.reciprocal = mutual || !one_way;
}

std::vector<DrawnLine> bundle_lines(const RelationGraph& graph, const DiagramOptions& options) {
  std::map<LineKey, Bundle> bundles;
  graph.for_each_edge([&](const RelationEdge& edge) {
    if (is_actual(edge) || !options.only_actual) {
      bundles[key_of(edge, options.aggregate)].push_back(&edge);
    }
  });
  std::vector<DrawnLine> lines;
  for (const auto& [key, bundle] : bundles) {
    lines.push_back(line_of(bundle, options.max_labels_per_edge));
    if (options.aggregate == Aggregate::pair) {
      draw_both_ways(lines.back(), bundle);
    }
  }
  return lines;
}

// The ids of the actors that the most documents and events connect; among equals the more often mentioned, then the smaller id.
std::set<std::string> most_important(const RelationGraph& graph, const std::vector<DrawnLine>& lines,
                                     std::size_t limit) {
  std::map<std::string, std::pair<std::size_t, std::uint64_t>> importance;
  for (const DrawnLine& line : lines) {
    for (const std::string& end : {line.source, line.target}) {
      importance[end].first += line.documents + line.event_count;
    }
  }
  graph.for_each_node([&](const ActorNode& node) {
    if (const auto found = importance.find(node.id); found != importance.end()) {
      found->second.second = node.mention_count();
    }
  });
  std::vector<std::pair<std::string, std::pair<std::size_t, std::uint64_t>>> order(importance.begin(),
                                                                                   importance.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& left, const auto& right) { return left.second > right.second; });
  std::set<std::string> kept;
  for (const auto& [id, value] : order) {
    if (kept.size() < limit) {
      kept.insert(id);
    }
  }
  return kept;
}

// Keeps the lines with the most documents and events.
void limit_lines(std::vector<DrawnLine>& lines, std::size_t limit) {
  if (lines.size() <= limit) {
    return;
  }
  std::vector<std::size_t> order(lines.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return std::tuple(lines[left].actual, lines[left].documents, lines[left].event_count) >
           std::tuple(lines[right].actual, lines[right].documents, lines[right].event_count);
  });
  order.resize(limit);
  std::sort(order.begin(), order.end());
  std::vector<DrawnLine> kept;
  for (const std::size_t index : order) {
    kept.push_back(std::move(lines[index]));
  }
  lines = std::move(kept);
}

std::string default_title(const RelationGraph& graph) {
  const auto& documents = graph.documents();
  if (documents.size() == 1) {
    return label_text::clean(documents.front().title.empty() ? documents.front().id : documents.front().title);
  }
  return documents.empty() ? "Relations of political actors"
                           : "Relations in " + std::to_string(documents.size()) + " articles";
}

std::string default_subtitle(const RelationGraph& graph) {
  std::set<std::string> publishers;
  std::set<std::string> dates;
  for (const GraphDocument& document : graph.documents()) {
    if (std::string publisher = label_text::clean(document.publisher); !publisher.empty()) {
      publishers.insert(std::move(publisher));
    }
    if (std::string date = label_text::clean(document.date); !date.empty()) {
      dates.insert(std::move(date));
    }
  }
  std::vector<std::string> parts;
  if (publishers.size() > 4) {
    parts.push_back(plural(publishers.size(), "publisher", "publishers"));
  } else {
    parts.assign(publishers.begin(), publishers.end());
  }
  if (!dates.empty()) {
    parts.push_back(dates.size() == 1 ? *dates.begin() : *dates.begin() + " to " + *dates.rbegin());
  }
  return label_text::join(parts, ", ");
}

}  // namespace

std::string_view status_note(Status status) {
  switch (status) {
    case Status::negated:
      return "denied";
    case Status::hypothetical:
      return "possible";
    case Status::alleged:
      return "alleged";
    case Status::planned:
      return "planned";
    case Status::actual:
      break;
  }
  return "";
}

DiagramModel choose_drawing(const RelationGraph& graph, const DiagramOptions& options) {
  DiagramModel model;
  model.title = options.title.empty() ? default_title(graph) : label_text::clean(options.title);
  model.subtitle = options.subtitle.empty() ? default_subtitle(graph) : label_text::clean(options.subtitle);
  model.lines = bundle_lines(graph, options);
  const std::size_t line_count = model.lines.size();
  const std::set<std::string> important = most_important(graph, model.lines, options.max_nodes);
  std::erase_if(model.lines, [&](const DrawnLine& line) {
    return !important.contains(line.source) || !important.contains(line.target);
  });
  limit_lines(model.lines, options.max_edges);
  std::set<std::string> connected;
  for (const DrawnLine& line : model.lines) {
    connected.insert({line.source, line.target});
  }
  for (const std::string& id : connected) {
    model.nodes.push_back(&graph.node(*graph.find(id)));
  }
  if (model.lines.empty()) {
    model.notes.emplace_back("No relation between two actors was found.");
  }
  if (const std::size_t left_out = graph.node_count() - model.nodes.size(); left_out > 0) {
    model.notes.push_back(
        "Not shown: " + plural(left_out, "actor", "actors") +
        (line_count > model.lines.size() ? " and weaker relations." : " without a relation to another."));
  } else if (line_count > model.lines.size()) {
    model.notes.push_back(
        "Not shown: " + plural(line_count - model.lines.size(), "weaker relation", "weaker relations") + ".");
  }
  return model;
}

}  // namespace entente
