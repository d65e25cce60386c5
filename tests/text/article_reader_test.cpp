#include <entente/text/article_reader.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <unistd.h>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>

namespace entente {
namespace {

std::string code_of(const ReadDocument& document) {
  const auto* bad = std::get_if<UnreadableDocument>(&document);
  return bad == nullptr ? "read" : bad->code;
}

std::string id_of(const ReadDocument& document) {
  return std::holds_alternative<Article>(document) ? std::get<Article>(document).id
                                                   : std::get<UnreadableDocument>(document).id;
}

ReadDocument parse(const std::string& json) { return ArticleReader().parse_document(json, "wire:1"); }

std::vector<ReadDocument> read_lines(const std::string& bytes, const ArticleReader& reader = ArticleReader()) {
  std::istringstream in(bytes);
  std::vector<ReadDocument> out;
  reader.read_ndjson(in, "wire", [&](ReadDocument document) {
    out.push_back(std::move(document));
    return true;
  });
  return out;
}

std::vector<ReadDocument> read_stream(const std::string& bytes) {
  std::istringstream in(bytes);
  std::vector<ReadDocument> out;
  ArticleReader().read_stream(in, "stdin", [&](ReadDocument document) {
    out.push_back(std::move(document));
    return true;
  });
  return out;
}

class ArticleFolder : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("entente-reader-" + std::to_string(getpid()) + "-" +
                                                        testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path put(const std::string& name, const std::string& bytes) {
    const std::filesystem::path path = folder_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  static std::vector<ReadDocument> read(const std::filesystem::path& path) {
    std::vector<ReadDocument> out;
    ArticleReader().read_path(path, [&](ReadDocument document) {
      out.push_back(std::move(document));
      return true;
    });
    return out;
  }
  static std::string ids(const std::filesystem::path& path) {
    std::string out;
    for (const ReadDocument& document : read(path)) {
      out += (out.empty() ? "" : " ") + id_of(document);
    }
    return out;
  }

  std::filesystem::path folder_;
};

TEST(ArticleReader, TakesAllKeysAndIgnoresUnknownOnes) {
  const auto article = std::get<Article>(parse(
      R"({"id":"a","text":"Iran left.","title":"T","date":"2016-11-14","source":"CNN","url":"https://example.org","lang":"en","extra":[1,{"x":2}]})"));
  EXPECT_EQ(article.id, "a");
  EXPECT_EQ(article.body, "Iran left.");
  EXPECT_EQ(article.title, "T");
  EXPECT_EQ(article.date, "2016-11-14");
  EXPECT_EQ(article.publisher, "CNN");
  EXPECT_EQ(article.url, "https://example.org");
  EXPECT_EQ(article.language, "en");
  EXPECT_FALSE(article.from_html);
}

TEST(ArticleReader, KeepsTheTextOfJsonAsItStands) {
  EXPECT_EQ(std::get<Article>(parse(R"({"text":"a\r\nb"})")).body, "a\r\nb");
}
TEST(ArticleReader, CallsADocumentWithoutIdByItsPlace) {
  EXPECT_EQ(id_of(parse(R"({"text":"Iran left."})")), "wire:1");
}
TEST(ArticleReader, CutsADateAndTimeToItsDay) {
  EXPECT_EQ(std::get<Article>(parse(R"({"text":"x","date":"2016-11-14T09:30:00.5+01:00"})")).date, "2016-11-14");
}
TEST(ArticleReader, GivesDefaultsWhereADocumentSaysNothing) {
  const ArticleReader reader({"2001-02-03", "Herald"});
  const auto bare = std::get<Article>(reader.parse_document(R"({"text":"x"})", "a"));
  EXPECT_EQ(bare.date + bare.publisher, "2001-02-03Herald");
  const auto full = std::get<Article>(reader.parse_document(R"({"text":"x","date":"2016-11-14","source":"CNN"})", "a"));
  EXPECT_EQ(full.date + full.publisher, "2016-11-14CNN");
}

TEST(ArticleReader, NamesWhatIsWrong) {
  EXPECT_EQ(code_of(parse(R"({"id":"a")")), "invalid_json");
  EXPECT_EQ(code_of(parse("[1]")), "invalid_json");
  EXPECT_EQ(code_of(parse(R"({"text":"\ud800"})")), "invalid_json");
  EXPECT_EQ(code_of(parse("{\"text\":\"\xFF\"}")), "invalid_utf8");
  EXPECT_EQ(code_of(parse(R"({"id":"a"})")), "missing_text");
  EXPECT_EQ(code_of(parse(R"({"id":"a","text":5})")), "missing_text");
  EXPECT_EQ(code_of(parse(R"({"id":"a","text":" \n "})")), "empty");
  EXPECT_EQ(code_of(parse(R"({"id":"a","text":"x\u0000y"})")), "binary");
  EXPECT_EQ(code_of(parse(R"({"text":"x","date":"14 Nov 2016"})")), "invalid_date");
  EXPECT_EQ(code_of(parse(R"({"text":"x","date":"2024-02-30"})")), "invalid_date");
  EXPECT_EQ(code_of(parse(R"({"text":"x","date":20161114})")), "invalid_date");
}
TEST(ArticleReader, KeepsTheIdOfADocumentInError) { EXPECT_EQ(id_of(parse(R"({"id":"a"})")), "a"); }
TEST(ArticleReader, KeepsTheDigitsOfANumberThatIsAnId) {
  EXPECT_EQ(id_of(parse(R"({"id":18446744073709551615,"text":"x"})")), "18446744073709551615");
  EXPECT_EQ(id_of(parse(R"({"id":18446744073709551617,"text":"x"})")), "18446744073709551617");
  EXPECT_EQ(id_of(parse(R"({"id":18446744073709551618,"text":"x"})")), "18446744073709551618");
  EXPECT_EQ(id_of(parse(R"({"a":{"id":1.25},"b":[0.5],"id":2.50,"c":3.5,"d":{"id":4.5},"text":"x"})")), "2.50");
}
TEST(ArticleReader, ASourceMayBeAnObjectWithAName) {
  const ArticleReader reader({"", "CNN"});
  const auto publisher = [&](const std::string& source) {
    return std::get<Article>(reader.parse_document(R"({"text":"x","source":)" + source + "}", "a")).publisher;
  };
  EXPECT_EQ(publisher(R"({"id":null,"name":"BBC"})"), "BBC");
  EXPECT_EQ(publisher("null"), "CNN");
  EXPECT_EQ(publisher(R"({"id":null,"name":null})"), "CNN");
  EXPECT_EQ(publisher(R"("")"), "CNN");
}
TEST(ArticleReader, RefusesAFieldOfAnotherType) {
  EXPECT_EQ(code_of(parse(R"({"text":"x","source":["BBC"]})")), "invalid_source");
  EXPECT_EQ(code_of(parse(R"({"text":"x","source":{"id":"bbc"}})")), "invalid_source");
  EXPECT_EQ(code_of(parse(R"({"text":"x","source":{"name":5}})")), "invalid_source");
  EXPECT_EQ(code_of(parse(R"({"text":"x","title":5})")), "invalid_title");
  EXPECT_EQ(code_of(parse(R"({"text":"x","title":{"name":"T"}})")), "invalid_title");
  EXPECT_EQ(code_of(parse(R"({"text":"x","url":false})")), "invalid_url");
  EXPECT_EQ(code_of(parse(R"({"text":"x","lang":["en"]})")), "invalid_lang");
  EXPECT_EQ(code_of(parse(R"({"text":"x","title":null,"url":null,"lang":null})")), "read");
}
TEST(ArticleReader, RefusesDeepJson) {
  EXPECT_EQ(code_of(parse(R"({"text":"x","y":)" + std::string(100'000, '[') + std::string(100'000, ']') + "}")),
            "invalid_json");
}
TEST(ArticleReader, CountsNoBracketsInsideStrings) {
  EXPECT_EQ(code_of(parse(R"({"text":")" + std::string(500, '[') + "\"}")), "read");
}
TEST(ArticleReader, RefusesALargeDocument) {
  const ArticleReader reader({}, {.document_bytes = 100, .json_depth = 64});
  EXPECT_EQ(code_of(reader.parse_plain_text(std::string(101, 'a'), "a")), "too_large");
  EXPECT_EQ(code_of(reader.parse_plain_text(std::string(100, 'a'), "a")), "read");
}

TEST(ArticleReader, TurnsMentionsIntoByteSpans) {
  const auto article = std::get<Article>(parse(
      R"({"text":"Éder met Ó Briain.","mentions":[{"start":0,"end":4,"name":"Éder Lopes","type":"person"},{"start":9,"end":17}]})"));
  ASSERT_EQ(article.given_mentions.size(), 2U);
  EXPECT_EQ(article.given_mentions[0].span, (ByteSpan{0, 5}));
  EXPECT_EQ(article.given_mentions[0].name, "Éder Lopes");
  EXPECT_EQ(article.given_mentions[0].type, "person");
  EXPECT_EQ(article.body.substr(article.given_mentions[1].span.begin, article.given_mentions[1].span.byte_count()),
            "Ó Briain");
}
TEST(ArticleReader, RefusesMentionsOutsideTheText) {
  EXPECT_EQ(code_of(parse(R"({"text":"abc","mentions":[{"start":1,"end":4}]})")), "invalid_mentions");
  EXPECT_EQ(code_of(parse(R"({"text":"abc","mentions":[{"start":2,"end":2}]})")), "invalid_mentions");
  EXPECT_EQ(code_of(parse(R"({"text":"abc","mentions":[{"start":-1,"end":2}]})")), "invalid_mentions");
  EXPECT_EQ(code_of(parse(R"({"text":"abc","mentions":[{"start":0}]})")), "invalid_mentions");
  EXPECT_EQ(code_of(parse(R"({"text":"abc","mentions":{"start":0}})")), "invalid_mentions");
}

TEST(ArticleReader, ReadsPlainText) {
  const auto article =
      std::get<Article>(ArticleReader().parse_plain_text("\xEF\xBB\xBFTalks fail\r\n\r\nBoth left.\r", "a"));
  EXPECT_EQ(article.body, "Talks fail\n\nBoth left.\n");
  EXPECT_EQ(code_of(ArticleReader().parse_plain_text("a\xE2\x82", "a")), "invalid_utf8");
  EXPECT_EQ(code_of(ArticleReader().parse_plain_text(std::string("a\0b", 3), "a")), "binary");
  EXPECT_EQ(code_of(ArticleReader().parse_plain_text("", "a")), "empty");
  EXPECT_EQ(code_of(ArticleReader().parse_plain_text(" \n\t", "a")), "empty");
}

TEST(ArticleReader, GivesOneRecordPerLineInOrder) {
  const auto read = read_lines("\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"x\"}\r\n\n{broken\n{\"id\":\"c\",\"text\":\"y\"}");
  ASSERT_EQ(read.size(), 3U);
  EXPECT_EQ(id_of(read[0]) + id_of(read[1]) + id_of(read[2]), "awire:3c");
  EXPECT_EQ(code_of(read[1]), "invalid_json");
}
TEST(ArticleReader, CallsDocumentsOfAnUnnamedStreamByTheirBytes) {
  const auto ids_in = [](const std::string& bytes) {
    std::istringstream in(bytes);
    std::vector<std::string> ids;
    ArticleReader().read_ndjson(in, "", [&](const ReadDocument& document) {
      ids.push_back(std::visit([](const auto& value) { return value.id; }, document));
      return true;
    });
    return ids;
  };
  const std::vector<std::string> whole = ids_in("{\"text\": \"a\"}\n{\"id\": \"b\", \"text\": \"b\"}\nbroken\n");
  ASSERT_EQ(whole.size(), 3U);
  EXPECT_EQ(whole[0].substr(0, 5), "line:");
  EXPECT_EQ(whole[0].size(), 21U);
  EXPECT_EQ(whole[1], "b");
  EXPECT_NE(whole[2], whole[0]);
  EXPECT_EQ(ids_in("\nbroken\r\n"), std::vector<std::string>{whole[2]});
}

TEST(ArticleReader, SkipsALineBeyondTheLimitAndGoesOn) {
  const ArticleReader reader({}, {.document_bytes = 64, .json_depth = 64});
  const auto read =
      read_lines("{\"text\":\"" + std::string(1'000, 'a') + "\"}\n{\"id\":\"b\",\"text\":\"y\"}\n", reader);
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(code_of(read[0]), "too_large");
  EXPECT_EQ(id_of(read[1]), "b");
}
TEST(ArticleReader, StopsWhenTheSinkWantsNoMore) {
  std::istringstream in("{\"text\":\"x\"}\n{\"text\":\"y\"}\n");
  int count = 0;
  ArticleReader().read_ndjson(in, "wire", [&](const ReadDocument&) { return ++count < 1; });
  EXPECT_EQ(count, 1);
}

TEST(ArticleReader, TellsNdjsonFromTextOnAStream) {
  EXPECT_EQ(read_stream("\n {\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"y\"}\n").size(), 2U);
  const auto text = read_stream("Talks fail\n\nBoth left.\n");
  ASSERT_EQ(text.size(), 1U);
  EXPECT_EQ(std::get<Article>(text[0]).body, "Talks fail\n\nBoth left.\n");
  EXPECT_EQ(id_of(read_stream("{\n  \"id\": \"a\",\n  \"text\": \"x\"\n}\n")[0]), "a");
  EXPECT_EQ(code_of(read_stream("")[0]), "empty");
}

TEST_F(ArticleFolder, ReadsAFolderInByteOrderOfItsPaths) {
  put("b.txt", "Iran left.");
  put("a/z.txt", "Oman left.");
  put("a.ndjson", "{\"id\":\"n1\",\"text\":\"x\"}\n{\"id\":\"n2\",\"text\":\"x\"}\n");
  put("notes.md", "not an article");
  put("b.html", "<p>Iran left the talks in Oslo on Monday, the envoys said.</p>");
  EXPECT_EQ(ids(folder_), "n1 n2 a/z b b.txt");
}
TEST_F(ArticleFolder, ReadsAPrintedObjectAndAnArray) {
  EXPECT_EQ(ids(put("one.json", "{\n \"text\": \"x\"\n}\n")), "one");
  EXPECT_EQ(ids(put("many.json", "[\n {\"id\":\"a\",\"text\":\"x, [y]\"},\n {\"text\":\"y\"}, 5\n]")),
            "a many:2 many:3");
  EXPECT_EQ(ids(put("lines.json", "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\n{\"id\":\"c\",\"text\":\"z\"}\n")),
            "a lines:2 c");
}
TEST_F(ArticleFolder, ReportsAJsonFileCutShort) {
  EXPECT_EQ(code_of(read(put("cut.json", "[{\"id\":\"a\",\n\"text\":\"x"))[0]), "invalid_json");
}
TEST_F(ArticleFolder, ReportsAnArrayThatIsCutBehindADocument) {
  const std::string a = R"({"id":"a","text":"x"})";
  const std::string plain = R"({"text":"x"})";
  const auto codes = [&](const std::string& bytes) {
    std::string out;
    for (const ReadDocument& document : read(put("b.json", bytes))) {
      out += id_of(document) + ":" + code_of(document) + " ";
    }
    return out;
  };
  EXPECT_EQ(codes("[" + a + "]"), "a:read ");
  EXPECT_EQ(codes("[" + plain + ","), "b:1:read b:2:invalid_json ");
  EXPECT_EQ(codes("[" + a + ",\n" + plain), "a:read b:2:read b:3:invalid_json ");
  EXPECT_EQ(codes("[" + a + ",," + plain + "]"), "a:read b:2:read b:3:invalid_json ");
  EXPECT_EQ(codes("[" + a + "," + plain + ",]"), "a:read b:2:read b:3:invalid_json ");
  EXPECT_EQ(codes("[" + a + R"(,{"id":)"), "a:read b:2:invalid_json ");
  EXPECT_EQ(codes("["), "b:1:invalid_json ");
  EXPECT_EQ(codes("[]"), "b:empty ");
  EXPECT_EQ(codes("[" + a + "][" + plain + "]"), "a:read b:2:read ");
  EXPECT_EQ(codes("{\n\"text\":\"x\"}\n{\n\"text\":\"x\"}"), "b:1:read b:2:read ");
}
TEST_F(ArticleFolder, SaysThatAFileIsUtf16) {
  const std::string lines("\xFF\xFE{\0}\0\n\0{\0}\0\n\0", 14);
  const std::string turned("\xFE\xFF\0{\0}\0\n\0{\0}\0\n", 14);
  const auto told = [&](const std::string& name, const std::string& bytes) {
    std::size_t count = 0;
    for (const ReadDocument& document : read(put(name, bytes))) {
      count +=
          std::get<UnreadableDocument>(document).message.find("convert it to UTF-8") != std::string::npos ? 1U : 0U;
    }
    return count;
  };
  EXPECT_EQ(told("a.json", lines), 1U);
  EXPECT_EQ(told("a.ndjson", lines), 3U);  // a record for each line, of which the last is half a line break
  EXPECT_EQ(told("b.ndjson", turned), 2U);
}
TEST_F(ArticleFolder, RefusesAMissingFileAndAFolderWithoutArticles) {
  EXPECT_THROW(read(folder_ / "none.txt"), InputError);
  EXPECT_THROW(read(folder_), InputError);
}

}  // namespace
}  // namespace entente
