#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/actors/dictionary.hpp>
#include <entente/document/document.hpp>

namespace entente {

// Finds the actors of a document and every mention of them: names, titles, metonyms, descriptions, pronouns.
// Takes/gives  Document -> Cast. With given mentions in the article, only those are actors.
// Errors       ResourceError `file:line` when a table of `actors/` in the data folder is wrong.
// Cost         O(tokens x longest name that begins there) for look-up, however many names are known; O(mentions x recent actors) for coreference.
// Lifetime     owns its tables; const use is thread-safe.
// Tests        tests/actors/actor_resolver_test.cpp, tests/cases/coreference.tsv, tests/cases/offices.tsv
class ActorResolver {
 public:
  // Users' dictionaries are laid over the tables, the later over the earlier.
  explicit ActorResolver(const std::filesystem::path& data_folder, const std::vector<Dictionary>& dictionaries = {});
  ~ActorResolver();
  ActorResolver(const ActorResolver&) = delete;
  ActorResolver& operator=(const ActorResolver&) = delete;
  ActorResolver(ActorResolver&&) noexcept;
  ActorResolver& operator=(ActorResolver&&) noexcept;

  [[nodiscard]] Cast resolve(const Document& document) const;

 private:
  struct Tables;
  std::unique_ptr<const Tables> tables_;
};

}  // namespace entente
