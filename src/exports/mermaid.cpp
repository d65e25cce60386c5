// The drawing as a Mermaid flowchart. Worked example:
//   n0["Marla Venn"] --x|"accused"| n1["Norhaven"]        a conflict ends in a cross, words that are no fact are dotted.
// Text stands between quotes with Mermaid's entity codes for what would end them: #quot; #35; #37; #lt; #gt; #amp;.
#include <entente/exports/mermaid.hpp>

#include <algorithm>
#include <map>
#include <ostream>
#include <sstream>
#include <string>

#include <entente/base/error.hpp>

#include "diagram_model.hpp"
#include "label_text.hpp"

namespace entente {

namespace {

constexpr std::size_t kMostEdges = 500;
constexpr std::size_t kMostBytes = 49'000;

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : label_text::clean(text)) {
    switch (c) {
      case '"':
        result += "#quot;";
        break;
      case '#':
        result += "#35;";
        break;
      case '<':
        result += "#lt;";
        break;
      case '>':
        result += "#gt;";
        break;
      case '&':
        result += "#amp;";
        break;
      case '`':
        result += "#96;";  // would begin Markdown
        break;
      case '%':
        result += "#37;";  // %%{ would begin a directive, inside quotes too
        break;
      case '\\':
        result += "#92;";
        break;
      default:
        result += c;
    }
  }
  return result == "\"" ? "\" \"" : result + "\"";
}

std::string arrow(const DrawnLine& line) {
  const std::string head = line.sign < 0 ? "x" : ">";
  const std::string tail = line.reciprocal ? (line.sign < 0 ? "x" : "<") : "";
  return tail + (line.actual ? "--" : "-.-") + head;
}

// Colours after all lines: linkStyle counts them.
std::string link_styles(const DiagramModel& model) {
  std::map<int, std::string> numbers;
  for (std::size_t i = 0; i < model.lines.size(); ++i) {
    std::string& list = numbers[model.lines[i].sign];
    list += (list.empty() ? "" : ",") + std::to_string(i);
  }
  const std::map<int, std::string> colours = {{-1, "#D55E00"}, {0, "#666666"}, {1, "#0072B2"}};
  std::string styles;
  for (const auto& [sign, list] : numbers) {
    styles += "  linkStyle " + list + " stroke:" + colours.at(sign) + "\n";
  }
  return styles;
}

std::string flowchart(const DiagramModel& model) {
  std::ostringstream out;
  for (const std::string& note : model.notes) {
    out << "%% " << note << "\n";
  }
  out << "flowchart LR\n";
  std::map<std::string, std::string> names;
  for (const ActorNode* actor : model.nodes) {
    const std::string name = "n" + std::to_string(names.size());
    names.emplace(actor->id, name);
    out << "  " << name << "[" << quoted(actor->name.empty() ? actor->id : actor->name) << "]\n";
  }
  for (const DrawnLine& line : model.lines) {
    out << "  " << names.at(line.source) << " " << arrow(line) << "|" << quoted(line.label) << "| "
        << names.at(line.target) << "\n";
  }
  for (std::size_t i = 0; i < model.notes.size(); ++i) {
    out << "  note" << i << "[" << quoted(model.notes[i]) << "]\n";
  }
  out << link_styles(model);
  return out.str();
}

}  // namespace

void MermaidExporter::write(const RelationGraph& graph, const DiagramOptions& options, std::ostream& out) const {
  DiagramOptions limited = options;
  limited.max_edges = std::min(limited.max_edges, kMostEdges);
  std::string text = flowchart(choose_drawing(graph, limited));
  while (text.size() > kMostBytes && limited.max_edges > 1) {
    limited.max_edges = limited.max_edges * 3 / 4;
    text = flowchart(choose_drawing(graph, limited));
  }
  out << text;
  out.flush();
  if (!out) {
    throw ExportError("Mermaid: the stream does not take more bytes");
  }
}

}  // namespace entente
