// A page of the manual in the macros of man(7).
// Worked example: the option -o,--output FILE becomes `.TP`, `\fB\-o\fR, \fB\-\-output\fR \fIFILE\fR` and its help on the next line.
#include <algorithm>
#include <cctype>
#include <sstream>
#include <string_view>

#include "usage_pages.hpp"

namespace entente::cli {

namespace {

// roff takes a backslash for an escape, a hyphen for a dash that cannot be copied, and a dot or apostrophe at the beginning of a line for a macro.
std::string roff(std::string_view text) {
  std::string escaped;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) {
      escaped += "\\&";
    }
    line_begins = c == '\n';
    if (c == '\\') {
      escaped += "\\e";
    } else if (c == '-') {
      escaped += "\\-";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

void write_option(std::ostream& out, const UsageOption& option) {
  out << ".TP\n";
  for (std::size_t i = 0; i < option.names.size(); ++i) {
    out << (i == 0 ? "" : ", ") << (option.positional ? italic(option.names[i]) : bold(option.names[i]));
  }
  if (!option.positional && !option.value.empty()) {
    out << ' ' << italic(option.value);
  }
  out << '\n' << roff(option.help) << '\n';
  const auto sentence = [&](const std::string& what) { out << ".br\n" << what << ".\n"; };
  if (!option.choices.empty()) {
    sentence("One of: " + roff(CLI::detail::join(option.choices, ", ")));
  }
  if (!option.default_value.empty()) {
    sentence("Default: " + roff(option.default_value));
  }
  if (!option.excludes.empty()) {
    sentence("Not with " + roff(CLI::detail::join(option.excludes, ", ")));
  }
  if (option.required) {
    sentence("Required");
  }
}

void write_options(std::ostream& out, const UsagePage& page) {
  std::vector<std::string> groups;
  for (const UsageOption& option : page.options) {
    const std::string group = option.positional ? "Arguments" : option.group;
    if (std::find(groups.begin(), groups.end(), group) == groups.end()) {
      groups.push_back(group);
      // A group's own words may be a sentence: its remark in brackets becomes text below the heading.
      const std::size_t remark = group.find(" (");
      out << ".SH " << roff(upper(group.substr(0, remark))) << '\n';
      if (remark != std::string::npos) {
        out << roff(group.substr(remark + 2, group.size() - remark - 3)) << ".\n";
      }
      for (const UsageOption& each : page.options) {
        if ((each.positional ? "Arguments" : each.group) == group) {
          write_option(out, each);
        }
      }
    }
  }
}

// Of the help's last part, a line that ends in a colon is a heading; the rest stands as it is.
void write_footer(std::ostream& out, const std::string& footer) {
  std::istringstream lines(footer);
  bool open = false;
  std::string line;
  const auto close = [&] {
    if (open) {
      out << ".fi\n";
    }
    open = false;
  };
  while (std::getline(lines, line)) {
    if (!line.empty() && line.back() == ':' && line.front() != ' ') {
      close();
      out << ".SH " << roff(upper(line.substr(0, line.size() - 1))) << '\n';
    } else if (!line.empty() || open) {
      if (!open) {
        out << ".nf\n";
        open = true;
      }
      out << roff(line) << '\n';
    }
  }
  close();
}

void write_synopsis(std::ostream& out, const UsagePage& page) {
  out << ".SH SYNOPSIS\n" << bold(page.name) << " [" << italic("OPTION") << "]...";
  if (!page.subcommands.empty()) {
    out << " [" << italic("SUBCOMMAND") << ']';
  }
  for (const UsageOption& option : page.options) {
    if (option.positional) {
      out << " [" << italic(option.names.front()) << ']' << (option.repeats ? "..." : "");
    }
  }
  out << '\n';
}

void write_see_also(std::ostream& out, const UsagePage& page, const UsagePage& program) {
  if (program.subcommands.empty()) {
    return;
  }
  std::vector<const UsagePage*> others;
  if (page.name != program.name) {
    others.push_back(&program);
  }
  for (const UsagePage& each : program.subcommands) {
    if (each.name != page.name) {
      others.push_back(&each);
    }
  }
  out << ".SH SEE ALSO\n";
  for (std::size_t i = 0; i < others.size(); ++i) {
    out << "\\%" << bold(page_name(*others[i])) << "(1)" << (i + 1 < others.size() ? ",\n" : "\n");
  }
}

}  // namespace

std::string man_page(const UsagePage& page, const UsagePage& program, const std::string& version) {
  std::ostringstream out;
  // No date: the same sources give the same page.
  out << ".TH " << upper(page_name(page)) << " 1 \"\" \"" << program.name << ' ' << version << "\" \"User Commands\"\n"
      << ".SH NAME\n"
      << roff(page_name(page)) << " \\- " << roff(page.summary.substr(0, page.summary.find('\n'))) << '\n';
  write_synopsis(out, page);
  if (const std::size_t rest = page.summary.find('\n'); rest != std::string::npos) {
    out << ".SH DESCRIPTION\n" << roff(page.summary.substr(rest + 1)) << '\n';
  }
  if (!page.subcommands.empty()) {
    out << ".SH SUBCOMMANDS\n";
    for (const UsagePage& each : page.subcommands) {
      out << ".TP\n" << bold(each.name.substr(page.name.size() + 1)) << '\n' << roff(each.summary) << '\n';
    }
  }
  write_options(out, page);
  write_footer(out, page.footer);
  write_see_also(out, page, program);
  return std::move(out).str();
}

}  // namespace entente::cli
