// Weights with names. Worked example: with rows `any -1.10` and `adjective 0.92` an actor that is named by an adjective scores -0.18.
#include <charconv>
#include <cmath>

#include <entente/base/error.hpp>
#include <entente/resources/feature_weights.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

FeatureWeights::FeatureWeights(const std::filesystem::path& data_folder, const std::string& table) {
  const TsvTable rows(data_folder, table, {"feature", "weight"});
  for (const TsvRow& row : rows.rows()) {
    float weight = 0;
    const std::string& cell = row.cells[1];
    const auto [end, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), weight);
    if (fault != std::errc() || end != cell.data() + cell.size() || !std::isfinite(weight)) {
      throw ResourceError(*row.rule.file, row.rule.line, "'" + cell + "' is no number");
    }
    if (!weights_.emplace(row.cells[0], weight).second) {
      throw ResourceError(*row.rule.file, row.rule.line, "the feature '" + row.cells[0] + "' stands twice");
    }
  }
}

float FeatureWeights::weight(const std::string& feature) const {
  const auto found = weights_.find(feature);
  return found == weights_.end() ? 0.0F : found->second;
}

float FeatureWeights::score(const std::vector<std::string>& features) const {
  float sum = 0;
  for (const std::string& feature : features) {
    sum += weight(feature);
  }
  return sum;
}

}  // namespace entente
