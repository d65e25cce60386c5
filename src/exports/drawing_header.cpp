// The words above a drawing, and what its colours, lines and shapes mean.
// Worked example: a drawing with an accusation has the entry "conflict" with its stroke; one without has none.
#include "drawing_header.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "label_text.hpp"

namespace entente {

namespace {

constexpr Palette kLight = {"white", "#111111", "#333333", "#555555", "#444444", "#CCCCCC"};
constexpr Palette kDark = {"#121212", "#F2F2F2", "#DDDDDD", "#B4B4B4", "#9A9A9A", "#484848"};

constexpr std::array<Tone, 3> kLightTones = {{
    {1, "#0072B2", "#005A8E", "cooperation", "\xE2\x80\x94\xE2\x80\x94\xE2\x96\xB6"},
    {-1, "#D55E00", "#A34700", "conflict", "\xE2\x80\x94\xE2\x80\x94\xE2\x94\xA4"},
    {0, "#666666", "#4D4D4D", "request", "\xE2\x80\x94\xE2\x80\x94\xE2\x96\xB6"},
}};
constexpr std::array<Tone, 3> kDarkTones = {{
    {1, "#0072B2", "#56B4E9", "cooperation", "\xE2\x80\x94\xE2\x80\x94\xE2\x96\xB6"},
    {-1, "#D55E00", "#F0A04B", "conflict", "\xE2\x80\x94\xE2\x80\x94\xE2\x94\xA4"},
    {0, "#8C8C8C", "#C4C4C4", "request", "\xE2\x80\x94\xE2\x80\x94\xE2\x96\xB6"},
}};

constexpr std::array<Look, 7> kLooks = {{
    {ActorType::person, "box", "filled,rounded", "1", "#FFFFFF", "#1C1C1C", "0.14,0.08", "\xE2\x96\xA2"},
    {ActorType::state, "box", "filled", "1", "#E4ECF4", "#1B2A3A", "0.14,0.08", "\xE2\x96\xA1"},
    {ActorType::government, "box", "filled", "2", "#E4ECF4", "#1B2A3A", "0.14,0.08", "\xE2\x96\xA3"},
    {ActorType::organization, "hexagon", "filled", "1", "#EFEAF6", "#2A2438", "0.04,0.05", "\xE2\xAC\xA1"},
    {ActorType::group, "ellipse", "filled", "1", "#F6F1DE", "#332D18", "0.05,0.04", "\xE2\x97\x8B"},
    {ActorType::office, "house", "filled", "1", "#E4ECF4", "#1B2A3A", "0.05,0.07", "\xE2\x8C\x82"},
    {ActorType::media, "parallelogram", "filled", "1", "#F0F0F0", "#2B2B2B", "0.0,0.0", "\xE2\x96\xB1"},
}};

constexpr std::array<SideLook, 3> kLightSides = {{
    {Side::first, "#0072B2", "#005A8E", "solid", "", "\xE2\x80\x94\xE2\x80\x94\xE2\x80\x94"},
    {Side::second, "#D55E00", "#A34700", "dashed", ",dashed", "\xE2\x80\x93 \xE2\x80\x93 \xE2\x80\x93"},
    {Side::both, "#222222", "#222222", "bold", ",bold", "\xE2\x94\x81\xE2\x94\x81\xE2\x94\x81"},
}};
constexpr std::array<SideLook, 3> kDarkSides = {{
    {Side::first, "#0072B2", "#56B4E9", "solid", "", "\xE2\x80\x94\xE2\x80\x94\xE2\x80\x94"},
    {Side::second, "#D55E00", "#F0A04B", "dashed", ",dashed", "\xE2\x80\x93 \xE2\x80\x93 \xE2\x80\x93"},
    {Side::both, "#DDDDDD", "#DDDDDD", "bold", ",bold", "\xE2\x94\x81\xE2\x94\x81\xE2\x94\x81"},
}};

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

const std::array<Tone, 3>& tones_of(Theme theme) { return theme == Theme::dark ? kDarkTones : kLightTones; }

std::string type_entries(const DiagramModel& model, Theme theme) {
  std::string types;
  std::set<ActorType> present;
  for (const ActorNode* node : model.nodes) {
    present.insert(node->actor_type);
  }
  for (const Look& look : kLooks) {
    if (present.contains(look.type)) {
      types += legend_entry(look.glyph, palette_of(theme).ink, 14, name_of(look.type), theme);
    }
  }
  return types;
}

// Explains only what the drawing shows.
std::string legend(const DiagramModel& model, Theme theme) {
  const auto shows = [&](auto&& test) {
    return std::any_of(model.lines.begin(), model.lines.end(),
                       [&](const DrawnLine& line) { return !line.affiliation && test(line); });
  };
  const std::string_view ink = palette_of(theme).ink;
  std::string tones;
  for (const Tone& tone : tones_of(theme)) {
    if (shows([&](const DrawnLine& line) { return line.sign == tone.sign; })) {
      tones += legend_entry(tone.stroke, tone.line, 12, tone.name, theme);
    }
  }
  std::string pens;
  if (shows([](const DrawnLine& line) { return line.actual && line.material; })) {
    pens += legend_entry("\xE2\x80\x94\xE2\x80\x94\xE2\x80\x94", ink, 12, "deeds", theme);
  }
  if (shows([](const DrawnLine& line) { return line.actual && !line.material; })) {
    pens += legend_entry("\xE2\x80\x93 \xE2\x80\x93 \xE2\x80\x93", ink, 12, "words", theme);
  }
  if (shows([](const DrawnLine& line) { return !line.actual; })) {
    pens += legend_entry("\xC2\xB7 \xC2\xB7 \xC2\xB7 \xC2\xB7", ink, 12, "planned, alleged, possible or denied", theme);
  }
  if (shows([](const DrawnLine& line) { return std::max(line.documents, line.event_count) > 1; })) {
    pens += legend_entry("\xE2\x94\x81\xE2\x94\x81", ink, 12, "more events or reports", theme);
  }
  if (std::any_of(model.lines.begin(), model.lines.end(), [](const DrawnLine& line) { return line.affiliation; })) {
    pens +=
        legend_entry("\xE2\x80\x94\xE2\x80\x94\xE2\x97\x8B", palette_of(theme).quiet, 12, "has this role with", theme);
  }
  return row(tones) + row(pens) + row(type_entries(model, theme));
}

// Which line is whose, and the shapes.
std::string side_legend(const DiagramModel& model, Theme theme) {
  const std::array<std::string, 3> words = {"only " + model.first_name, "only " + model.second_name, "both"};
  std::string sides;
  const std::array<SideLook, 3>& looks = theme == Theme::dark ? kDarkSides : kLightSides;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    sides += legend_entry(looks[i].stroke, looks[i].line, 12, label_text::html_label(words[i]), theme);
  }
  std::string heads;
  for (const Tone& tone : tones_of(theme)) {
    if (tone.sign != 0 && std::any_of(model.lines.begin(), model.lines.end(),
                                      [&](const DrawnLine& line) { return line.sign == tone.sign; })) {
      heads += legend_entry(tone.stroke, palette_of(theme).ink, 12, tone.name, theme);
    }
  }
  return row(sides) + (heads.empty() ? std::string() : row(heads)) + row(type_entries(model, theme));
}

}  // namespace

