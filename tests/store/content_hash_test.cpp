// By what a document is known.
#include <entente/store/stored_document.hpp>

#include <gtest/gtest.h>

namespace entente::test {
namespace {

Article ferry() {
  Article article;
  article.id = "ferry";
  article.publisher = "Harbour Gazette";
  article.date = "2016-11-14";
  article.title = "Talks";
  article.body =
      "Russian President Vladimir Putin spoke by telephone with Donald Trump on Monday. Germany criticised Russia.";
  return article;
}

// As in tests/store/version1.sql, and as Python's uuid.uuid5 makes it: a hash that changed would have every store read its documents again.
TEST(ContentHash, IsTheSameForEver) { EXPECT_EQ(content_hash(ferry()), "ee11d308-4813-557a-adc3-2d936b557e52"); }

TEST(ContentHash, IsThatOfTheContentNotOfTheName) {
  Article renamed = ferry();
  renamed.id = "2016/ferry";
  EXPECT_EQ(content_hash(renamed), content_hash(ferry()));
}

TEST(ContentHash, ChangesWithEveryPartOfTheContent) {
  std::set<std::string> hashes = {content_hash(ferry())};
  for (std::string Article::*part :
       {&Article::publisher, &Article::date, &Article::title, &Article::url, &Article::language, &Article::body}) {
    Article other = ferry();
    other.*part += "x";
    EXPECT_TRUE(hashes.insert(content_hash(other)).second);
  }
  Article mentioned = ferry();
  mentioned.given_mentions.push_back({{0, 7}, "Russia", ""});
  EXPECT_TRUE(hashes.insert(content_hash(mentioned)).second);
}

TEST(ContentHash, KeepsFieldsApart) {
  Article one, other;
  one.publisher = "a";
  one.date = "b";
  other.publisher = "ab";
  EXPECT_NE(content_hash(one), content_hash(other));
  EXPECT_NE(failure_hash("ab", "c"), failure_hash("a", "bc"));
}

}  // namespace
}  // namespace entente::test
