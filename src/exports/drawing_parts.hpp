#pragma once

#include <map>
#include <string>
#include <string_view>

#include "diagram_model.hpp"
#include "graphviz_writer.hpp"

namespace entente {

// What a tooltip says, fit for Graphviz: what it reads as one text may have 16,384 bytes.
[[nodiscard]] std::string tooltip_label(std::string_view text);
// Defaults of a drawing that Graphviz lays out with this engine. Helvetica: on every system a font of its widths stands in for it, so words keep to
// their boxes; a PDF has its fonts inside.
void declare_defaults(GraphvizWriter& writer, std::string_view engine, Theme theme);
Agnode_t* draw_actor(GraphvizWriter& writer, const ActorNode& actor, Theme theme);
// The border of an actor that one of two graphs tells of, or both.
void mark_side(GraphvizWriter& writer, Agnode_t* node, const ActorNode& actor, Side side, Theme theme);
// `layered`: the layout gives its label room.
Agedge_t* draw_line(GraphvizWriter& writer, const DrawnLine& line, const std::map<std::string, Agnode_t*>& nodes,
                    bool layered, Theme theme);
// Pen and arrows of a line, without words.
void draw_pen(GraphvizWriter& writer, Agedge_t* edge, const DrawnLine& line, Theme theme);
// Puts a node in its place: points from the lower left, for drawings of the engine "nop".
void pin(GraphvizWriter& writer, Agnode_t* node, double x, double y);

}  // namespace entente
