#pragma once

#include <array>
#include <string>
#include <string_view>

#include <entente/exports/diagram_options.hpp>
#include <entente/ontology/actor_kinds.hpp>

#include "diagram_model.hpp"

namespace entente {

// Colours that a theme gives to words and surfaces; every word has 4.5:1 against what it stands on.
struct Palette {
  std::string_view background;
  std::string_view title;
  std::string_view ink;
  std::string_view quiet;   // subtitle, notes
  std::string_view border;  // of actors
  std::string_view faint;   // hairlines, what is not there
};

// Okabe and Ito's blue and orange: told apart by colour-blind readers, and 3:1 against white and against #121212; the words on them are darker or lighter
// for 4.5:1.
struct Tone {
  int sign;
  std::string_view line;
  std::string_view text;
  std::string_view name;
  std::string_view stroke;  // for the legend, with the arrowhead
};

struct Look {
  ActorType type;
  std::string_view shape;
  std::string_view style;
  std::string_view peripheries;
  std::string_view fill;
  std::string_view dark_fill;
  std::string_view margin;  // slanted shapes bring room of their own
  std::string_view glyph;   // the shape as a character, for the legend
};

// How a drawing of two graphs shows what the first, the second and both tell: by colour and by the line.
struct SideLook {
  Side side;
  std::string_view line;
  std::string_view text;
  std::string_view pen;
  std::string_view node_style;  // behind the style of the actor's shape
  std::string_view stroke;      // for the legend
};

[[nodiscard]] const Palette& palette_of(Theme theme);
[[nodiscard]] const Tone& tone_of(int sign, Theme theme);
[[nodiscard]] const SideLook& look_of(Side side, Theme theme);  // not of Side::none
[[nodiscard]] const Look& look_of(ActorType type);

// A sign and what it means, for a legend. Text alone: tables inside an HTML-like label would be stretched to its width.
[[nodiscard]] std::string legend_entry(std::string_view sign, std::string_view colour, int points,
                                       std::string_view words, Theme theme);

// Title, subtitle, legend and notes as one HTML-like label above the drawing. The legend explains only what the drawing shows; `more` are entries in
// a row of its own.
[[nodiscard]] std::string drawing_header(const DiagramModel& model, const DiagramOptions& options,
                                         const std::string& more = {});

}  // namespace entente
