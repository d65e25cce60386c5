#pragma once

#include <entente/store/store_view.hpp>

#include "statements.hpp"

namespace entente {

// The graph of the records that pass. One read transaction is open around it.
// Errors  SQLite::Exception; InputError "damaged" for a word of the ontology that there is not.
[[nodiscard]] RelationGraph read_graph(Statements& statements, const StoreFilter& filter, const StoreParts& parts);
[[nodiscard]] RelationGraph read_actors(Statements& statements, const std::vector<std::string>& names);

}  // namespace entente
