// Completion for bash and zsh: after a subcommand its options, after an option its words or files.
// Worked example: `entente extract --format <Tab>` offers ndjson and table; `entente stats --root ACCUSE,THR<Tab>` gives THREATEN.
#include <sstream>
#include <string_view>

#include "usage_pages.hpp"

namespace entente::cli {

namespace {

// A text between single quotes, for both shells.
std::string shell_quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return result + "'";
}

std::string word_of(const UsagePage& page) { return page.name.substr(page.name.rfind(' ') + 1); }

// What follows an option: files, folders, the words it takes, or what nobody can guess.
enum class Follows { nothing, files, folders, words, list, text };

Follows follows(const UsageOption& option) {
  if (option.value.empty()) {
    return Follows::nothing;
  }
  if (!option.choices.empty()) {
    return option.comma_list ? Follows::list : Follows::words;
  }
  if (option.value == "DIR") {
    return Follows::folders;
  }
  return option.value == "FILE" || option.positional ? Follows::files : Follows::text;
}

// --- bash ---

// Bash parts `--format=table` into three words; the head makes two of them again.
constexpr std::string_view kBashHead =
    R"(  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= i
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
)";

void write_bash_value(std::ostream& out, const UsageOption& option, const std::string& command) {
  std::string pattern;
  for (const std::string& name : option.names) {
    pattern += (pattern.empty() ? "" : " | ") + shell_quoted(command + " " + name);
  }
  const std::string words = shell_quoted(CLI::detail::join(option.choices, " "));
  switch (follows(option)) {
    case Follows::nothing:
      return;
    case Follows::files:
      out << "    " << pattern
          << ") mapfile -t COMPREPLY < <(compgen -f -- \"$current\"); compopt -o filenames 2>/dev/null; return ;;\n";
      return;
    case Follows::folders:
      out << "    " << pattern
          << ") mapfile -t COMPREPLY < <(compgen -d -- \"$current\"); compopt -o filenames 2>/dev/null; return ;;\n";
      return;
    case Follows::words:
      out << "    " << pattern << ") mapfile -t COMPREPLY < <(compgen -W " << words << " -- \"$current\"); return ;;\n";
      return;
    case Follows::list:
      out << "    " << pattern << ")\n      local before=; [[ $current != *,* ]] || before=${current%,*},\n"
          << "      mapfile -t COMPREPLY < <(compgen -P \"$before\" -W " << words
          << " -- \"${current##*,}\"); return ;;\n";
      return;
    case Follows::text:
      out << "    " << pattern << ") return ;;\n";
      return;
  }
}

std::string all_names(const UsagePage& page) {
  std::string names;
  for (const UsageOption& option : page.options) {
    if (!option.positional) {
      names += (names.empty() ? "" : " ") + CLI::detail::join(option.names, " ");
    }
  }
  return names;
}

void write_bash_names(std::ostream& out, const UsagePage& page, const std::string& command) {
  out << "    " << shell_quoted(command) << ") mapfile -t COMPREPLY < <(compgen -W " << shell_quoted(all_names(page))
      << " -- \"$current\") ;;\n";
}

// --- zsh ---

// Inside the brackets and between the colons of a specification of _arguments.
std::string zsh_text(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') {
      escaped += '\\';
    }
    escaped += c == '\n' ? ' ' : c;
  }
  return escaped;
}

std::string zsh_action(const UsageOption& option) {
  const std::string words = CLI::detail::join(option.choices, " ");
  switch (follows(option)) {
    case Follows::files:
      return "_files";
    case Follows::folders:
      return "_files -/";
    case Follows::words:
      return "(" + words + ")";
    case Follows::list:
      return "_values -s , " + option.value + " " + words;
    case Follows::nothing:
    case Follows::text:
      break;
  }
  return " ";
}

void write_zsh_option(std::ostream& out, const UsageOption& option) {
  const std::string message = zsh_text(option.value) + ":" + zsh_action(option);
  if (option.positional) {
    out << " \\\n    " << shell_quoted(std::string(option.repeats ? "*" : "") + ":" + message);
    return;
  }
  // Names of one option exclude each other, unless it may be given again.
  std::string others = CLI::detail::join(option.names, " ");
  for (const std::string& other : option.excludes) {
    others += " " + other;
  }
  for (const std::string& name : option.names) {
    const std::string prefix = option.repeats ? "*" : "(" + others + ")";
    const bool is_long = name.starts_with("--");
    std::string spec = prefix + name + (option.value.empty() ? "" : is_long ? "=" : "+");
    spec += "[" + zsh_text(option.help) + "]";
    if (!option.value.empty()) {
      spec += ":" + message;
    }
    out << " \\\n    " << shell_quoted(spec);
  }
}

