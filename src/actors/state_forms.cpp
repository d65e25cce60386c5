// Forms of government by which texts call a state. Worked example: the rows "qatar emirate" and "bahrain emirate 1971-08-15 2002-02-14" let "the emirate" be
// Qatar in every text and Bahrain in one of 1995. Which of the states that a text has named is meant is told in kind_descriptions.cpp.
#include <algorithm>

#include <entente/base/error.hpp>

#include "gazetteer.hpp"

namespace entente {

void Gazetteer::load_state_forms(const std::filesystem::path& data_folder) {
  const TsvTable table(data_folder, "actors/state_forms.tsv", {"state", "form", "start", "end"});
  for (const TsvRow& row : table.rows()) {
    if (!state_by_id_.contains(row.cells[0])) {
      throw ResourceError(*row.rule.file, row.rule.line, "'" + row.cells[0] + "' is no id of actors/states.tsv");
    }
    state_forms_[row.cells[1]].push_back({row.cells[0], row.cells[2], row.cells[3]});
  }
}

bool Gazetteer::has_form(const std::string& state_id, const std::string& noun, const std::string& date) const {
  const auto forms = state_forms_.find(noun);
  return forms != state_forms_.end() &&
         std::any_of(forms->second.begin(), forms->second.end(), [&](const StateForm& form) {
           return form.state == state_id && (date.empty() ? form.end.empty() : held_on(form.start, form.end, date));
         });
}

}  // namespace entente
