// Entries of feeds as documents. Worked example: <rss><channel><title>Herald</title><item><title>Talks fail</title><pubDate>Mon, 14 Nov 2016
// 09:00:00 GMT</pubDate><description>&lt;p&gt;Iran left.&lt;/p&gt;</description></item></channel></rss> is one article of the Herald: "Iran left.".
// Cannot do: fetch the page that an entry only announces; read on behind a fault of the XML (an entry right before it may be lost as well).
#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include <libxml/xmlreader.h>

#include <entente/base/utf8.hpp>

#include "characters.hpp"
#include "document_source.hpp"
#include "html_blocks.hpp"
#include "html_dom.hpp"
#include "written_date.hpp"

namespace entente::text_detail {

namespace {

struct FreeReader {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

// Hands the stream to libxml2, but not more than one entry may take.
struct BoundedBytes {
  std::istream& in;
  std::size_t limit;
  std::size_t since_entry = 0;

  static int read(void* context, char* buffer, int length) {
    auto* self = static_cast<BoundedBytes*>(context);
    if (self->since_entry > self->limit) {
      return -1;
    }
    self->in.read(buffer, length);
    self->since_entry += static_cast<std::size_t>(self->in.gcount());
    return static_cast<int>(self->in.gcount());
  }
  [[nodiscard]] bool exceeded() const { return since_entry > limit; }
};

// Where the XML is broken first; 0 while it is sound.
void keep_first_fault(void* line, xmlErrorPtr error) {
  int& first = *static_cast<int*>(line);
  if (first == 0 && error->level >= XML_ERR_ERROR && error->domain != XML_FROM_NAMESPACE) {
    first = std::max(error->line, 1);
  }
}

std::string joined(const std::vector<TextBlock>& blocks) {
  std::string text;
  for (const TextBlock& block : blocks) {
    text += (text.empty() ? "" : "\n\n") + block.text;
  }
  return text;
}

// The text of an element that holds markup, escaped or not, or plain text.
std::string plain_text(xmlNode* element) {
  const bool has_elements = xmlChildElementCount(element) != 0;
  if (has_elements) {
    return joined(gather_blocks(element));
  }
  const std::string text = raw_content(element);
  if (text.find('<') == std::string::npos && text.find('&') == std::string::npos) {
    return collapsed(text);
  }
  const XmlDocument page = parse_page("<div>" + text + "</div>");
  xmlNode* root = page ? xmlDocGetRootElement(page.get()) : nullptr;
  return root == nullptr ? std::string() : joined(gather_blocks(root));
}

struct Entry {
  std::string id, title, url, date, publisher, full, summary;
};

void fill(std::string& value, std::string found) {
  if (value.empty()) {
    value = std::move(found);
  }
}

Entry entry_of(xmlNode* node) {
  Entry entry;
  for (xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (!is_element(child)) {
      continue;
    }
    const std::string_view name = name_of(child);
    if (name == "guid" || name == "id") {
      fill(entry.id, content(child));
    } else if (name == "title") {
      fill(entry.title, plain_text(child));
    } else if (name == "link") {
      const std::string relation = attribute(child, "rel");
      if (relation.empty() || relation == "alternate") {
        fill(entry.url, has_attribute(child, "href") ? attribute(child, "href") : content(child));
      }
    } else if (name == "pubDate" || name == "published" || name == "issued" || name == "date") {
      entry.date = written_date(content(child)).value_or(entry.date);
    } else if (name == "updated" || name == "modified") {
      fill(entry.date, written_date(content(child)).value_or(""));
    } else if (name == "encoded" || name == "content") {
      fill(entry.full, plain_text(child));
    } else if (name == "description" || name == "summary") {
      fill(entry.summary, plain_text(child));
    } else if (name == "source" && xmlChildElementCount(child) == 0) {
      fill(entry.publisher, content(child));
    }
  }
  return entry;
}

// What the feed says of all its entries.
struct Feed {
  std::string title, language;
};

ReadDocument document_of(const DocumentSource& source, Entry entry, const Feed& feed, const std::string& fallback_id) {
  const std::string id = !entry.id.empty() ? entry.id : !entry.url.empty() ? entry.url : fallback_id;
  std::string body = entry.full.size() >= entry.summary.size() ? std::move(entry.full) : std::move(entry.summary);
  if (is_only_blank(body)) {
    body = entry.title;
  }
  ReadDocument document = source.reader.parse_plain_text(std::move(body), id);
  if (auto* article = std::get_if<Article>(&document)) {
    article->title = std::move(entry.title);
    article->url = std::move(entry.url);
    article->language = feed.language;
    article->from_html = true;  // the caller does not know the text
    article->date = entry.date.empty() ? std::move(article->date) : std::move(entry.date);
    const std::string& publisher = entry.publisher.empty() ? feed.title : entry.publisher;
    article->publisher = publisher.empty() ? std::move(article->publisher) : publisher;
  }
  return document;
}

// <title> and <language> of the channel or feed itself: what stands in no entry.
void take_feed_element(xmlTextReader* reader, std::string_view name, Feed& feed) {
  if (name != "title" && name != "language") {
    return;
  }
  if (xmlNode* node = xmlTextReaderExpand(reader); node != nullptr && name_of(node->parent) != "image") {
    fill(name == "title" ? feed.title : feed.language, content(node));
  }
}

}  // namespace

bool begins_like_feed(std::string_view head) {
  std::size_t at = 0;
  while ((at = head.find('<', at)) != std::string_view::npos && at + 1 < head.size() &&
         (head[at + 1] == '?' || head[at + 1] == '!')) {
    const bool comment = head.substr(at, 4) == "<!--";
    at = head.find(comment ? "-->" : ">", at + 1);
  }
  if (at == std::string_view::npos) {
    return false;
  }
  const std::string_view root = head.substr(at + 1, head.find_first_of(" \t\r\n>/", at) - at - 1);
  return root == "rss" || root == "feed" || root == "rdf:RDF" || root == "RDF" || root == "atom:feed";
}

bool read_feed(const DocumentSource& source, std::istream& in, const std::string& name) {
  prepare_libxml();
  BoundedBytes bytes{in, source.limits.document_bytes};
  const std::unique_ptr<xmlTextReader, FreeReader> reader(
      xmlReaderForIO(&BoundedBytes::read, nullptr, &bytes, nullptr, nullptr, XML_PARSE_NONET | XML_PARSE_NOCDATA));
  int broken_line = 0;
  if (reader) {
    xmlTextReaderSetStructuredErrorHandler(reader.get(), keep_first_fault, &broken_line);
  }
  Feed feed;
  std::size_t count = 0;
  int status = reader ? xmlTextReaderRead(reader.get()) : -1;
  while (status == 1) {
    const std::string_view element = view(xmlTextReaderConstLocalName(reader.get()));
    const bool begins = xmlTextReaderNodeType(reader.get()) == XML_READER_TYPE_ELEMENT;
    if (!begins || (element != "item" && element != "entry")) {
      if (begins) {
        take_feed_element(reader.get(), element, feed);
      }
      status = xmlTextReaderRead(reader.get());
      continue;
    }
    xmlNode* node = xmlTextReaderExpand(reader.get());
    if (node == nullptr) {
      status = -1;
      break;
    }
    if (!source.sink(document_of(source, entry_of(node), feed, name + ":" + std::to_string(++count)))) {
      return false;
    }
    bytes.since_entry = 0;
    status = xmlTextReaderNext(reader.get());
  }
  const std::string id = name + ":" + std::to_string(count + 1);
  if (bytes.exceeded()) {
    return source.sink(UnreadableDocument{
        id, "too_large",
        "an entry of the feed is larger than " + std::to_string(source.limits.document_bytes) + " bytes"});
  }
  if (status < 0 || broken_line != 0) {
    return source.sink(UnreadableDocument{id, "damaged",
                                          "the feed is no well-formed XML at line " +
                                              std::to_string(std::max(broken_line, 1)) +
                                              "; what follows was not read"});
  }
  return count != 0 || source.sink(UnreadableDocument{name, "empty", "the feed holds no entry"});
}

}  // namespace entente::text_detail
