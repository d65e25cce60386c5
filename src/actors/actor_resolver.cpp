// From a document to its cast, in six passes: names, those whom an act shows to be somebody, bystanders, references (descriptions and pronouns), groups described twice, order.
// Worked example: "Russian President Vladimir Putin met Trump. He praised the President-elect." gives two persons and one state; "He" is Putin,
// "the President-elect" is Trump, "Russian" is an adjective of Russia.
#include <entente/actors/actor_resolver.hpp>

#include "cast_builder.hpp"
#include "gazetteer.hpp"

namespace entente {

struct ActorResolver::Tables {
  Gazetteer gazetteer;
};

ActorResolver::ActorResolver(const std::filesystem::path& data_folder, const std::vector<Dictionary>& dictionaries)
    : tables_(std::make_unique<Tables>(Tables{Gazetteer(data_folder, dictionaries)})) {}
ActorResolver::~ActorResolver() = default;
ActorResolver::ActorResolver(ActorResolver&&) noexcept = default;
ActorResolver& ActorResolver::operator=(ActorResolver&&) noexcept = default;

Cast ActorResolver::resolve(const Document& document) const {
  CastBuilder builder(document, tables_->gazetteer);
  if (document.article().given_mentions.empty()) {
    find_names(builder);
    find_affected(builder);
    find_bystanders(builder);
  } else {
    take_given_mentions(builder);
  }
  find_references(builder);
  if (document.article().given_mentions.empty()) {
    merge_groups(builder);
  }
  return std::move(builder).finish();
}

}  // namespace entente
