// A report in three dresses. Worked example: the line "Ann *met* Bob" is "- Ann \*met\* Bob" in Markdown and <li>Ann *met* Bob</li> in HTML.
#include "report.hpp"

#include <string_view>

#include "label_text.hpp"
#include "text_table.hpp"

namespace entente {

namespace {

std::string left_out_note(std::size_t count) { return "... and " + std::to_string(count) + " more"; }

// Whether a character would begin a list or a heading: a sign before all else, or the point of "1. ".
bool begins_a_block(std::string_view text, std::size_t at) {
  constexpr std::string_view kSigns = "+-#";
  const bool is_sign = at == 0 && kSigns.find(text[at]) != std::string_view::npos;
  const bool is_point = text[at] == '.' && at > 0 && at <= 9 && at + 1 < text.size() && text[at + 1] == ' ' &&
                        text.substr(0, at).find_first_not_of("0123456789") == std::string_view::npos;
  return is_sign || is_point;
}

std::string markdown(std::string_view text) {
  constexpr std::string_view kMarkup = "\\`*_{}[]|~";
  std::string result;
  const std::string clean = label_text::clean(text);
  for (std::size_t i = 0; i < clean.size(); ++i) {
    if (clean[i] == '<' || clean[i] == '>' || clean[i] == '&') {  // no HTML inside Markdown
      result += clean[i] == '<' ? "&lt;" : clean[i] == '>' ? "&gt;" : "&amp;";
      continue;
    }
    if (kMarkup.find(clean[i]) != std::string_view::npos || begins_a_block(clean, i)) {
      result += '\\';
    }
    result += clean[i];
  }
  return result;
}

std::string html(std::string_view text) { return label_text::html_label(label_text::clean(text)); }

constexpr std::string_view kStyle =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 "
    "1rem;color:#111;background:#fff}"
    "blockquote{margin:.2rem 0 .6rem 1rem;padding-left:.8rem;border-left:3px solid #999;color:#444}"
    "table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2rem .6rem;text-align:left}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#181818}blockquote{color:#bbb}}";

}  // namespace

void write_text(const Report& report, std::ostream& out) {
  out << label_text::clean(report.title) << "\n";
  for (const std::string& paragraph : report.head) {
    out << label_text::clean(paragraph) << "\n";
  }
  if (!report.figures.rows.empty()) {
    out << "\n";
    TextTable table(report.figures.titles);
    for (const auto& row : report.figures.rows) {
      table.row(row);
    }
    table.write(out);
  }
  for (const ReportSection& section : report.sections) {
    out << "\n" << label_text::clean(section.title) << "\n";
    for (const ReportLine& line : section.lines) {
      out << "  " << label_text::clean(line.text) << "\n";
      for (const std::string& text : line.more) {
        out << "  " << label_text::clean(text) << "\n";
      }
      for (const std::string& quotation : line.quotations) {
        out << "      " << label_text::clean(quotation) << "\n";
      }
    }
    if (section.left_out > 0) {
      out << "  " << left_out_note(section.left_out) << "\n";
    }
  }
}

void write_markdown(const Report& report, std::ostream& out) {
  out << "# " << markdown(report.title) << "\n";
  for (const std::string& paragraph : report.head) {
    out << "\n" << markdown(paragraph) << "\n";
  }
  if (!report.figures.rows.empty()) {
    const auto row = [&](const std::vector<std::string>& cells) {
      for (const std::string& cell : cells) {
        out << "| " << markdown(cell) << " ";
      }
      out << "|\n";
    };
    out << "\n";
    row(report.figures.titles);
    for (std::size_t i = 0; i < report.figures.titles.size(); ++i) {
      out << "|---";
    }
    out << "|\n";
    for (const auto& cells : report.figures.rows) {
      row(cells);
    }
  }
  for (const ReportSection& section : report.sections) {
    out << "\n## " << markdown(section.title) << "\n\n";
    for (const ReportLine& line : section.lines) {
      out << "- " << markdown(line.text);
      for (const std::string& text : line.more) {
        out << "  \n  " << markdown(text);  // two blanks: a new line of the same entry
      }
      out << "\n";
      for (const std::string& quotation : line.quotations) {
        out << "  > " << markdown(quotation) << "\n\n";
      }
    }
    if (section.left_out > 0) {
      out << "- " << left_out_note(section.left_out) << "\n";
    }
  }
}

void write_html(const Report& report, std::ostream& out) {
  out << "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
         "content=\"width=device-width\">\n<title>"
      << html(report.title) << "</title>\n<style>" << kStyle << "</style></head>\n<body>\n<h1>" << html(report.title)
      << "</h1>\n";
  for (const std::string& paragraph : report.head) {
    out << "<p>" << html(paragraph) << "</p>\n";
  }
  if (!report.figures.rows.empty()) {
    out << "<table>\n<tr>";
    for (const std::string& title : report.figures.titles) {
      out << "<th>" << html(title) << "</th>";
    }
    out << "</tr>\n";
    for (const auto& row : report.figures.rows) {
      out << "<tr>";
      for (const std::string& cell : row) {
        out << "<td>" << html(cell) << "</td>";
      }
      out << "</tr>\n";
    }
    out << "</table>\n";
  }
  for (const ReportSection& section : report.sections) {
    out << "<h2>" << html(section.title) << "</h2>\n<ul>\n";
    for (const ReportLine& line : section.lines) {
      out << "<li><bdi>" << html(line.text) << "</bdi>";
      for (const std::string& text : line.more) {
        out << "<br><bdi>" << html(text) << "</bdi>";
      }
      for (const std::string& quotation : line.quotations) {
        out << "<blockquote dir=\"auto\">" << html(quotation) << "</blockquote>";
      }
      out << "</li>\n";
    }
    if (section.left_out > 0) {
      out << "<li>" << left_out_note(section.left_out) << "</li>\n";
    }
    out << "</ul>\n";
  }
  out << "</body></html>\n";
}

}  // namespace entente
