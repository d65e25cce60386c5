#include <entente/base/error.hpp>

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(ResourceError, BeginsWithFileAndLine) {
  EXPECT_STREQ(ResourceError("lexicon/verbs.tsv", 12, "no such root").what(), "lexicon/verbs.tsv:12: no such root");
}

TEST(ResourceError, LeavesOutAnUnknownLine) {
  EXPECT_STREQ(ResourceError("model", 0, "cannot open").what(), "model: cannot open");
}

TEST(InputError, KeepsItsCode) { EXPECT_EQ(InputError("empty", "no text").code(), "empty"); }

TEST(Error, IsTheRootOfAll) {
  EXPECT_THROW(throw InputError("empty", "no text"), Error);
  EXPECT_THROW(throw ResourceError("a", 1, "b"), Error);
  EXPECT_THROW(throw ExportError("closed"), Error);
}

}  // namespace
}  // namespace entente
