// Web archives.
#include <sstream>

#include <gtest/gtest.h>

#include "text/compressed.hpp"
#include "text/reading_support.hpp"

namespace entente {
namespace {

using test::compressed;
using test::documents_in;
using test::ids_in;
using Ids = std::vector<std::string>;

std::string record(const std::string& type, const std::string& uri, const std::string& block,
                   const std::string& content_type = "application/http; msgtype=response") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri +
         "\r\nWARC-Date: 2016-11-15T10:00:00Z\r\nContent-Type: " + content_type +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string page(const std::string& words = "Iran left") {
  return "<html><head><meta property='article:published_time' content='2016-11-14'></head><body><p>" + words +
         " the talks in Oslo on Monday, the envoys of four states said after a long night.</p></body></html>";
}

std::string response(const std::string& body, const std::string& headers = "Content-Type: text/html; charset=utf-8\r\n",
                     const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body;
}

TEST(Warc, APageThatWasAnsweredIsADocument) {
  const auto documents = documents_in(record("warcinfo", "", "software: test\r\n", "application/warc-fields") +
                                      record("request", "https://example.org/a", "GET /a HTTP/1.1\r\n\r\n") +
                                      record("response", "https://example.org/a", response(page())));
  ASSERT_EQ(documents.size(), 1U);
  const auto& article = std::get<Article>(documents[0]);
  EXPECT_EQ(article.id, "https://example.org/a");
  EXPECT_EQ(article.url, "https://example.org/a");
  EXPECT_EQ(article.date, "2016-11-14");
  EXPECT_TRUE(article.body.starts_with("Iran left the talks"));
}

TEST(Warc, OtherAnswersArePassedOver) {
  EXPECT_EQ(ids_in(record("response", "u:1", response(page(), "Content-Type: text/html\r\n", "404 Not Found")) +
                   record("response", "u:2", response("{}", "Content-Type: application/json\r\n")) +
                   record("response", "u:3", "220 ftp\r\n\r\nx") + record("revisit", "u:4", response(page())) +
                   record("response", "<u:5>", response(page()))),
            Ids{"u:5"});
}

TEST(Warc, ReadsMembersOfGzip) {
  EXPECT_EQ(ids_in(compressed(record("response", "u:1", response(page())), "gzip") +
                   compressed(record("response", "u:2", response(page())), "gzip")),
            (Ids{"u:1", "u:2"}));
}

TEST(Warc, JoinsChunksAndUnpacksBodies) {
  const std::string body = page();
  const std::string half = body.substr(0, 100);
  const std::string rest = body.substr(100);
  const std::string chunks = "64\r\n" + half + "\r\n" +
                             [&] {
                               char size[16];
                               std::snprintf(size, sizeof size, "%zx", rest.size());
                               return std::string(size);
                             }() +
                             ";name=value\r\n" + rest + "\r\n0\r\n\r\n";
  for (const std::string& answer :
       {response(chunks, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"),
        response(body, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"),  // already joined by the crawler
        response(compressed(body, "gzip"), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n")}) {
    const auto documents = documents_in(record("response", "u:1", answer));
    ASSERT_EQ(documents.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<Article>(documents[0]) &&
                std::get<Article>(documents[0]).body.ends_with("after a long night."));
  }
}

TEST(Warc, ABodyThatIsCutOffIsDamaged) {
  const std::string headers = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n";
  std::string words;
  for (int i = 0; i < 2'000; ++i) {
    words += "On day " + std::to_string(i * 7919) + " Iran left ";
  }
  const std::string body = compressed(page(words), "gzip");
  EXPECT_EQ(ids_in(record("response", "u:1", response(body.substr(0, body.size() / 2), headers)) +
                   record("response", "u:2", response(body, headers))),
            (Ids{"u:1!damaged", "u:2"}));
}

// The page in chunks of 50 bytes, the last line apart.
std::string in_chunks(const std::string& body) {
  std::ostringstream out;
  for (std::size_t at = 0; at < body.size(); at += 50) {
    const std::string chunk = body.substr(at, 50);
    out << std::hex << chunk.size() << "\r\n" << chunk << "\r\n";
  }
  return out.str();
}

TEST(Warc, APageThatIsNotAllThereIsDamaged) {
  const std::string html = "Content-Type: text/html\r\n";
  const std::string chunked = html + "Transfer-Encoding: chunked\r\n";
  const std::string chunks = in_chunks(page());
  const std::string size = std::to_string(page().size());
  const auto ids = [](const std::string& body, const std::string& headers) {
    return ids_in(record("response", "u:1", response(body, headers)) + record("response", "u:2", response(page())));
  };
  const Ids good = {"u:1", "u:2"};
  const Ids bad = {"u:1!damaged", "u:2"};
  EXPECT_EQ(ids(chunks + "0\r\n\r\n", chunked), good);
  EXPECT_EQ(ids(chunks, chunked), bad);
  EXPECT_EQ(ids(chunks.substr(0, chunks.size() - 20), chunked), bad);
  EXPECT_EQ(ids(chunks.substr(0, 30), chunked), bad);
  EXPECT_EQ(ids(page(), html + "Content-Length: " + size + "\r\n"), good);
  EXPECT_EQ(ids(page().substr(0, 150), html + "Content-Length: " + size + "\r\n"), bad);
  EXPECT_EQ(ids(page(), html + "Content-Encoding: gzip\r\nContent-Length: 9" + size + "\r\n"), good);  // unpacked
}

TEST(Warc, SaysWhatTheCrawlerCut) {
  const std::string whole = record("response", "u:1", response(page()));
  const auto with = [&](const std::string& field) { return "WARC/1.1\r\n" + field + "\r\n" + whole.substr(10); };
  const auto documents = documents_in(with("WARC-Truncated: length"));
  EXPECT_EQ(test::ids_of(documents), Ids{"u:1!damaged"});
  EXPECT_NE(std::get<UnreadableDocument>(documents[0]).message.find("truncated the page: length"), std::string::npos);
  EXPECT_EQ(ids_in(with("WARC-Segment-Number: 1") + record("continuation", "u:1", "left") + whole),
            (Ids{"u:1!unsupported", "u:1"}));
}

TEST(Warc, UnpacksDeflateWithAndWithoutItsWrapper) {
  const auto ids = [](const std::string& body) {
    return ids_in(
        record("response", "u:1", response(body, "Content-Type: text/html\r\nContent-Encoding: deflate\r\n")));
  };
  EXPECT_EQ(ids(page()), Ids{"u:1"});  // unpacked by the crawler
  for (const int window : {15, -15}) {
    const std::string body = test::deflated(page(), 9, window);
    EXPECT_EQ(ids(body), Ids{"u:1"}) << window;
    EXPECT_EQ(ids(body.substr(0, body.size() / 2)), Ids{"u:1!damaged"}) << window;
  }
  std::string changed = test::deflated(page(), 9, 15);
  changed.back() = static_cast<char>(changed.back() ^ 0x55);
  EXPECT_EQ(ids(changed), Ids{"u:1!damaged"});
  ReadLimits limits;
  limits.document_bytes = 10'000;
  EXPECT_EQ(ids_in(record("response", "u:1",
                          response(test::deflated(page(std::string(200'000, 'x')), 9, 15),
                                   "Content-Type: text/html\r\nContent-Encoding: deflate\r\n")),
                   ArticleReader({}, limits)),
            Ids{"u:1!too_large"});
}

TEST(Warc, NamesTheEncodingThatItCannotUnpack) {
  const auto message = [](const std::string& body, const std::string& encoding) {
    const auto documents =
        documents_in(record("response", "u:1", response(body, "Content-Type: text/html\r\n" + encoding)));
    const auto* unreadable = std::get_if<UnreadableDocument>(&documents.at(0));
    return unreadable == nullptr ? "read" : unreadable->code + ": " + unreadable->message;
  };
  const std::string packed = compressed(page(), "gzip");
  EXPECT_EQ(message("\x1B\x01", "Content-Encoding: br\r\n"),
            "unsupported: the page is compressed with Brotli, which cannot be unpacked");
  const std::string twice = "unsupported: the page is compressed with gzip, gzip, which cannot be unpacked";
  EXPECT_EQ(message(compressed(packed, "gzip"), "Content-Encoding: gzip, gzip\r\n"), twice);
  EXPECT_EQ(message(compressed(packed, "gzip"), "Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n"), twice);
  EXPECT_EQ(message(page(), "Content-Encoding: utf-8\r\n"), "read");  // by a server that knows no better
  EXPECT_EQ(message(packed, "Content-Encoding: x-gzip\r\n"), "read");
}

TEST(Warc, ManyChunksAreJoinedInTimeOfTheirLength) {
  std::string chunks;
  for (const char c : page(std::string(600'000, 'x') + " Iran left")) {
    chunks += std::string("1\r\n") + c + "\r\n";
  }
  const auto documents = documents_in(record(
      "response", "u:1", response(chunks + "0\r\n\r\n", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n")));
  EXPECT_TRUE(std::get<Article>(documents.at(0)).body.ends_with("after a long night."));
}

TEST(Warc, HeadersAreBounded) {
  const auto fields = [](std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
      out += "A" + std::to_string(i) + ": b\r\n";
    }
    return out;
  };
  const std::string good = record("response", "u:1", response(page()));
  EXPECT_EQ(ids_in(good + "WARC/1.0\r\n" + fields(1'000) + good.substr(10)), (Ids{"u:1", "u:1"}));
  EXPECT_EQ(ids_in(good + "WARC/1.0\r\n" + fields(200'000) + good.substr(10)), (Ids{"u:1", "stdin:2!damaged"}));
  EXPECT_EQ(ids_in(good + "WARC/1.0\r\nA: " + std::string(100'000, 'b') + "\r\n" + good.substr(10)),
            (Ids{"u:1", "stdin:2!damaged"}));
  EXPECT_EQ(ids_in(record("response", "u:1", response(page(), "Content-Type: text/html\r\n" + fields(100'000)))),
            Ids{"u:1"});
}

TEST(Warc, HeedsTheEncodingThatTheServerSaid) {
  const auto documents = documents_in(record("response", "u:1",
                                             response(page("\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 left"),
                                                      "Content-Type: text/html; charset=\"windows-1251\"\r\n")));
  EXPECT_TRUE(std::get<Article>(documents.at(0)).body.starts_with("Президент left"));
}

TEST(Warc, DamageIsAnErrorRecordAfterWhatWasWhole) {
  const std::string good = record("response", "u:1", response(page()));
  EXPECT_EQ(ids_in(good + good.substr(0, good.size() - 30)), (Ids{"u:1", "stdin:2!damaged"}));
  EXPECT_EQ(ids_in(good + "rubbish\r\n\r\n"), (Ids{"u:1", "stdin:2!damaged"}));
  EXPECT_EQ(ids_in(good + "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999999\r\n\r\nx"),
            (Ids{"u:1", "stdin:2!damaged"}));
  EXPECT_EQ(ids_in(compressed(good, "gzip").substr(0, 150)).back().substr(0, 5), "stdin");
}

TEST(Warc, AHugePageDoesNotHarmItsNeighbours) {
  ReadLimits limits;
  limits.document_bytes = 10'000;
  const std::string good = record("response", "u:1", response(page()));
  EXPECT_EQ(ids_in(record("response", "u:0", response(std::string(200'000, 'x'))) + good, ArticleReader({}, limits)),
            (Ids{"u:0!too_large", "u:1"}));
}

}  // namespace
}  // namespace entente
