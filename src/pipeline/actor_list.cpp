// Who was found. Worked example: after "Tobor Vanek criticised France. Vanek left." the list holds france (1) and tobor-vanek (2), and only the latter is
// unknown: its row is `tobor-vanek	Tobor Vanek	person	-	-	-	2	Tobor Vanek criticised France.`
#include <entente/pipeline/actor_list.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include <nlohmann/json.hpp>

#include <entente/exports/harmless_cell.hpp>
#include <entente/pipeline/terminal_text.hpp>

namespace entente {

namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kSmallestWidth = 80;
constexpr std::size_t kSentenceLines = 2;
using Cells = std::array<std::string, 7>;
using Widths = std::array<std::size_t, 7>;
const Cells kTitles = {"mentions", "documents", "name", "type", "country", "sector", "example"};

// A cell of a table: no tab, no line break, no bar, which would part values; "-" for nothing.
std::string cell(std::string_view text, bool is_value) {
  std::string result = terminal_safe(text);
  if (is_value) {
    std::replace(result.begin(), result.end(), '|', ' ');
  } else {
    result = harmless(result, Separator::tab);
  }
  return result.empty() ? "-" : result;
}

std::vector<ListedActor> sorted(std::vector<ListedActor> actors, std::size_t ListedActor::*count) {
  std::stable_sort(actors.begin(), actors.end(),
                   [count](const ListedActor& left, const ListedActor& right) { return left.*count > right.*count; });
  return actors;
}

void write_line(std::ostream& out, const Cells& cells, const Widths& widths) {
  std::array<std::vector<std::string>, 7> wrapped;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    wrapped[i] = wrap_text(terminal_safe(cells[i]), widths[i], kSentenceLines);
    height = std::max(height, wrapped[i].size());
  }
  for (std::size_t row = 0; row < height; ++row) {
    std::string line;
    std::size_t column = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (row < wrapped[i].size() && !wrapped[i][row].empty()) {
        line.append(begin - std::min(column, begin), ' ');
        line += wrapped[i][row];
        column = begin + display_width(wrapped[i][row]);
      }
      begin += widths[i] + kGap;
    }
    out << line << '\n';
  }
}

}  // namespace

std::vector<ListedActor> actors_of(const Reading& reading) {
  const Document& document = reading.document;
  std::vector<ListedActor> actors;
  for (const Actor& actor : reading.cast.actors) {
    actors.push_back({actor.id, actor.name, actor.type, actor.country, actor.sector, actor.known, 0, 0, 1, "", ""});
  }
  for (const Mention& mention : reading.cast.mentions) {
    const bool named = mention.kind == MentionKind::name;
    for (const ActorId id : mention.actors) {
      ListedActor& actor = actors[to_index(id)];
      if (actor.sentence.empty() || (named && actor.names == 0)) {
        actor.document = document.article().id;
        actor.sentence = document.text().text(document.sentence(document.sentence_of(mention.head)).span);
      }
      actor.names += named ? 1U : 0U;
      ++actor.mentions;
    }
  }
  std::erase_if(actors, [](const ListedActor& actor) { return actor.mentions == 0; });
  return actors;
}

void ActorList::add(const std::vector<ListedActor>& actors) {
  for (const ListedActor& actor : actors) {
    const auto [found, added] = by_id_.try_emplace(actor.id, actor);
    if (added) {
      continue;
    }
    ListedActor& sum = found->second;
    if (sum.names == 0 && actor.names != 0) {
      sum.document = actor.document;
      sum.sentence = actor.sentence;
    }
    sum.country = sum.country.empty() ? actor.country : sum.country;
    sum.sector = sum.sector.empty() ? actor.sector : sum.sector;
    sum.known = sum.known || actor.known;
    sum.names += actor.names;
    sum.mentions += actor.mentions;
    sum.documents += actor.documents;
  }
}

std::vector<ListedActor> ActorList::all() const {
  std::vector<ListedActor> actors;
  for (const auto& [id, actor] : by_id_) {
    actors.push_back(actor);
  }
  return sorted(std::move(actors), &ListedActor::mentions);
}

std::vector<ListedActor> ActorList::unknown() const {
  std::vector<ListedActor> actors;
  for (const auto& [id, actor] : by_id_) {
    if (!actor.known && actor.names != 0) {
      actors.push_back(actor);
    }
  }
  return sorted(std::move(actors), &ListedActor::names);
}

void write_actors_table(std::ostream& out, const std::vector<ListedActor>& actors, std::size_t width) {
  if (actors.empty()) {
    out << "no actor found\n";
    return;
  }
  constexpr std::size_t kNumbers = 8 + 9;
  constexpr std::size_t kCodes = 12 + 7 + 6;
  const std::size_t rest = std::max(width, kSmallestWidth) - kNumbers - kCodes - 6 * kGap;
  const std::size_t name = rest * 2 / 5;
  const Widths widths = {8, 9, name, 12, 7, 6, rest - name};
  write_line(out, kTitles, widths);
  for (const ListedActor& actor : actors) {
    write_line(
        out,
        {std::to_string(actor.mentions), std::to_string(actor.documents), actor.name, std::string(name_of(actor.type)),
         cell(actor.country, false), cell(actor.sector, false), cell(actor.sentence, false)},
        widths);
  }
}

void write_actors_json(std::ostream& out, const std::vector<ListedActor>& actors) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  const auto text_or_null = [](const std::string& text) {
    return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
  };
  for (const ListedActor& actor : actors) {
    list.push_back({{"id", actor.id},
                    {"name", actor.name},
                    {"type", name_of(actor.type)},
                    {"country", text_or_null(actor.country)},
                    {"sector", text_or_null(actor.sector)},
                    {"known", actor.known},
                    {"mentions", actor.mentions},
                    {"mentions_by_name", actor.names},
                    {"documents", actor.documents},
                    {"example", {{"document", actor.document}, {"sentence", actor.sentence}}}});
  }
  out << list.dump(1, ' ', true) << '\n';
}

void write_actors_tsv(std::ostream& out, const std::vector<ListedActor>& actors) {
  out << "#columns\tid\tname\ttype\tcountry\tsector\taliases\tcount\texample\n";
  for (const ListedActor& actor : actors) {
    const std::size_t count = actor.known ? actor.mentions : actor.names;
    out << cell(actor.id, true) << '\t' << cell(actor.name, true) << '\t' << name_of(actor.type) << '\t'
        << cell(actor.country, true) << '\t' << cell(actor.sector, true) << "\t-\t" << count << '\t'
        << cell(actor.sentence, false) << '\n';
  }
}

}  // namespace entente
