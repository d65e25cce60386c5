#include <entente/resources/model_file.hpp>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>

#include <gtest/gtest.h>
#include <unistd.h>

#include <entente/base/error.hpp>

namespace entente {
namespace {

class ModelFileTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("entente-model-" + std::to_string(::getpid()) +
                                                        testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(folder_);
    writer_.add_text("greeting", "hello");
    const std::vector<std::uint32_t> numbers = {1, 2, 3};
    writer_.add("numbers", std::as_bytes(std::span(numbers)));
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::filesystem::path file() const { return folder_ / "a.entente"; }
  void write(const std::vector<std::byte>& bytes) const {
    std::ofstream out(file(), std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  }
  // The message with which the file is refused, "" when it is taken.
  [[nodiscard]] std::string refusal() const {
    try {
      const ModelFile model(file());
    } catch (const ResourceError& error) {
      return error.what();
    }
    return "";
  }

  std::filesystem::path folder_;
  ModelFileWriter writer_;
};

TEST_F(ModelFileTest, ReadsBackWhatWasWritten) {
  writer_.write(file());
  const ModelFile model(file());
  EXPECT_EQ(model.text_section("greeting"), "hello");
  const auto numbers = model.section_of<std::uint32_t>("numbers");
  EXPECT_EQ(std::vector<std::uint32_t>(numbers.begin(), numbers.end()), (std::vector<std::uint32_t>{1, 2, 3}));
}

TEST_F(ModelFileTest, KeepsItsSectionsWhenMoved) {
  writer_.write(file());
  ModelFile first(file());
  const ModelFile second(std::move(first));
  EXPECT_EQ(second.text_section("greeting"), "hello");
}

TEST_F(ModelFileTest, SharesItsBytesWithItsCopies) {
  writer_.write(file());
  auto first = std::make_optional<ModelFile>(file());
  const ModelFile second = *first;
  EXPECT_EQ(second.text_section("greeting").data(), first->text_section("greeting").data());
  first.reset();
  EXPECT_EQ(second.text_section("greeting"), "hello");
}

TEST_F(ModelFileTest, NamesTheFileAndTheSectionThatIsMissing) {
  writer_.write(file());
  const ModelFile model(file());
  try {
    (void)model.section("weights");
    FAIL();
  } catch (const ResourceError& error) {
    EXPECT_NE(std::string(error.what()).find("a.entente"), std::string::npos);
    EXPECT_NE(std::string(error.what()).find("weights"), std::string::npos);
  }
}

TEST_F(ModelFileTest, RefusesAMissingFile) { EXPECT_NE(refusal().find("cannot open"), std::string::npos); }

TEST_F(ModelFileTest, RefusesEveryTruncation) {
  const std::vector<std::byte> whole = writer_.bytes();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    write({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)});
    EXPECT_NE(refusal().find("truncated"), std::string::npos) << size;
  }
}

TEST_F(ModelFileTest, RefusesEveryFlippedByte) {
  for (std::size_t at = 0; at < writer_.bytes().size(); ++at) {
    std::vector<std::byte> bytes = writer_.bytes();
    bytes[at] ^= std::byte{0x10};
    write(bytes);
    EXPECT_NE(refusal(), "") << at;
  }
}

TEST_F(ModelFileTest, RefusesTrailingBytes) {
  std::vector<std::byte> bytes = writer_.bytes();
  bytes.push_back(std::byte{0});
  write(bytes);
  EXPECT_NE(refusal().find("corrupted"), std::string::npos);
}

TEST_F(ModelFileTest, RefusesANewerFormat) {
  std::vector<std::byte> bytes = writer_.bytes();
  const std::uint32_t newer = kModelFormatVersion + 1;
  std::memcpy(bytes.data() + 8, &newer, sizeof newer);
  write(bytes);
  EXPECT_NE(refusal().find("newer"), std::string::npos);
}

TEST_F(ModelFileTest, RefusesAnotherKindOfFile) {
  std::ofstream(file()) << "This is a text of more than thirty-two bytes.";
  EXPECT_NE(refusal().find("not an entente model"), std::string::npos);
}

TEST(ModelFileWriter, RefusesALongName) {
  EXPECT_THROW(ModelFileWriter().add_text(std::string(32, 'a'), ""), ExportError);
}

TEST(ModelFileWriter, SaysWhereItCannotWrite) {
  EXPECT_THROW(ModelFileWriter().write("/nonexistent/folder/a.entente"), ExportError);
}

}  // namespace
}  // namespace entente
