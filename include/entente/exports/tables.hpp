#pragma once

#include <iosfwd>
#include <utility>

#include <entente/exports/export_options.hpp>

namespace entente {

// Two tables for Gephi's import: nodes (Id, Label, ...) and edges (Source, Target, Type, Id, Label, Weight, Kind, ...).
// Takes/gives  RelationGraph -> UTF-8 CSV of RFC 4180; no cell is a formula to a spreadsheet. Type is Directed for all, Kind the root;
//              parallel edges have ids of their own (in Gephi's import choose "Don't merge").
// Errors       ExportError when the stream fails.      Cost  O(bytes).
// Tests        tests/exports/tables_test.cpp, tests/readers
class GephiCsvExporter {
 public:
  explicit GephiCsvExporter(ExportOptions options = {}) : options_(std::move(options)) {}
  void write_nodes(const RelationGraph& graph, std::ostream& out) const;
  void write_edges(const RelationGraph& graph, std::ostream& out) const;

 private:
  ExportOptions options_;
};

// Two tables for `neo4j-admin database import full --nodes X-nodes.csv --relationships X-edges.csv`.
// Takes/gives  as above, with Neo4j's headers: id:ID, :LABEL, :START_ID, :END_ID, :TYPE, and types behind the names. Each act is a relationship
//              of its own with the root as its type; line breaks in texts are blanks.
class Neo4jCsvExporter {
 public:
  explicit Neo4jCsvExporter(ExportOptions options = {}) : options_(std::move(options)) {}
  void write_nodes(const RelationGraph& graph, std::ostream& out) const;
  void write_edges(const RelationGraph& graph, std::ostream& out) const;

 private:
  ExportOptions options_;
};

// Writes events as rows of tabs with the names of columns that POLECAT uses, and those that it lacks behind them.
// Takes/gives  RelationGraph -> UTF-8, one event a row; acts with one known actor are there, too, with the other side empty. "" for what is not known.
// Source       Scarborough et al. 2023, POLECAT weekly data, codebook.
class EventTableExporter {
 public:
  explicit EventTableExporter(ExportOptions options = {}) : options_(std::move(options)) {}
  void write(const RelationGraph& graph, std::ostream& out) const;

 private:
  ExportOptions options_;
};

}  // namespace entente
