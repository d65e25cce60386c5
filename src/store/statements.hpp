#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <SQLiteCpp/SQLiteCpp.h>

#include <entente/graph/relation.hpp>

namespace entente {

using RowId = std::int64_t;

// Values bound to a statement one after the other. Worked example: Binding(insert).add("ann").add(3).run();
class Binding {
 public:
  explicit Binding(SQLite::Statement& statement) : statement_(statement) {
    statement_.tryReset();  // which tells once more of an error that was told of
    statement_.clearBindings();
  }

  Binding& add(const std::string& value) { return bind(value); }
  Binding& add(std::string_view value) { return bind(std::string(value)); }
  Binding& add(const char* value) { return bind(value); }
  Binding& add(std::uint32_t value) { return bind(value); }
  Binding& add(RowId value) { return bind(value); }
  Binding& add(double value) { return bind(value); }
  Binding& add(bool value) { return bind(value ? 1 : 0); }
  template <typename Value>
  Binding& add(const std::optional<Value>& value) {
    if (value) {
      return add(*value);
    }
    ++index_;  // stays NULL
    return *this;
  }
  Binding& add(const CodePointSpan& span) { return add(span.begin).add(span.end); }
  Binding& add(const std::optional<CodePointSpan>& span) {
    if (span) {
      return add(*span);
    }
    index_ += 2;
    return *this;
  }

  // How many rows were changed.
  int run() {
    const int changed = statement_.exec();
    statement_.reset();
    return changed;
  }
  // The number in the first column of the first row.
  std::optional<RowId> first() {
    const std::optional<RowId> found =
        statement_.executeStep() ? std::optional<RowId>(statement_.getColumn(0).getInt64()) : std::nullopt;
    statement_.reset();
    return found;
  }
  // visit() for every row.
  template <typename Visit>
  void each(Visit&& visit) {
    while (statement_.executeStep()) {
      visit(statement_);
    }
    statement_.reset();
  }

 private:
  template <typename Value>
  Binding& bind(const Value& value) {
    statement_.bind(++index_, value);
    return *this;
  }

  SQLite::Statement& statement_;
  int index_ = 0;
};

// The statements of one connection, each compiled once.
class Statements {
 public:
  explicit Statements(const SQLite::Database& database) : database_(database) {}
  Binding operator()(const std::string& sql) {
    return Binding(statements_.try_emplace(sql, database_, sql).first->second);
  }

 private:
  const SQLite::Database& database_;
  std::map<std::string, SQLite::Statement> statements_;
};

}  // namespace entente
