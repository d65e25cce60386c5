// The table for people. Worked example, 100 columns wide:
//   seed  2016-11-14  CNN
//   who               what              to whom           when        status        sentence
//   Vladimir Putin    spoke by          Donald Trump      2016-11-14  actual        Russian President Vladimir Putin
//                     telephone with                                                spoke by telephone with ...
#include <entente/pipeline/table.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <entente/pipeline/dyads.hpp>
#include <entente/pipeline/terminal_text.hpp>

namespace entente {

namespace {

constexpr std::size_t kColumnCount = 6;
constexpr std::size_t kGap = 2;
constexpr std::size_t kMaxLines = 4;  // of a cell
constexpr std::size_t kSmallestWidth = 80;
constexpr std::size_t kDateWidth = 10;
constexpr std::size_t kStatusWidth = 12;  // "hypothetical"
constexpr std::size_t kLargestNameWidth = 24;
constexpr std::array<std::string_view, kColumnCount> kTitles = {"who", "what", "to whom", "when", "status", "sentence"};

using Cells = std::array<std::string, kColumnCount>;
using Widths = std::array<std::size_t, kColumnCount>;

// Dates and statuses keep their width; who, what and to whom take half of the rest, the sentence the other half.
Widths column_widths(std::size_t width) {
  const std::size_t fixed = kDateWidth + kStatusWidth + (kColumnCount - 1) * kGap;
  const std::size_t rest = std::max(width, kSmallestWidth) - fixed;
  const std::size_t name = std::min(rest / 5, kLargestNameWidth);
  return {name, name, name, kDateWidth, kStatusWidth, rest - 3 * name};
}

void write_line(std::ostream& out, const std::vector<std::string>& pieces, const Widths& widths) {
  std::string line;
  std::size_t column = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < kColumnCount; ++i) {
    if (!pieces[i].empty()) {
      line.append(begin - std::min(column, begin), ' ');
      line += pieces[i];
      column = begin + display_width(pieces[i]);
    }
    begin += widths[i] + kGap;
  }
  out << line << '\n';
}

void write_row(std::ostream& out, const Cells& cells, const Widths& widths) {
  std::array<std::vector<std::string>, kColumnCount> wrapped;
  std::size_t height = 1;
  for (std::size_t i = 0; i < kColumnCount; ++i) {
    wrapped[i] = wrap_text(terminal_safe(cells[i]), widths[i], kMaxLines);
    height = std::max(height, wrapped[i].size());
  }
  for (std::size_t row = 0; row < height; ++row) {
    std::vector<std::string> pieces;
    for (const auto& lines : wrapped) {
      pieces.push_back(row < lines.size() ? lines[row] : std::string());
    }
    write_line(out, pieces, widths);
  }
}

// One line, cut to the width.
void write_heading(std::ostream& out, const std::vector<std::string_view>& parts, std::size_t width) {
  std::string heading;
  for (const std::string_view part : parts) {
    const std::string safe = terminal_safe(part);
    heading += heading.empty() || safe.empty() ? safe : "  " + safe;
  }
  for (const std::string& line : wrap_text(heading, std::max(width, kSmallestWidth), 1)) {
    out << line << '\n';
  }
}

std::string name_or_dash(std::optional<ActorId> actor, const Cast& cast) {
  return actor ? cast.actor(*actor).name : std::string("-");
}

std::string name_or_dash(const RelationGraph& graph, const std::string& id) {
  const auto vertex = id.empty() ? std::nullopt : graph.find(id);
  return vertex ? graph.node(*vertex).name : std::string("-");
}

// `Gazette 2016-11-15, 2 more: Ostland praised Norhaven.`
std::string told(const RelationEdge& event) {
  if (event.evidence.empty()) {
    return "-";
  }
  const EdgeEvidence& first = event.evidence.front();
  std::string by = first.publisher.empty() ? first.document.str() : first.publisher.str();
  by += first.date.empty() ? "" : " " + first.date.str();
  by += event.evidence.size() == 1 ? "" : ", " + std::to_string(event.evidence.size() - 1) + " more";
  return by + ": " + first.sentence_text;
}

}  // namespace

void write_table(std::ostream& out, const Reading& reading, const TableOptions& options) {
  const Article& article = reading.document.article();
  write_heading(out, {article.id, article.date, article.publisher, article.title}, options.width);
  const Widths widths = column_widths(options.width);
  bool any = false;
  for (const Interaction& interaction : reading.interactions) {
    for_each_dyad(interaction, [&](const Dyad& dyad) {
      if (!any) {
        write_line(out, {kTitles.begin(), kTitles.end()}, widths);
        any = true;
      }
      const ByteSpan sentence = reading.document.sentence(dyad.first.evidence->sentence).span;
      write_row(out,
                {name_or_dash(dyad.source, reading.cast), interaction.label, name_or_dash(dyad.target, reading.cast),
                 interaction.date.empty() ? "-" : interaction.date, std::string(name_of(interaction.status)),
                 std::string(reading.document.text().text(sentence))},
                widths);
    });
  }
  out << (any ? "\n" : "no interaction found\n\n");
}

void write_table(std::ostream& out, const UnreadableDocument& document, const TableOptions& options) {
  write_heading(out, {document.id}, options.width);
  write_heading(out, {"cannot be read:", document.message, "(" + document.code + ")"}, options.width);
  out << '\n';
}

void write_table(std::ostream& out, const RelationGraph& graph, const std::vector<const RelationEdge*>& events,
                 const TableOptions& options) {
  const Widths widths = column_widths(options.width);
  if (!events.empty()) {
    write_line(out, {kTitles.begin(), kTitles.end()}, widths);
  }
  for (const RelationEdge* event : events) {
    write_row(out,
              {name_or_dash(graph, event->source), event->label, name_or_dash(graph, event->target),
               event->date.empty() ? "-" : event->date, std::string(name_of(event->status)), told(*event)},
              widths);
  }
}

}  // namespace entente
