// A filter as SQL. Worked example: roots = {ACCUSE}, from = 2016-11 becomes
//   WHERE event.root IN (?) AND coalesce(nullif(event.date, ''), document.date) >= substr(?, 1, length(...))
// A date of less than a day is compared as far as it goes: an act of "2016" may be of November.
#include "record_query.hpp"

namespace entente {

namespace {

constexpr const char* kSelect =
    "SELECT event.id, event.document, source.key, target.key, root, mode, cameo, label, code, category, status, "
    "reciprocal, event.date, contexts,"
    " sentence.number, sentence.span_start, sentence.span_end, sentence.text, trigger_start, trigger_end, "
    "source_start, source_end,"
    " target_start, target_end, rule, operators, attributed_to, confidence, goldstein"
    " FROM event JOIN document ON document.id = event.document JOIN evidence ON evidence.event = event.id"
    " JOIN sentence ON sentence.id = evidence.sentence"
    " LEFT JOIN actor AS source ON source.id = event.source LEFT JOIN actor AS target ON target.id = event.target";
constexpr const char* kDateOfAct = "coalesce(nullif(event.date, ''), document.date)";

class Conditions {
 public:
  explicit Conditions(RecordQuery& query) : query_(query) {}

  void add(const std::string& condition) {
    query_.sql += (any_ ? " AND " : " WHERE ") + condition;
    any_ = true;
  }
  void value(const std::string& value) { query_.values.push_back(value); }

  // "(?, ?)" with its values.
  std::string list(const std::set<std::string>& values) {
    std::string marks;
    for (const std::string& one : values) {
      marks += marks.empty() ? "?" : ", ?";
      value(one);
    }
    return "(" + marks + ")";
  }
  template <typename Value>
  std::string names(const std::set<Value>& values) {
    std::set<std::string> spelt;
    for (const Value value : values) {
      spelt.insert(std::string(name_of(value)));
    }
    return list(spelt);
  }
  std::string actors(const std::set<std::string>& keys) {
    return "(SELECT id FROM actor WHERE key IN " + list(keys) + ")";
  }

 private:
  RecordQuery& query_;
  bool any_ = false;
};

// "(event.source IN (...) AND event.target IN (...))"; the values in the order of their marks.
std::string ends(Conditions& conditions, const std::set<std::string>& sources, const char* both,
                 const std::set<std::string>& targets) {
  std::string condition = "(event.source IN " + conditions.actors(sources);
  condition += both;
  condition += "event.target IN " + conditions.actors(targets);
  return condition + ")";
}

void add_actors(Conditions& conditions, const StoreFilter& filter) {
  const std::set<std::string>& one = filter.actors;
  const std::set<std::string>& other = filter.others;
  if (!one.empty() && !other.empty()) {
    const std::string there = ends(conditions, one, " AND ", other);
    conditions.add("(" + there + " OR " + ends(conditions, other, " AND ", one) + ")");
  } else if (const std::set<std::string>& either = one.empty() ? other : one; !either.empty()) {
    conditions.add(ends(conditions, either, " OR ", either));
  }
}

void add_dates(Conditions& conditions, const StoreFilter& filter) {
  const std::string date = kDateOfAct;
  if (!filter.from.empty()) {
    conditions.add(date + " >= substr(?, 1, length(" + date + "))");
    conditions.value(filter.from);
  }
  if (!filter.to.empty()) {
    conditions.add("substr(" + date + ", 1, length(?)) <= ?");
    conditions.value(filter.to);
    conditions.value(filter.to);
  }
}

}  // namespace

RecordQuery record_query(const StoreFilter& filter) {
  RecordQuery query{kSelect, {}};
  Conditions conditions(query);
  if (!filter.text.empty()) {
    conditions.add("sentence.id IN (SELECT rowid FROM sentence_text WHERE sentence_text MATCH ?)");
    conditions.value(filter.text);
  }
  if (!filter.roots.empty()) {
    conditions.add("root IN " + conditions.names(filter.roots));
  }
  if (!filter.quads.empty()) {
    conditions.add("quad IN " + conditions.names(filter.quads));
  }
  if (!filter.statuses.empty()) {
    conditions.add("status IN " + conditions.names(filter.statuses));
  }
  if (!filter.publishers.empty()) {
    conditions.add("document.publisher IN " + conditions.list(filter.publishers));
  }
  add_actors(conditions, filter);
  add_dates(conditions, filter);
  query.sql += " ORDER BY event.id, evidence.id";
  return query;
}

}  // namespace entente