const Palette& palette_of(Theme theme) { return theme == Theme::dark ? kDark : kLight; }

std::string legend_entry(std::string_view sign, std::string_view colour, int points, std::string_view words,
                         Theme theme) {
  return font(sign, points, colour) +
         font("&#160;" + std::string(words) + "&#160;&#160;&#160; ", 11, palette_of(theme).ink);
}

const SideLook& look_of(Side side, Theme theme) {
  const std::array<SideLook, 3>& looks = theme == Theme::dark ? kDarkSides : kLightSides;
  return *std::find_if(looks.begin(), looks.end(), [&](const SideLook& look) { return look.side == side; });
}

const Tone& tone_of(int sign, Theme theme) {
  const std::array<Tone, 3>& tones = tones_of(theme);
  return *std::find_if(tones.begin(), tones.end(), [&](const Tone& tone) { return tone.sign == sign; });
}

const Look& look_of(ActorType type) {
  return *std::find_if(kLooks.begin(), kLooks.end(), [&](const Look& look) { return look.type == type; });
}

std::string drawing_header(const DiagramModel& model, const DiagramOptions& options, const std::string& more) {
  const Palette& palette = palette_of(options.theme);
  std::string rows = row("<B>" + font(wrapped_html(model.title, 56, 3), 20, palette.title) + "</B>");
  if (!model.subtitle.empty()) {
    rows += row(font(wrapped_html(model.subtitle, 90, 2), 12, palette.quiet));
  }
  if (options.legend && !model.lines.empty()) {
    rows += model.node_sides.empty() ? legend(model, options.theme) : side_legend(model, options.theme);
  }
  rows += more.empty() || !options.legend ? std::string() : row(more);
  for (const std::string& note : model.notes) {
    rows += row("<I>" + font(label_text::html_label(note), 11, palette.quiet) + "</I>");
  }
  return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">" + rows +
         "<TR><TD HEIGHT=\"12\"></TD></TR></TABLE>";
}

}  // namespace entente
