#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace entente {

// A report before it is Markdown, HTML or plain text: headed lists whose lines may carry quotations.
struct ReportLine {
  std::string text;
  std::vector<std::string> quotations;  // "CNN, 2016-11-14: the sentence"
  std::vector<std::string> more = {};   // further statements that the same quotations tell
};
struct ReportSection {
  std::string title;
  std::vector<ReportLine> lines;
  std::size_t left_out = 0;
};
struct ReportTable {
  std::vector<std::string> titles;
  std::vector<std::vector<std::string>> rows;
};
struct Report {
  std::string title;
  std::vector<std::string> head;  // a paragraph each
  ReportTable figures;            // may be empty
  std::vector<ReportSection> sections;
};

// All text is cleaned, and quoted as the format demands. Nothing of it is taken for markup.
void write_text(const Report& report, std::ostream& out);
void write_markdown(const Report& report, std::ostream& out);
void write_html(const Report& report, std::ostream& out);

}  // namespace entente
