// Graphs in. Worked example: adding five graphs leaves the parts 1+2+3+4 and 5; their total merges the two.
#include <entente/pipeline/graph_input.hpp>

#include <cstddef>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include <entente/base/checksum.hpp>
#include <entente/base/error.hpp>
#include <entente/exports/json_graph.hpp>

namespace entente {

namespace {

// Follows the members of the outermost object until one of them says what the file is.
class MemberWatch : public nlohmann::json_sax<nlohmann::json> {
 public:
  [[nodiscard]] bool is_graph() const { return is_graph_; }

  bool null() override { return depth_ > 0; }
  bool boolean(bool) override { return depth_ > 0; }
  bool number_integer(number_integer_t) override { return depth_ > 0; }
  bool number_unsigned(number_unsigned_t) override { return depth_ > 0; }
  bool number_float(number_float_t, const string_t&) override { return depth_ > 0; }
  bool string(string_t&) override { return depth_ > 0; }
  bool binary(binary_t&) override { return depth_ > 0; }
  bool start_object(std::size_t) override { return ++depth_ <= kMaxDepth; }
  bool end_object() override { return --depth_ > 0; }
  bool start_array(std::size_t) override { return depth_ > 0 && ++depth_ <= kMaxDepth; }
  bool end_array() override { return --depth_ > 0; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }
  bool key(string_t& name) override {
    if (depth_ != 1) {
      return true;
    }
    is_graph_ = name == "graph";
    return !is_graph_ && name != "text" && name != "html";
  }

 private:
  static constexpr int kMaxDepth = 64;
  int depth_ = 0;
  bool is_graph_ = false;
};

// The first bytes of a stream and no more: the parser keeps a string whole, however long it is.
class FirstBytes {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  FirstBytes() = default;
  FirstBytes(std::istream& in, std::size_t count) : at_(in), left_(count) {}
  char operator*() const { return *at_; }
  FirstBytes& operator++() {
    ++at_;
    --left_;
    return *this;
  }
  bool operator==(const FirstBytes& other) const { return ends() == other.ends(); }

 private:
  [[nodiscard]] bool ends() const { return left_ == 0 || at_ == std::istreambuf_iterator<char>(); }

  std::istreambuf_iterator<char> at_;
  std::size_t left_ = 0;
};

constexpr std::size_t kLookAhead = std::size_t{1} << 20U;

}  // namespace

bool is_json_graph(std::istream& in) {
  MemberWatch watch;
  static_cast<void>(nlohmann::json::sax_parse(FirstBytes(in, kLookAhead), FirstBytes(), &watch,
                                              nlohmann::json::input_format_t::json, false));
  return watch.is_graph();
}

namespace {

std::uint64_t checksum_of(const GraphDocument& document) {
  Checksum sum;
  for (const std::string* part :
       {&document.publisher, &document.date, &document.title, &document.url, &document.sketch}) {
    sum.add(*part);
    sum.add("\xFF");  // in no UTF-8 text
  }
  return sum.value();
}

}  // namespace

void GraphSum::add(RelationGraph graph) {
  for (const GraphDocument& document : graph.documents()) {
    const std::uint64_t sum = checksum_of(document);
    if (documents_.try_emplace(document.id, sum).first->second != sum) {
      clashes_.insert(document.id);
    }
  }
  Part part{std::move(graph), 1};
  while (!parts_.empty() && parts_.back().count == part.count) {
    part = {merge(parts_.back().graph, part.graph), 2 * part.count};
    parts_.pop_back();
  }
  parts_.push_back(std::move(part));
}

void add_graph_lines(std::istream& in, const std::string& name, GraphSum& sum) {
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) {
      continue;
    }
    std::istringstream bytes(std::move(line));
    try {
      sum.add(read_json_graph(bytes));
    } catch (const Error& error) {
      throw InputError("invalid_graph", name + ":" + std::to_string(number) + ": " + error.what());
    }
    line.clear();
  }
  if (in.bad()) {  // what came so far is not all
    throw InputError("unreadable", name + ": cannot be read to its end");
  }
}

RelationGraph GraphSum::total() const {
  RelationGraph sum;
  for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) {
    sum = merge(part->graph, sum);
  }
  return sum;
}

}  // namespace entente
