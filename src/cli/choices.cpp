// Words that an option takes. CLI11 keeps them inside a function, where nobody can list them: they also become the name of the check.
// Worked example: one_of({"ndjson", "table"}) is a check called "words:ndjson,table".
#include "choices.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <system_error>

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

// Digits alone: what CLI11 makes of other spellings depends on the type behind the option.
CLI::Validator whole_from(unsigned least) {
  return CLI::Validator(
      [=](std::string& given) {
        std::uint64_t number = 0;
        const char* const end = given.data() + given.size();
        const auto [stop, failed] = std::from_chars(given.data(), end, number);
        if (failed == std::errc::result_out_of_range && stop == end) {
          return given + " is too large a number";
        }
        const bool padded = given.size() > 1 && given.front() == '0';
        const bool fits = failed == std::errc() && stop == end && !padded && number >= least;
        return fits ? std::string() : given + " is not a whole number from " + std::to_string(least) + " on";
      },
      "");
}

CLI::Validator filled() {
  return CLI::Validator(
      [](std::string& given) { return given.empty() ? std::string("nothing is given") : std::string(); }, "");
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
