#include <entente/text/decompression.hpp>

#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <tuple>

#include <sys/stat.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>

#include "support/broken_stream.hpp"
#include "text/compressed.hpp"
#include "text/reading_support.hpp"

namespace entente {
namespace {

using test::compressed;
using test::ids_in;
using Ids = std::vector<std::string>;

struct Plain {
  std::string bytes, error;
};

Plain plain(const std::string& bytes) {
  std::stringbuf source(bytes, std::ios::in);
  DecompressingBuffer buffer(source);
  std::istream in(&buffer);
  std::string out{std::istreambuf_iterator<char>(in), {}};
  return {std::move(out), buffer.error()};
}

std::string long_text() {
  std::string text;
  for (int i = 0; i < 40'000; ++i) {
    text += "line " + std::to_string(i * 7919) + "\n";
  }
  return text;
}

TEST(Decompression, ReadsEveryFormat) {
  for (const char* filter : {"gzip", "zstd", "bzip2", "xz"}) {
    const std::string bytes = compressed(long_text(), filter);
    EXPECT_TRUE(is_compressed(bytes.substr(0, 6))) << filter;
    const Plain result = plain(bytes);
    EXPECT_TRUE(result.bytes == long_text()) << filter;
    EXPECT_EQ(result.error, "") << filter;
  }
}

TEST(Decompression, ReadsMembersInARow) {
  EXPECT_EQ(plain(compressed("a\n", "gzip") + compressed("b\n", "gzip")).bytes, "a\nb\n");
  EXPECT_EQ(plain(compressed("a\n", "zstd") + compressed("b\n", "zstd")).bytes, "a\nb\n");
}

TEST(Decompression, SaysThatDataAreDamaged) {
  for (const char* filter : {"gzip", "zstd", "bzip2", "xz"}) {
    const std::string bytes = compressed(long_text(), filter);
    EXPECT_NE(plain(bytes.substr(0, bytes.size() / 2)).error, "") << filter;
  }
  EXPECT_NE(plain("\x1F\x8B\x08 rubbish").error, "");
}

// A byte that changed on its way where nothing but the checksum can tell: in a block that is stored as it is.
TEST(Decompression, LooksAtChecksums) {
  std::string bytes = test::deflated("Iran left the talks.\n", 0, 15 + 16);
  EXPECT_EQ(plain(bytes).error, "");
  bytes.replace(bytes.find("Iran"), 4, "Iraq");
  const Plain changed = plain(bytes);
  EXPECT_EQ(changed.bytes, "Iraq left the talks.\n");
  EXPECT_EQ(changed.error, "incorrect data check");
  EXPECT_EQ(plain(bytes + compressed("b\n", "gzip")).bytes, changed.bytes);
}

TEST(Decompression, AMemberIsFollowedByAnotherOrByNothing) {
  const std::string member = compressed("a\n", "gzip");
  EXPECT_EQ(plain(member + std::string(600, '\0') + member + std::string(70'000, '\0')).bytes, "a\na\n");
  EXPECT_EQ(plain(member + std::string(70'000, '\0')).error, "");
  for (const std::string behind : {"rubbish", "\x1F rubbish", "\x1F\x8B"}) {
    const Plain result = plain(member + behind);
    EXPECT_EQ(result.bytes, "a\n");
    EXPECT_NE(result.error, "") << behind;
  }
  std::stringbuf source(member + "rubbish", std::ios::in);
  DecompressingBuffer page(source, DecompressingBuffer::Behind::ignored);
  std::istream in(&page);
  EXPECT_EQ((std::string{std::istreambuf_iterator<char>(in), {}}), "a\n");
  EXPECT_EQ(page.error(), "");
}

TEST(Decompression, AStreamOfBzip2IsFollowedByAnotherOrByNothing) {
  const std::string stream = compressed("a\n", "bzip2");
  EXPECT_EQ(plain(stream + stream).bytes, "a\na\n");
  EXPECT_EQ(plain(stream + std::string(70'000, '\0')).error, "");
  std::string broken = stream;
  broken[0] = 'X';
  for (const std::string& behind : {std::string("rubbish"), broken + stream, stream.substr(0, 2),
                                    std::string(70'000, '\0') + "x", std::string(200'000, 'x')}) {
    const Plain result = plain(stream + behind);
    EXPECT_EQ(result.bytes, "a\n");
    EXPECT_NE(result.error, "") << behind.substr(0, 20);
  }
  const std::string long_stream = compressed(long_text(), "bzip2");
  EXPECT_EQ(plain(long_stream + long_stream).error, "");
  EXPECT_NE(plain(long_stream + "x").error, "");
  EXPECT_NE(plain(compressed("", "bzip2") + "x").error, "");
  std::stringbuf source(stream + "rubbish", std::ios::in);
  DecompressingBuffer page(source, DecompressingBuffer::Behind::ignored);
  std::istream in(&page);
  EXPECT_EQ((std::string{std::istreambuf_iterator<char>(in), {}}), "a\n");
  EXPECT_EQ(page.error(), "");
}

TEST(Decompression, PassesOverSkippableFrames) {
  const std::string frame("\x5A\x2A\x4D\x18\x04\0\0\0abcd", 12);
  const std::string data = compressed("a\n", "zstd");
  EXPECT_TRUE(is_compressed(frame.substr(0, 6)));
  EXPECT_EQ(plain(frame + frame + data + frame + data).bytes, "a\na\n");
  EXPECT_EQ(plain(frame).bytes + plain(frame).error, "");
  EXPECT_NE(plain(frame.substr(0, 10)).error, "");
  EXPECT_NE(plain(frame.substr(0, 6)).error, "");
}

TEST(Decompression, ABeginningMayBecomeCompressed) {
  for (const char* begun : {"", "B", "BZ", "BZh9", "\x5F", "\x50\x2A", "\x1F\x8B"}) {
    EXPECT_TRUE(may_be_compressed(begun)) << begun;
  }
  for (const char* begun : {"Berlin", "Paris", "{", "BERLIN", "\x1F "}) {
    EXPECT_FALSE(may_be_compressed(begun)) << begun;
  }
}

TEST(Decompression, GivesWhatIsThereBeforeTheErrorAtTheEnd) {
  const std::string text = long_text();
  std::string bytes = compressed(text, "gzip");
  bytes[bytes.size() - 6] = static_cast<char>(bytes[bytes.size() - 6] ^ 0x55);  // of its checksum
  const Plain result = plain(bytes);
  EXPECT_TRUE(result.bytes == text);
  EXPECT_EQ(result.error, "incorrect data check");
}

TEST(Decompression, AnEmptyFileHoldsNothing) {
  for (const char* filter : {"gzip", "zstd", "bzip2", "xz"}) {
    const Plain result = plain(compressed("", filter));
    EXPECT_EQ(result.bytes + result.error, "") << filter;
  }
}

TEST(Decompression, AnExceptionOfTheSourceIsAnError) {
  test::BrokenBytes source(compressed(long_text(), "gzip").substr(0, 10'000));
  DecompressingBuffer buffer(source);
  std::istream in(&buffer);
  static_cast<void>(std::string{std::istreambuf_iterator<char>(in), {}});
  EXPECT_NE(buffer.error().find("the disk fails"), std::string::npos) << buffer.error();
}

TEST(Decompression, TextIsNotCompressed) {
  for (const char* text : {"", "B", "BZ", "(", "{\"id\"", "BERLIN", "\x1F", "\x1F\x8B rubbish"}) {
    EXPECT_FALSE(is_compressed(text)) << text;
  }
}

TEST(CompressedStream, IsReadByWhatItHolds) {
  const std::string lines = "{\"id\":\"a\",\"text\":\"Iran left.\"}\n{\"id\":\"b\",\"text\":\"Oman left.\"}\n";
  for (const char* filter : {"gzip", "zstd", "bzip2", "xz"}) {
    EXPECT_EQ(ids_in(compressed(lines, filter)), (Ids{"a", "b"})) << filter;
    EXPECT_EQ(ids_in(compressed("Iran left.", filter)), Ids{"stdin"}) << filter;
  }
  EXPECT_EQ(ids_in("BERLIN, Monday"), Ids{"stdin"});
  EXPECT_EQ(ids_in("(Reuters) Iran left."), Ids{"stdin"});
}

class CompressedFolder : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) / ("entente-compressed-" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  void put(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  [[nodiscard]] Ids ids(const std::filesystem::path& path) const {
    std::vector<ReadDocument> documents;
    ArticleReader().read_path(path, [&](ReadDocument document) {
      documents.push_back(std::move(document));
      return true;
    });
    return test::ids_of(documents);
  }
  std::filesystem::path folder_;
};

TEST_F(CompressedFolder, NamesLoseBothEndings) {
  put("a.txt.gz", compressed("Iran left.", "gzip"));
  put("b.ndjson.zst", compressed("{\"text\":\"Iran left.\"}\n{\"text\":\"Oman left.\"}\n", "zstd"));
  put("c.json.xz", compressed("[{\"text\":\"Iran left.\"}]", "xz"));
  put("d.ndjson", compressed("{\"text\":\"Iran left.\"}\n", "gzip"));  // its name does not say so
  put("e.gz", compressed("no file of articles", "gzip"));
  EXPECT_EQ(ids(folder_), (Ids{"a", "b:1", "b:2", "c", "d:1"}));
  EXPECT_EQ(ids(folder_ / "b.ndjson.zst"), (Ids{"b:1", "b:2"}));
}

TEST_F(CompressedFolder, ADamagedFileIsAnErrorRecordAmongGoodOnes) {
  const std::string text = long_text();
  const std::string bytes = compressed(text, "gzip");
  put("a.txt.gz", bytes.substr(0, bytes.size() / 2));
  put("b.txt", "Iran left.");
  EXPECT_EQ(ids(folder_), (Ids{"a!damaged", "b"}));
}

TEST_F(CompressedFolder, ADocumentIsReadWhereOnlySomethingElseStandsBehindIt) {
  const std::string text = compressed("Iran left.", "gzip");
  const std::string cut = text.substr(0, text.size() - 3);
  put("a.txt.gz", text + "rubbish");
  EXPECT_EQ(ids(folder_ / "a.txt.gz"), (Ids{"a", "a!damaged"}));
  EXPECT_EQ(ids_in(text + "rubbish"), (Ids{"stdin", "stdin!damaged"}));
  put("b.txt.gz", cut);
  EXPECT_EQ(ids(folder_ / "b.txt.gz"), Ids{"b!damaged"});
  EXPECT_EQ(ids_in(cut), Ids{"stdin!damaged"});
}

TEST_F(CompressedFolder, AFileWithoutBytesIsNotCompressed) {
  for (const char* name : {"a.ndjson.gz", "b.txt.zst", "c.warc.gz", "d.warc"}) {
    put(name, "");
  }
  put("e.ndjson", "");
  put("f.ndjson.gz", compressed("", "gzip"));
  EXPECT_EQ(ids(folder_), (Ids{"a!damaged", "b!damaged", "c!damaged", "d!damaged"}));
}

// What reads a named pipe into which these pieces are written, some time apart.
TEST_F(CompressedFolder, APipeLosesNoByte) {
  const std::string long_line = "{\"text\":\"" + std::string(100'000, 'x') + "\"}\n";
  const std::string packed = compressed("Iran left the talks.", "gzip");
  const std::vector<std::tuple<std::string, std::vector<std::string>, Ids>> cases = {
      {"a.txt", {"Iran.", ""}, {"a"}},
      {"b.txt", {"Iran", " left the talks."}, {"b"}},
      {"c.json", {"{\"text\":\"Iran left.\"}\n", "{\"text\":\"Oman left.\"}\n"}, {"c:1", "c:2"}},
      {"d.json", {"\n{\n", "\"text\":\"Iran left.\"}\n"}, {"d"}},
      {"e.ndjson", {"{\"te", "xt\":\"Iran left.\"}\n", long_line}, {"e:1", "e:2"}},
      {"f.txt", {packed.substr(0, 9), packed.substr(9)}, {"f"}},
      {"g.xml", {"\n \n", "Iran left."}, {"g"}}};
  for (const auto& [name, pieces, expected] : cases) {
    const std::filesystem::path path = folder_ / name;
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    std::thread writer([&path, &pieces = pieces] {
      std::ofstream out(path, std::ios::binary);
      for (const std::string& piece : pieces) {
        out << piece << std::flush;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
      }
    });
    EXPECT_EQ(ids(path), expected) << name;
    writer.join();
  }
}

TEST_F(CompressedFolder, AValueThatIsFarTooLargeEndsItsFile) {
  ReadLimits limits;
  limits.document_bytes = 10'000;
  std::atomic<std::uint64_t> count{0};
  limits.bytes_read = &count;
  std::string message;
  const auto ids_within = [&](const std::string& bytes) {
    put("a.json", bytes);
    std::vector<ReadDocument> documents;
    ArticleReader({}, limits).read_path(folder_ / "a.json", [&](ReadDocument document) {
      documents.push_back(std::move(document));
      return true;
    });
    message = std::get<UnreadableDocument>(documents.at(0)).message;
    return test::ids_of(documents);
  };
  const std::string good = ",{\"text\":\"Iran left.\"}]";
  EXPECT_EQ(ids_within("[\"" + std::string(5'000'000, 'x') + "\"" + good), (Ids{"a:1!too_large", "a:2"}));
  count = 0;
  EXPECT_EQ(ids_within("[\"" + std::string(70'000'000, 'x') + "\"" + good), Ids{"a!too_large"});
  EXPECT_NE(message.find("; what follows in the file was not read"), std::string::npos) << message;
  EXPECT_LT(count, 67'500'000U);
}

TEST_F(CompressedFolder, WhatCannotBeListedIsAnError) {
  put("a.txt", "Iran left.");
  EXPECT_THROW(static_cast<void>(article_files(folder_ / "a.txt")), InputError);
}

TEST_F(CompressedFolder, CountsTheBytesThatItTakes) {
  put("a.txt", "Iran left.");
  put("b.ndjson.gz", compressed("{\"text\":\"" + std::string(300'000, 'x') + "\"}\n", "gzip"));
  std::atomic<std::uint64_t> count{0};
  ReadLimits limits;
  limits.bytes_read = &count;
  ArticleReader({}, limits).read_path(folder_, [](const ReadDocument&) { return true; });
  std::uint64_t size = 0;
  for (const std::filesystem::path& file : article_files(folder_).files) {
    size += std::filesystem::file_size(file);
  }
  EXPECT_NEAR(static_cast<double>(count), static_cast<double>(size), 16);
}

}  // namespace
}  // namespace entente
