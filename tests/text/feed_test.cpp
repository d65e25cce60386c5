// RSS, RDF and Atom.
#include <gtest/gtest.h>

#include "text/reading_support.hpp"

namespace entente {
namespace {

using test::documents_in;
using test::ids_in;
using Ids = std::vector<std::string>;

std::string rss(const std::string& items) {
  return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" "
         "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Herald</title>"
         "<language>en-gb</language><image><title>Logo</title></image>" +
         items + "</channel></rss>";
}

TEST(Feed, AnItemOfRssIsADocument) {
  const auto documents =
      documents_in(rss("<item><title>Talks fail &amp; end</title><link>https://example.org/a</link><guid>a-1</guid>"
                       "<pubDate>Mon, 14 Nov 2016 09:00:00 GMT</pubDate>"
                       "<description>&lt;p&gt;Iran left.&lt;/p&gt;&lt;p&gt;So did "
                       "&lt;b&gt;Oman&lt;/b&gt;.&lt;/p&gt;</description></item>"));
  ASSERT_EQ(documents.size(), 1U);
  const auto& article = std::get<Article>(documents[0]);
  EXPECT_EQ(article.id, "a-1");
  EXPECT_EQ(article.title, "Talks fail & end");
  EXPECT_EQ(article.url, "https://example.org/a");
  EXPECT_EQ(article.date, "2016-11-14");
  EXPECT_EQ(article.publisher, "Herald");
  EXPECT_EQ(article.language, "en-gb");
  EXPECT_EQ(article.body, "Iran left.\n\nSo did Oman.");
  EXPECT_TRUE(article.from_html);
}

TEST(Feed, TheFullTextWinsOverTheSummary) {
  const auto documents =
      documents_in(rss("<item><description>Iran left.</description><content:encoded><![CDATA[<p>Iran left the "
                       "talks.</p><p>Oman stayed.</p>]]></content:encoded></item>"));
  EXPECT_EQ(std::get<Article>(documents.at(0)).body, "Iran left the talks.\n\nOman stayed.");
}

TEST(Feed, AnItemWithoutTextIsItsTitle) {
  EXPECT_EQ(std::get<Article>(documents_in(rss("<item><title>Iran leaves the talks</title></item>")).at(0)).body,
            "Iran leaves the talks");
}

TEST(Feed, AnEntryOfAtomIsADocument) {
  const auto documents = documents_in(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Herald</title><entry><id>tag:a</id><title "
      "type=\"html\">Talks &lt;i&gt;fail&lt;/i&gt;</title>"
      "<link rel=\"self\" href=\"https://example.org/self\"/><link "
      "href=\"https://example.org/a\"/><updated>2016-11-15T00:00:00Z</updated>"
      "<published>2016-11-14T23:00:00Z</published><content type=\"xhtml\"><div "
      "xmlns=\"http://www.w3.org/1999/xhtml\"><p>Iran left.</p><p>Oman "
      "stayed.</p></div></content></entry></feed>");
  const auto& article = std::get<Article>(documents.at(0));
  EXPECT_EQ(article.id, "tag:a");
  EXPECT_EQ(article.title, "Talks fail");
  EXPECT_EQ(article.url, "https://example.org/a");
  EXPECT_EQ(article.date, "2016-11-14");
  EXPECT_EQ(article.body, "Iran left.\n\nOman stayed.");
}

TEST(Feed, AnItemOfRdfIsADocument) {
  EXPECT_EQ(ids_in("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                   "xmlns=\"http://purl.org/rss/1.0/\"><channel><title>H</title></channel>"
                   "<item><link>https://example.org/a</link><description>Iran left.</description></item></rdf:RDF>"),
            Ids{"https://example.org/a"});
}

TEST(Feed, EntriesBeforeAFaultAreRead) {
  const std::string entry =
      "<item><description>Iran left the talks. " + std::string(600, 'x') + "</description></item>";
  const Ids cut = ids_in(rss(entry + entry + entry + "<item><description>Oman"));
  ASSERT_GE(cut.size(), 3U);
  EXPECT_EQ(cut[0], "stdin:1");
  EXPECT_EQ(cut[1], "stdin:2");
  EXPECT_TRUE(cut.back().ends_with("!damaged")) << cut.back();
  EXPECT_TRUE(ids_in(rss(entry + entry + "<item><title>Talks & tears</title></item>")).back().ends_with("!damaged"));
}

TEST(Feed, TheLastWholeEntryBeforeAFaultIsRead) {
  const std::string atom = "<feed><title>H</title><entry><id>a</id><title>Iran left</title></entry>";
  const std::string second = "<entry><id>b</id><title>Oman left</title></entry>";
  EXPECT_EQ(ids_in(atom), (Ids{"a", "stdin:2!damaged"}));
  EXPECT_EQ(ids_in(atom + second), (Ids{"a", "b", "stdin:3!damaged"}));
  EXPECT_EQ(ids_in(atom + second.substr(0, 30)), (Ids{"a", "stdin:2!damaged"}));
  const std::string one = rss("<item><guid>a</guid><title>Iran left</title></item>");
  EXPECT_EQ(ids_in(one + "rubbish"), (Ids{"a", "stdin:2!damaged"}));
  for (std::size_t size = 0; size < 600; size += 7) {  // wherever the blocks of the parser end
    const std::string item =
        "<item><guid>a</guid><description>Iran left" + std::string(size, 'x') + "</description></item>";
    EXPECT_EQ(ids_in(rss(item + "&")), (Ids{"a", "stdin:2!damaged"})) << size;
  }
  const std::string inside =
      "<item><guid>a</guid><description><![CDATA[Iran left. </item> Oman left.]]></description></item>";
  EXPECT_EQ(std::get<Article>(documents_in(rss(inside)).at(0)).body, "Iran left. Oman left.");
}

TEST(Feed, ALongDocumentTypeStandsBeforeAFeed) {
  std::string type = "<!DOCTYPE rss [";
  for (int i = 0; i < 400; ++i) {
    type += "<!ENTITY name" + std::to_string(i) + " \"Iran\">\n";
  }
  EXPECT_EQ(ids_in(type + "]><rss><channel><item><guid>a</guid><title>&name7; left</title></item></channel></rss>"),
            Ids{"a"});
}

TEST(Feed, AFeedWithoutEntriesIsAnErrorRecord) { EXPECT_EQ(ids_in(rss("")), Ids{"stdin!empty"}); }

TEST(Feed, AnXhtmlPageIsNoFeed) {
  EXPECT_EQ(ids_in("<?xml version=\"1.0\"?><html><body><p>Iran left the talks in Oslo on Monday, the envoys of four "
                   "states said.</p></body></html>"),
            Ids{"stdin"});
}

TEST(Feed, EntitiesDoNotGrow) {
  const std::string bomb =
      "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
      "\"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d "
      "\"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f "
      "\"&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;\">]>";
  for (const ReadDocument& document :
       documents_in(bomb + rss("<item><description>Iran left &g; &g;</description></item>"))) {
    const auto* article = std::get_if<Article>(&document);
    EXPECT_TRUE(article == nullptr || article->body.size() < 1'000'000);
  }
}

TEST(Feed, AttributesAreBounded) {
  const auto tag = [](int count) {
    std::string out = "<b";
    for (int i = 0; i < count; ++i) {
      out += " a" + std::to_string(i) + "=\">\"";
    }
    return out + "/>";
  };
  const std::string entry =
      "<item><description>Iran left. <![CDATA[ < a=b ' ]]><!-- < c ' = -->" + tag(199) + "</description></item>";
  EXPECT_EQ(ids_in(rss(entry + entry)), (Ids{"stdin:1", "stdin:2"}));
  EXPECT_EQ(ids_in(rss(entry + "<item><description>" + tag(100'000) + "</description></item>")).back(),
            "stdin:2!damaged");
}

TEST(Feed, ADocumentTypeDeclaresNoAttributes) {
  std::string declared = "<!DOCTYPE rss [<!-- it's -->\n<!ELEMENT b ANY><!ATTLIST b";
  for (int i = 0; i < 200; ++i) {
    declared += " a" + std::to_string(i) + " CDATA '1'";
  }
  std::string items;
  for (int i = 0; i < 100'000; ++i) {
    items += "<b/>";
  }
  const auto fault = [](const std::string& type, const std::string& text) {
    const std::string feed = rss("<item><description>" + text + "</description></item>");
    const auto documents = documents_in(type + feed.substr(feed.find('\n')));
    const auto* unreadable = std::get_if<UnreadableDocument>(&documents.back());
    return unreadable == nullptr ? std::string() : unreadable->message;
  };
  EXPECT_EQ(fault("<!DOCTYPE rss [<!-- it's --><!ENTITY a \"Iran\">]>", "&a; left."), "");
  EXPECT_NE(fault(declared + ">]>", "Iran left." + items).find("declares attributes"), std::string::npos);
  EXPECT_NE(
      fault("<!DOCTYPE rss [<!ENTITY a \"><rss>" + std::string(20'000, 'a') + "\">]>", "Iran").find("16384 bytes"),
      std::string::npos);
}

TEST(Feed, MarkupInTextIsBounded) {
  std::string tag = "<b";
  for (int i = 0; i < 60'000; ++i) {
    tag += " a" + std::to_string(i) + "=1";
  }
  const auto documents =
      documents_in(rss("<item><description><![CDATA[<p>Iran left.</p>" + tag + ">]]></description></item>"));
  EXPECT_EQ(std::get<Article>(documents.at(0)).body, "Iran left.");
}

TEST(Feed, ItsLongTitleIsNotCopiedIntoEveryEntry) {
  std::string title;
  for (int i = 0; i < 40'000; ++i) {
    title += "\u00e9";
  }
  const auto documents =
      documents_in("<feed><title>x" + title + "</title><entry><title>Iran left</title></entry></feed>");
  EXPECT_EQ(std::get<Article>(documents.at(0)).publisher, "x" + title.substr(0, 298));
}

TEST(Feed, LeadingBlanksCostNoMoreThanTheirLength) {
  const Ids ids =
      ids_in(std::string(4'000'000, '\n') + "<rss><channel><item><title>Iran left</title></item></channel></rss>");
  EXPECT_EQ(ids, Ids{"stdin:1"});
}

TEST(Feed, AnEntryMayNotBeLargerThanADocument) {
  ReadLimits limits;
  limits.document_bytes = 10'000;
  const ArticleReader reader({}, limits);
  std::string items = "<item><description>Iran left.</description></item><item>";
  for (int i = 0; i < 20'000; ++i) {
    items += "<a>b</a>";
  }
  const Ids ids = ids_in(rss(items + "</item>"), reader);
  ASSERT_EQ(ids.size(), 2U);
  EXPECT_EQ(ids[1], "stdin:2!too_large");
}

}  // namespace
}  // namespace entente
