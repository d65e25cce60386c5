// The words above a drawing, and what its colours, lines and shapes mean.
// Worked example: a drawing with an accusation has the entry "conflict" with its stroke; one without has none.
#include "drawing_header.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "label_text.hpp"

namespace entente {

namespace {

// ---- header: title, subtitle, legend, notes, as one HTML-like label above the drawing

std::string font(std::string_view text, int points, std::string_view colour) {
  return "<FONT POINT-SIZE=\"" + std::to_string(points) + "\" COLOR=\"" + std::string(colour) + "\">" +
         std::string(text) + "</FONT>";
}

std::string row(const std::string& content) {
  return "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">" + content + "</TD></TR>";
}

std::string wrapped_html(std::string_view text, std::size_t width, std::size_t line_limit) {
  std::vector<std::string> lines;
  for (const std::string& line : label_text::wrap(text, width, line_limit)) {
    lines.push_back(label_text::html_label(line));
  }
  return label_text::join(lines, "<BR/>");
}

// A sign and what it means. Text alone: tables inside an HTML-like label would be stretched to its width.
std::string legend_entry(std::string_view sign, std::string_view colour, int points, std::string_view words) {
  return font(sign, points, colour) + font("&#160;" + std::string(words) + "&#160;&#160;&#160; ", 11, "#333333");
}

std::string type_entries(const DiagramModel& model) {
  constexpr std::string_view kInk = "#333333";
  std::string types;
  std::set<ActorType> present;
  for (const ActorNode* node : model.nodes) {
    present.insert(node->actor_type);
  }
  for (const Look& look : kLooks) {
    if (present.contains(look.type)) {
      types += legend_entry(look.glyph, kInk, 14, name_of(look.type));
    }
  }
  return types;
}

// Explains only what the drawing shows.
std::string legend(const DiagramModel& model) {
  const auto shows = [&](auto&& test) { return std::any_of(model.lines.begin(), model.lines.end(), test); };
  constexpr std::string_view kInk = "#333333";
  std::string tones;
  for (const Tone& tone : kTones) {
    if (shows([&](const DrawnLine& line) { return line.sign == tone.sign; })) {
      tones += legend_entry(tone.stroke, tone.line, 12, tone.name);
    }
  }
  std::string pens;
  if (shows([](const DrawnLine& line) { return line.actual && line.material; })) {
    pens += legend_entry("\xE2\x80\x94\xE2\x80\x94\xE2\x80\x94", kInk, 12, "deeds");
  }
  if (shows([](const DrawnLine& line) { return line.actual && !line.material; })) {
    pens += legend_entry("\xE2\x80\x93 \xE2\x80\x93 \xE2\x80\x93", kInk, 12, "words");
  }
  if (shows([](const DrawnLine& line) { return !line.actual; })) {
    pens += legend_entry("\xC2\xB7 \xC2\xB7 \xC2\xB7 \xC2\xB7", kInk, 12, "planned, alleged, possible or denied");
  }
  if (shows([](const DrawnLine& line) { return std::max(line.documents, line.event_count) > 1; })) {
    pens += legend_entry("\xE2\x94\x81\xE2\x94\x81", kInk, 12, "more events or reports");
  }
  return row(tones) + row(pens) + row(type_entries(model));
}

// Which line is whose, and the shapes.
std::string side_legend(const DiagramModel& model) {
  const std::array<std::string, 3> words = {"only " + model.first_name, "only " + model.second_name, "both"};
  std::string sides;
  for (std::size_t i = 0; i < kSideLooks.size(); ++i) {
    sides += legend_entry(kSideLooks[i].stroke, kSideLooks[i].line, 12, label_text::html_label(words[i]));
  }
  return row(sides) + row(type_entries(model));
}

}  // namespace

const SideLook& look_of(Side side) {
  return *std::find_if(kSideLooks.begin(), kSideLooks.end(), [&](const SideLook& look) { return look.side == side; });
}

const Tone& tone_of(int sign) {
  return *std::find_if(kTones.begin(), kTones.end(), [&](const Tone& tone) { return tone.sign == sign; });
}

const Look& look_of(ActorType type) {
  return *std::find_if(kLooks.begin(), kLooks.end(), [&](const Look& look) { return look.type == type; });
}

std::string drawing_header(const DiagramModel& model, bool with_legend) {
  std::string rows = row("<B>" + font(wrapped_html(model.title, 56, 3), 20, "#111111") + "</B>");
  if (!model.subtitle.empty()) {
    rows += row(font(wrapped_html(model.subtitle, 90, 2), 12, "#555555"));
  }
  if (with_legend && !model.lines.empty()) {
    rows += model.node_sides.empty() ? legend(model) : side_legend(model);
  }
  for (const std::string& note : model.notes) {
    rows += row("<I>" + font(label_text::html_label(note), 11, "#555555") + "</I>");
  }
  return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">" + rows +
         "<TR><TD HEIGHT=\"12\"></TD></TR></TABLE>";
}

}  // namespace entente
