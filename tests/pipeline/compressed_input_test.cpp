#include <entente/pipeline/compressed_input.hpp>

#include <istream>
#include <iterator>

#include <gtest/gtest.h>
#include <zlib.h>

#include <entente/base/error.hpp>

#include "pipeline/temporary_folder.hpp"

namespace entente::test {
namespace {

std::string read_all(CompressedInput& bytes) {
  std::istream in(&bytes);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string packed(const TemporaryFolder& folder, const std::string& text) {
  const std::string path = folder.path() / "t.gz";
  const gzFile file = ::gzopen(path.c_str(), "wb");
  ::gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
  ::gzclose(file);
  return path;
}

TEST(CompressedInput, ReadsPlainAndPackedFilesAlike) {
  const TemporaryFolder folder;
  const std::string text = std::string(200000, 'a') + "\nend";
  CompressedInput plain(folder.write("t", text));
  CompressedInput gzip(packed(folder, text));
  EXPECT_EQ(read_all(plain), text);
  EXPECT_EQ(read_all(gzip), text);
  EXPECT_EQ(gzip.error(), "");
}

TEST(CompressedInput, SaysThatAnArchiveIsBroken) {
  const TemporaryFolder folder;
  std::string bytes = read_file(packed(folder, std::string(1000, 'a') + "bcd"));
  CompressedInput cut(folder.write("cut.gz", bytes.substr(0, bytes.size() - 12)));
  read_all(cut);
  EXPECT_NE(cut.error(), "");
  bytes[bytes.size() - 6] = static_cast<char>(bytes[bytes.size() - 6] ^ 0x55);  // the checksum
  CompressedInput wrong(folder.write("wrong.gz", bytes));
  read_all(wrong);
  EXPECT_NE(wrong.error(), "");
}

TEST(CompressedInput, RefusesAMissingFile) { EXPECT_THROW(CompressedInput("/no/such/file"), InputError); }

}  // namespace
}  // namespace entente::test
