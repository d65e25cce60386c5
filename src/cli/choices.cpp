// Words that an option takes. CLI11 keeps them inside a function, where nobody can list them: they also become the name of the check.
// Worked example: one_of({"ndjson", "table"}) is a check called "words:ndjson,table".
#include "choices.hpp"

#include <string_view>

namespace entente::cli {

namespace {

constexpr std::string_view kPrefix = "words:";

std::string name_for(const std::vector<std::string>& words) {
  return std::string(kPrefix) + CLI::detail::join(words, ",");
}

}  // namespace

CLI::Validator one_of(const std::vector<std::string>& words) {
  return CLI::Validator(CLI::IsMember(words)).description("").name(name_for(words));
}

CLI::Validator such_as(const std::vector<std::string>& words) {
  return CLI::Validator([](std::string&) { return std::string(); }, "", name_for(words));
}

std::vector<std::string> choices_of(CLI::Option& option) {
  std::string name;
  try {
    name = option.get_validator(0)->get_name();
  } catch (const CLI::OptionNotFound&) {  // no check at all
    return {};
  }
  return name.starts_with(kPrefix) ? CLI::detail::split(name.substr(kPrefix.size()), ',') : std::vector<std::string>{};
}

}  // namespace entente::cli
