// Manual and completion from the very definitions that parse the command line, so that they cannot differ from it.
// Worked example: `entente --describe pages` writes pages/man1/entente-extract.1, pages/bash/entente and pages/zsh/_entente.
#include "usage_pages.hpp"

#include <algorithm>
#include <fstream>

#include <entente/base/error.hpp>

#include "choices.hpp"

namespace entente::cli {

namespace {

std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) {
    names.push_back("-" + name);
  }
  for (const std::string& name : option.get_lnames()) {
    names.push_back("--" + name);
  }
  if (names.empty()) {
    names.push_back(option.get_name(true));
  }
  return names;
}

UsageOption described(CLI::Option& option) {
  UsageOption usage;
  usage.names = names_of(option);
  usage.positional = !option.nonpositional();
  const bool takes_value = option.get_items_expected_max() > 0;
  usage.value = takes_value ? option.get_type_name() : "";
  if (takes_value && usage.value.empty()) {
    usage.value = usage.names.front();
  }
  usage.default_value = option.get_default_str();
  usage.help = option.get_description();
  usage.group = option.get_group();
  usage.choices = choices_of(option);
  for (const CLI::Option* other : option.get_excludes()) {
    usage.excludes.push_back(names_of(*other).back());
  }
  usage.required = option.get_required();
  usage.repeats = takes_value && option.get_expected_max() > 1;
  usage.comma_list = option.get_delimiter() == ',';
  return usage;
}

void write_file(const std::filesystem::path& path, const std::string& text) {
  std::error_code failed;
  std::filesystem::create_directories(path.parent_path(), failed);
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (failed || !out.flush()) {
    throw ExportError("cannot write " + path.string());
  }
}

}  // namespace

std::string page_name(const UsagePage& page) {
  std::string name = page.name;
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

UsagePage usage_of(CLI::App& app) {
  UsagePage page{app.get_name(), app.get_description(), app.get_footer(), {}, {}};
  for (CLI::Option* option : app.get_options([](const CLI::Option* each) { return !each->get_group().empty(); })) {
    page.options.push_back(described(*option));
  }
  for (CLI::App* sub : app.get_subcommands([](const CLI::App* each) { return !each->get_group().empty(); })) {
    page.subcommands.push_back(usage_of(*sub));
    page.subcommands.back().name.insert(0, page.name + " ");
  }
  return page;
}

void write_usage_pages(CLI::App& app, const std::string& version, const std::filesystem::path& folder) {
  const UsagePage program = usage_of(app);
  write_file(folder / "man1" / (program.name + ".1"), man_page(program, program, version));
  for (const UsagePage& page : program.subcommands) {
    write_file(folder / "man1" / (page_name(page) + ".1"), man_page(page, program, version));
  }
  write_file(folder / "bash" / program.name, bash_completion(program));
  write_file(folder / "zsh" / ("_" + program.name), zsh_completion(program));
}

}  // namespace entente::cli
