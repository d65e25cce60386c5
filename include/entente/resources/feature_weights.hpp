#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace entente {

// The weights of a linear score over named features, one a row, for people to read: a sum over the features that hold.
// Takes/gives  a table of the columns feature and weight; features -> the sum of their weights. A feature without a row weighs nothing.
// Errors       ResourceError `file:line` for a weight that is no number or a feature that stands twice.
// Cost         building O(bytes), a score O(features).      Lifetime  owns its table; const use is thread-safe.
// Tests        tests/resources/feature_weights_test.cpp
class FeatureWeights {
 public:
  FeatureWeights(const std::filesystem::path& data_folder, const std::string& table);
  [[nodiscard]] float weight(const std::string& feature) const;
  [[nodiscard]] float score(const std::vector<std::string>& features) const;

 private:
  std::unordered_map<std::string, float> weights_;
};

}  // namespace entente
