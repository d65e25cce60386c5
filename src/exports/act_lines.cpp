// Acts as lines for readers. Worked example: "Saudi Arabia, Bahrain and Egypt broke off relations with Doha on Monday" is three acts and one line:
//   Bahrain, Egypt and Saudi Arabia broke off relations with Qatar (2017-06-05)
#include "act_lines.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "diagram_model.hpp"
#include "label_text.hpp"
#include "report_text.hpp"

namespace entente {

namespace {

constexpr std::size_t kSentenceWidth = 240;

// "Ann", "Ann and Bob", "Ann, Bob and Cyd"
std::string listed(const RelationGraph& graph, const std::set<std::string>& ids) {
  std::set<std::string> names;
  for (const std::string& id : ids) {
    names.insert(actor_name(graph, id));
  }
  std::string list;
  std::size_t left = names.size();
  for (const std::string& name : names) {
    --left;
    list += (list.empty() ? "" : left == 0 ? " and " : ", ") + name;
  }
  return list;
}

std::string note_of(const RelationEdge& edge) {
  std::vector<std::string> notes;
  if (edge.status != Status::actual) {
    notes.emplace_back(status_note(edge.status));
  }
  if (!edge.date.empty()) {
    notes.push_back(edge.date);
  }
  if (const double weight = edge.weight(); weight > 1.0) {
    notes.push_back("told by " + counted(static_cast<std::size_t>(weight), "document", "documents"));
  }
  return notes.empty() ? std::string() : " (" + label_text::join(notes, ", ") + ")";
}

// A mutual act has its ends in order of their ids; the sentence names first the one that it is told of.
bool is_source_first(const RelationEdge& act) {
  if (act.evidence.empty() || !act.evidence.front().source || !act.evidence.front().target) {
    return true;
  }
  return act.evidence.front().source->begin <= act.evidence.front().target->begin;
}

std::string act_text(const RelationGraph& graph, const ActGroup& acts) {
  std::set<std::string> sources;
  std::set<std::string> targets;
  for (const RelationEdge* act : acts) {
    sources.insert(act->source);
    targets.insert(act->target);
  }
  const RelationEdge& first = *acts.front();
  const std::string label = first.label.empty() ? std::string(name_of(first.root)) : first.label;
  if (first.reciprocal && !is_source_first(first)) {
    std::swap(sources, targets);
  }
  if (first.source.empty()) {
    return "Someone unnamed " + label + " " + listed(graph, targets) + note_of(first);
  }
  return listed(graph, sources) + " " + label + (first.target.empty() ? "" : " " + listed(graph, targets)) +
         note_of(first);
}

// What acts on one line have in common: all but the one end by which they differ.
using Telling = std::tuple<std::string, std::uint32_t, std::string, Root, Status, bool, std::string, std::string>;
Telling telling_of(const RelationEdge& act, const std::string& shared_end) {
  const bool told = !act.evidence.empty();
  return {told ? act.evidence.front().document.str() : act.id,
          told ? act.evidence.front().sentence_index : 0,
          act.label,
          act.root,
          act.status,
          act.reciprocal,
          act.date,
          shared_end};
}

// Several acting alike upon one; of those that act alone, one acting alike upon several.
std::vector<ActGroup> groups_of(const std::vector<const RelationEdge*>& acts) {
  std::map<Telling, ActGroup> by_target;
  for (const RelationEdge* act : acts) {
    by_target[telling_of(*act, act->target)].push_back(act);
  }
  std::map<Telling, ActGroup> by_source;
  std::vector<ActGroup> groups;
  for (auto& [telling, group] : by_target) {
    if (group.size() > 1) {
      groups.push_back(std::move(group));
    } else {
      by_source[telling_of(*group.front(), group.front()->source)].push_back(group.front());
    }
  }
  for (auto& [telling, group] : by_source) {
    groups.push_back(std::move(group));
  }
  std::sort(groups.begin(), groups.end(), [](const ActGroup& left, const ActGroup& right) {
    const auto rank = [](const RelationEdge& act) {
      const bool told = !act.evidence.empty();
      return std::tuple(-act.weight(), told ? act.evidence.front().document.str() : std::string(),
                        told ? act.evidence.front().sentence_index : 0U, act.source, act.target, act.id);
    };
    return rank(*left.front()) < rank(*right.front());
  });
  return groups;
}

}  // namespace

std::string quotation_of(const RelationEdge& edge) {
  if (edge.evidence.empty()) {
    return "";
  }
  const EdgeEvidence& first = edge.evidence.front();
  std::vector<std::string> origin;
  for (const SharedText& part : {first.publisher.empty() ? first.document : first.publisher, first.date}) {
    if (!part.empty()) {
      origin.push_back(part);
    }
  }
  return label_text::join(origin, ", ") + ": \"" +
         label_text::shorten(label_text::clean(first.sentence_text), kSentenceWidth) + "\"";
}

ReportLine act_line(const RelationGraph& graph, const ActGroup& acts) {
  ReportLine line{act_text(graph, acts), {}};
  if (std::string quotation = quotation_of(*acts.front()); !quotation.empty()) {
    line.quotations.push_back(std::move(quotation));
  }
  return line;
}

void add_line(std::vector<ReportLine>& lines, ReportLine line) {
  if (!lines.empty() && !line.quotations.empty() && lines.back().quotations == line.quotations) {
    lines.back().more.push_back(std::move(line.text));
  } else {
    lines.push_back(std::move(line));
  }
}

std::string telling_quotation(const RelationGraph& graph, const PairChange& change) {
  const RelationEdge* best = nullptr;
  graph.for_each_edge([&](const RelationEdge& edge) {
    const auto pair = std::minmax(edge.source, edge.target);
    const bool is_theirs = pair.first == change.first && pair.second == change.second;
    const auto rank = [](const RelationEdge& act) {
      return std::pair(act.status != Status::negated, std::abs(act.score()));
    };
    if (is_theirs && (best == nullptr || rank(edge) > rank(*best))) {
      best = &edge;
    }
  });
  return best == nullptr ? std::string() : quotation_of(*best);
}

void add_acts(Report& report, const std::string& title, const RelationGraph& graph,
              const std::vector<const RelationEdge*>& acts, std::size_t top) {
  const std::vector<ActGroup> groups = groups_of(acts);
  std::vector<ReportLine> lines;
  for (const ActGroup& group : groups) {
    add_line(lines, act_line(graph, group));
  }
  add_section(report, title, lines, top, [](const ReportLine& line) { return line; });
  if (!groups.empty()) {
    report.sections.back().title = title + ": " + std::to_string(acts.size());
  }
}

}  // namespace entente
