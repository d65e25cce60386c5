#include <entente/train/linear_trainer.hpp>

#include <cmath>
#include <filesystem>
#include <limits>

#include <gtest/gtest.h>
#include <unistd.h>

#include <entente/base/error.hpp>
#include <entente/document/token_forms.hpp>

namespace entente {
namespace {

// A model file of its own for one test.
class WrittenModel {
 public:
  explicit WrittenModel(const ModelFileWriter& writer) : path_(fresh_path()) {
    writer.write(path_);
    file_.emplace(path_);
  }
  ~WrittenModel() { std::filesystem::remove(path_); }
  WrittenModel(const WrittenModel&) = delete;
  WrittenModel& operator=(const WrittenModel&) = delete;
  [[nodiscard]] const ModelFile& file() const { return *file_; }

 private:
  static std::filesystem::path fresh_path() {
    return std::filesystem::temp_directory_path() / ("entente-linear-" + std::to_string(::getpid()));
  }
  std::filesystem::path path_;
  std::optional<ModelFile> file_;
};

// Feature 1 goes with output 0, feature 2 with output 1, feature 3 with both of 1 and 2.
std::vector<LinearExample> examples() {
  return {{{{1, 9}, {}}, {0}}, {{{1}, {}}, {0}},    {{{2, 9}, {}}, {1}}, {{{2}, {}}, {1}},
          {{{3}, {}}, {1, 2}}, {{{3}, {}}, {1, 2}}, {{{4}, {}}, {2}},    {{{4}, {}}, {2}}};
}

ModelFileWriter learn(const std::vector<LinearExample>& all, const WordVectors& vectors = {},
                      std::uint32_t groups = 0) {
  ModelFileWriter writer;
  LinearTraining options;
  options.output_count = 3;
  options.group_count = groups;
  options.ridge = 0.1;
  add_linear_model(writer, "p", all, vectors, options);
  return writer;
}

std::size_t best(const LinearModel& model, const LinearInput& input) {
  const std::vector<float> scores = model.scores(input);
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

TEST(LinearTrainer, LearnsWhatGoesTogether) {
  const WrittenModel written(learn(examples()));
  const auto model = LinearModel::load(written.file(), "p");
  ASSERT_TRUE(model);
  EXPECT_EQ(model->output_count(), 3U);
  EXPECT_EQ(best(*model, {{1}, {}}), 0U);
  EXPECT_EQ(best(*model, {{2}, {}}), 1U);
  EXPECT_EQ(best(*model, {{4}, {}}), 2U);
  EXPECT_NE(best(*model, {{3}, {}}), 0U);  // either of the two that are right
  EXPECT_GT(model->weight(1, 0), 0.0F);
  EXPECT_EQ(model->weight(77, 0), 0.0F);
}

TEST(LinearTrainer, GivesTheSameBytesAgain) { EXPECT_EQ(learn(examples()).bytes(), learn(examples()).bytes()); }

TEST(LinearTrainer, CarriesOverToWordsWithLikeVectors) {
  WordVectors vectors;
  vectors.width = 2;
  vectors.words = {"condemn", "praise", "lambast", "laud"};
  vectors.values = {1, 0, 0, 1, 0.9F, 0.1F, 0.1F, 0.9F};
  const auto words = [](const char* word) { return std::vector<std::vector<std::uint32_t>>{{hash_text(word)}}; };
  std::vector<LinearExample> all;
  for (int i = 0; i < 4; ++i) {
    all.push_back({{{}, words("condemn")}, {0}});
    all.push_back({{{}, words("praise")}, {1}});
  }
  const WrittenModel written(learn(all, vectors, 1));
  const auto model = LinearModel::load(written.file(), "p");
  ASSERT_TRUE(model);
  EXPECT_EQ(best(*model, {{}, words("lambast")}), 0U);
  EXPECT_EQ(best(*model, {{}, words("laud")}), 1U);
  EXPECT_GT(model->word_weight(hash_text("lambast"), 0), model->word_weight(hash_text("lambast"), 1));
}

TEST(LinearTrainer, NeedsAnExample) { EXPECT_THROW(static_cast<void>(learn({})), InputError); }

TEST(LinearModel, IsAbsentWithoutItsSections) {
  const WrittenModel written(learn(examples()));
  EXPECT_FALSE(LinearModel::load(written.file(), "q"));
}

TEST(LinearModel, RefusesSectionsOfAWrongSize) {
  ModelFileWriter writer;
  const std::vector<std::uint32_t> sizes{3, 1};
  const std::vector<float> floats{1, 1};
  writer.add("p.slots", {});
  writer.add("p.sizes", std::as_bytes(std::span(sizes)));
  writer.add("p.floats", std::as_bytes(std::span(floats)));
  const WrittenModel written(writer);
  EXPECT_THROW(static_cast<void>(LinearModel::load(written.file(), "p")), ResourceError);
}

TEST(LinearModel, RefusesNumbersThatWouldLeaveNoShare) {
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), -std::numeric_limits<float>::infinity(), 3e38F}) {
    for (const std::size_t place : {0U, 1U, 3U}) {
      ModelFileWriter writer;
      const std::vector<std::uint32_t> sizes{3, 1};
      std::vector<float> floats{1, 1, 0, 0, 0};
      floats[place] = bad;
      writer.add("p.slots", {});
      writer.add("p.sizes", std::as_bytes(std::span(sizes)));
      writer.add("p.floats", std::as_bytes(std::span(floats)));
      const WrittenModel written(writer);
      try {
        static_cast<void>(LinearModel::load(written.file(), "p"));
        ADD_FAILURE() << "not refused: " << bad;
      } catch (const ResourceError& error) {
        EXPECT_NE(std::string(error.what()).find("beyond those of a model"), std::string::npos) << error.what();
      }
    }
  }
}

TEST(LinearModel, SharesAddUpToOne) {
  const std::vector<double> shares = soft_max(std::vector<float>{0, 1, -1000});
  EXPECT_NEAR(shares[0] + shares[1] + shares[2], 1, 1e-12);
  EXPECT_NEAR(shares[1] / shares[0], std::exp(1.0), 1e-9);
  EXPECT_NEAR(exponential(-20), std::exp(-20.0), 1e-20);
}

}  // namespace
}  // namespace entente
