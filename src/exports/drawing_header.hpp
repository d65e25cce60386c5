#pragma once

#include <array>
#include <string>
#include <string_view>

#include <entente/ontology/actor_kinds.hpp>

#include "diagram_model.hpp"

namespace entente {

// Okabe and Ito's blue and orange: told apart by colour-blind readers, and 3:1 against white; words on them are darker for 4.5:1.
struct Tone {
  int sign;
  std::string_view line;
  std::string_view text;
  std::string_view name;
  std::string_view stroke;  // for the legend, with the arrowhead
};
inline constexpr std::array<Tone, 3> kTones = {{
    {1, "#0072B2", "#005A8E", "cooperation", "\xE2\x80\x94\xE2\x80\x94\xE2\x96\xB6"},
    {-1, "#D55E00", "#A34700", "conflict", "\xE2\x80\x94\xE2\x80\x94\xE2\x94\xA4"},
    {0, "#666666", "#4D4D4D", "request", "\xE2\x80\x94\xE2\x80\x94\xE2\x96\xB6"},
}};

struct Look {
  ActorType type;
  std::string_view shape;
  std::string_view style;
  std::string_view peripheries;
  std::string_view fill;
  std::string_view margin;  // slanted shapes bring room of their own
  std::string_view glyph;   // the shape as a character, for the legend
};
inline constexpr std::array<Look, 7> kLooks = {{
    {ActorType::person, "box", "filled,rounded", "1", "#FFFFFF", "0.14,0.08", "\xE2\x96\xA2"},
    {ActorType::state, "box", "filled", "1", "#E4ECF4", "0.14,0.08", "\xE2\x96\xA1"},
    {ActorType::government, "box", "filled", "2", "#E4ECF4", "0.14,0.08", "\xE2\x96\xA3"},
    {ActorType::organization, "hexagon", "filled", "1", "#EFEAF6", "0.04,0.05", "\xE2\xAC\xA1"},
    {ActorType::group, "ellipse", "filled", "1", "#F6F1DE", "0.05,0.04", "\xE2\x97\x8B"},
    {ActorType::office, "house", "filled", "1", "#E4ECF4", "0.05,0.07", "\xE2\x8C\x82"},
    {ActorType::media, "parallelogram", "filled", "1", "#F0F0F0", "0.0,0.0", "\xE2\x96\xB1"},
}};

// How a drawing of two graphs shows what the first, the second and both tell: by colour and by the line.
struct SideLook {
  Side side;
  std::string_view line;
  std::string_view text;
  std::string_view pen;
  std::string_view node_style;  // behind the style of the actor's shape
  std::string_view stroke;      // for the legend
};
inline constexpr std::array<SideLook, 3> kSideLooks = {{
    {Side::first, "#0072B2", "#005A8E", "solid", "", "\xE2\x80\x94\xE2\x80\x94\xE2\x80\x94"},
    {Side::second, "#D55E00", "#A34700", "dashed", ",dashed", "\xE2\x80\x93 \xE2\x80\x93 \xE2\x80\x93"},
    {Side::both, "#222222", "#222222", "bold", ",bold", "\xE2\x94\x81\xE2\x94\x81\xE2\x94\x81"},
}};

[[nodiscard]] const SideLook& look_of(Side side);  // not of Side::none
[[nodiscard]] const Tone& tone_of(int sign);
[[nodiscard]] const Look& look_of(ActorType type);

// Title, subtitle, legend and notes as one HTML-like label above the drawing. The legend explains only what the drawing shows.
[[nodiscard]] std::string drawing_header(const DiagramModel& model, bool with_legend);

}  // namespace entente
