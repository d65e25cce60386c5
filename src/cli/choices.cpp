// Words that an option takes. CLI11 keeps them inside a function, where nobody can list them: they also become the name of the check.
// Worked example: one_of({"ndjson", "table"}) is a check called "words:ndjson,table".
#include "choices.hpp"

#include <cmath>
#include <string_view>

namespace entente::cli {

namespace {

constexpr std::string_view kPrefix = "words:";

std::string name_for(const std::vector<std::string>& words) {
  return std::string(kPrefix) + CLI::detail::join(words, ",");
}

// CLI11's own checks of numbers name their bounds with all digits of a double.
template <typename Holds>
CLI::Validator number_that(const std::string& what, Holds holds) {
  return CLI::Validator(
      [=](std::string& given) {
        double number = 0;
        const bool fits = CLI::detail::lexical_cast(given, number) && holds(number);
        return fits ? std::string() : given + " is not " + what;
      },
      "");
}

}  // namespace

CLI::Validator whole_from(unsigned least) {
  return number_that("a whole number from " + std::to_string(least) + " on",
                     [=](double number) { return number >= least && std::floor(number) == number; });
}

CLI::Validator above_zero() {
  return number_that("a number above 0", [](double number) { return number > 0 && std::isfinite(number); });
}

CLI::Validator share() {
  return number_that("a number from 0 to 1", [](double number) { return number >= 0 && number <= 1; });
}

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