void write_zsh_options(std::ostream& out, const UsagePage& page) {
  for (const UsageOption& option : page.options) {
    write_zsh_option(out, option);
  }
}

std::string function_name(std::string name) {
  for (char& c : name) {
    c = c == ' ' ? '_' : c;
  }
  return "_" + name;
}

}  // namespace

std::string bash_completion(const UsagePage& program) {
  std::ostringstream out;
  const std::string function = function_name(program.name);
  std::string subcommands;
  for (const UsagePage& page : program.subcommands) {
    subcommands += (subcommands.empty() ? "" : " ") + word_of(page);
  }
  out << "# bash completion for " << program.name << ", made from its own definitions (" << program.name
      << " --describe)\n"
      << function << "() {\n"
      << kBashHead;
  if (!subcommands.empty()) {
    out << "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
        << "    case \" " << subcommands << " \" in *\" ${COMP_WORDS[i]} \"*)\n"
        << "      [[ ${COMP_WORDS[i-1]} == --data ]] || { command=${COMP_WORDS[i]}; break; } ;;\n"
        << "    esac\n  done\n";
  }
  out << "  case \"$command $previous\" in\n";
  for (const UsageOption& option : program.options) {
    write_bash_value(out, option, "");
  }
  for (const UsagePage& page : program.subcommands) {
    for (const UsageOption& option : page.options) {
      write_bash_value(out, option, word_of(page));
    }
  }
  out << "  esac\n  if [[ $current != -* ]]; then\n";
  if (!subcommands.empty()) {
    out << "    if [[ -z $command ]]; then\n      mapfile -t COMPREPLY < <(compgen -W " << shell_quoted(subcommands)
        << " -- \"$current\")\n      return\n    fi\n";
  }
  out << "    mapfile -t COMPREPLY < <(compgen -f -- \"$current\")\n    compopt -o filenames 2>/dev/null\n    return\n "
         " fi\n"
      << "  case \"$command\" in\n";
  write_bash_names(out, program, "");
  for (const UsagePage& page : program.subcommands) {
    write_bash_names(out, page, word_of(page));
  }
  out << "  esac\n}\ncomplete -F " << function << ' ' << program.name << '\n';
  return std::move(out).str();
}

std::string zsh_completion(const UsagePage& program) {
  std::ostringstream out;
  const std::string function = function_name(program.name);
  out << "#compdef " << program.name << "\n# zsh completion for " << program.name << ", made from its own definitions ("
      << program.name << " --describe)\n";
  for (const UsagePage& page : program.subcommands) {
    out << function_name(page.name) << "() {\n  _arguments -s";
    write_zsh_options(out, page);
    out << "\n}\n";
  }
  out << function << "() {\n  local context state state_descr line\n  typeset -A opt_args\n  _arguments -s -C";
  write_zsh_options(out, program);
  if (program.subcommands.empty()) {
    out << "\n}\n";
  } else {
    out << " \\\n    '1:subcommand:->subcommand' \\\n    '*::argument:->argument'\n  case $state in\n    subcommand)\n"
        << "      local -a subcommands=(\n";
    for (const UsagePage& page : program.subcommands) {
      out << "        " << shell_quoted(word_of(page) + ":" + zsh_text(page.summary)) << '\n';
    }
    out << "      )\n      _describe subcommand subcommands ;;\n    argument)\n      case $line[1] in\n";
    for (const UsagePage& page : program.subcommands) {
      out << "        " << word_of(page) << ") " << function_name(page.name) << " ;;\n";
    }
    out << "      esac ;;\n  esac\n}\n";
  }
  out << "if [ \"$funcstack[1]\" = " << function << " ]; then\n  " << function << " \"$@\"\nelse\n  compdef "
      << function << ' ' << program.name << "\nfi\n";
  return std::move(out).str();
}

}  // namespace entente::cli
