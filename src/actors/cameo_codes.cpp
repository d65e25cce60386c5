// Codes of actors. Worked example: MNCUSABUS has the scope MNC, the country USA and the role BUS; IGOUNO a scope and a body, and no country;
// PSEREBHMS a country, a role and a body.
#include <entente/actors/cameo_codes.hpp>

#include <algorithm>

#include <entente/base/error.hpp>

namespace entente {

namespace {

constexpr std::size_t kPart = 3;  // letters

std::string upper(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return result;
}

void add_doubt(std::string& doubt, const std::string& more) { doubt += (doubt.empty() ? "" : "; ") + more; }

}  // namespace

CameoCodes::CameoCodes(const std::filesystem::path& data_folder) {
  const TsvTable states(
      data_folder, "actors/states.tsv",
      {"id", "iso3", "name", "type", "start", "end", "aliases", "adjectives", "demonyms", "capital", "seats"});
  for (const TsvRow& row : states.rows()) {
    countries_.insert(row.cells[1]);
  }
  const TsvTable table(data_folder, "actors/cameo_codes.tsv", {"code", "kind", "country", "sector", "type", "meaning"});
  for (const TsvRow& row : table.rows()) {
    const auto& cells = row.cells;
    const auto type = parse_actor_type(cells[4]);
    if (!cells[4].empty() && !type) {
      throw ResourceError(*row.rule.file, row.rule.line, "'" + cells[4] + "' is no type of actor");
    }
    if (!cells[3].empty() && !is_sector(cells[3])) {
      throw ResourceError(*row.rule.file, row.rule.line, "'" + cells[3] + "' is no sector");
    }
    meanings_[cells[0]] = {cells[1], cells[2], cells[3], type};
  }
}

const CameoCodes::Meaning* CameoCodes::meaning(const std::string& part) const {
  const auto found = meanings_.find(part);
  return found == meanings_.end() ? nullptr : &found->second;
}

std::string CameoCodes::country_of(const std::string& part) const {
  const Meaning* known = meaning(part);
  if (known != nullptr && known->kind == "country") {
    return known->country;
  }
  return known == nullptr && countries_.contains(part) ? part : std::string();
}

DictionaryCode CameoCodes::decode(std::string_view written, std::string& doubt) const {
  DictionaryCode code;
  const std::string text = upper(written.substr(0, written.find('/')));
  if (text.size() < written.size()) {
    add_doubt(doubt, "of the codes " + std::string(written) + " only the first is taken");
  }
  const Meaning* scope = nullptr;
  const Meaning* role = nullptr;
  const Meaning* faith = nullptr;
  std::string unknown;
  bool place = true;  // a country may stand first, or behind scopes and regions
  for (std::size_t at = 0; at < text.size(); at += kPart) {
    const std::string part = text.substr(at, kPart);
    const Meaning* known = meaning(part);
    const std::string country = country_of(part);
    if (place && !country.empty()) {
      code.country = country;
      place = false;
      continue;
    }
    if (known == nullptr) {
      if (country.empty()) {  // a second country is the other end of a relation or a territory: it says nothing more
        unknown += (unknown.empty() ? "" : ", ") + part;
      }
      place = false;
      continue;
    }
    code.nobody = code.nobody || known->kind == "nobody";
    const bool is_place = known->kind == "scope" || known->kind == "region";
    place = place && is_place;
    const Meaning** kept = known->kind == "scope" ? &scope : known->kind == "role" ? &role : &faith;
    if ((known->kind == "scope" || known->kind == "role" || known->kind == "faith") && *kept == nullptr) {
      *kept = known;
    }
  }
  if (!unknown.empty()) {
    add_doubt(doubt, "in the code " + text + " " + unknown + " is in neither states.tsv nor cameo_codes.tsv");
  }
  code.international = scope != nullptr;
  // IGOUNOHLH is an international body before it is one of health; a militant under a scope is what his role says.
  const bool scope_leads = scope != nullptr && !scope->sector.empty() && scope->sector != "UAF" &&
                           (role == nullptr || role->sector != "ELI");
  for (const Meaning* source : {scope_leads ? scope : role, role, scope, faith}) {
    if (source != nullptr && code.sector.empty()) {
      code.sector = source->sector;
      code.type = source->type;
    }
  }
  return code;
}

}  // namespace entente
