// Words of reports. Worked example: a pair with two accusations, a talk and a denied deal is "3 acts, mean score -1.0 (ACCUSE x2, CONSULT), 1 denied".
#include "report_text.hpp"

#include "label_text.hpp"
#include "text_table.hpp"

namespace entente {

std::string actor_name(const RelationGraph& graph, const std::string& id) {
  const auto vertex = graph.find(id);
  return vertex && !graph.node(*vertex).name.empty() ? graph.node(*vertex).name : id;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string profile_text(const PairProfile& profile) {
  std::vector<std::string> parts;
  for (const auto& [root, count] : profile.roots) {
    parts.push_back(std::string(name_of(root)) + (count > 1 ? " x" + std::to_string(count) : ""));
  }
  if (profile.told() == 0) {
    return counted(profile.denied, "act", "acts") + " denied";
  }
  return counted(profile.told(), "act", "acts") + ", mean score " + fixed(profile.mean_score, 1) + " (" +
         label_text::join(parts, ", ") + ")" +
         (profile.denied > 0 ? ", " + std::to_string(profile.denied) + " denied" : "");
}

void write_report(const Report& report, ReportFormat format, std::ostream& out) {
  switch (format) {
    case ReportFormat::markdown:
      write_markdown(report, out);
      break;
    case ReportFormat::html:
      write_html(report, out);
      break;
    case ReportFormat::text:
    case ReportFormat::json:
      write_text(report, out);
      break;
  }
}

}  // namespace entente
