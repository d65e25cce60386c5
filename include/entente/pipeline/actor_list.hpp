#pragma once

#include <cstddef>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include <entente/pipeline/reader.hpp>

namespace entente {

// An actor of some documents, with how often it was found there.
struct ListedActor {
  std::string id;
  std::string name;
  ActorType type = ActorType::person;
  std::string country, sector;  // "" for none
  bool known = false;           // in a table or a user's dictionary
  std::size_t names = 0;        // mentions by a name
  std::size_t mentions = 0;     // all of them
  std::size_t documents = 0;
  std::string document, sentence;  // the first mention by name, else the first of all
};

// Who was found in one document.
[[nodiscard]] std::vector<ListedActor> actors_of(const Reading& reading);

// Counts the actors of documents.
// Takes/gives  what actors_of() gives, document after document -> actors, the most mentioned first, then by id.
// Cost         O(actors log actors).
// Tests        tests/pipeline/actor_list_test.cpp
class ActorList {
 public:
  void add(const std::vector<ListedActor>& actors);
  [[nodiscard]] std::vector<ListedActor> all() const;
  // Those that the texts name and no table knows, the most often named first.
  [[nodiscard]] std::vector<ListedActor> unknown() const;

 private:
  std::map<std::string, ListedActor> by_id_;
};

// For people, at most `width` columns wide.
void write_actors_table(std::ostream& out, const std::vector<ListedActor>& actors, std::size_t width);
// One JSON array, ASCII alone.
void write_actors_json(std::ostream& out, const std::vector<ListedActor>& actors);
// Rows of a user's table of actors (`--actors`), with their `#columns` line; `count` and `example` are for the reader.
void write_actors_tsv(std::ostream& out, const std::vector<ListedActor>& actors);

}  // namespace entente
