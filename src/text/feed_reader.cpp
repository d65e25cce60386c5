// Entries of feeds as documents. Worked example: <rss><channel><title>Herald</title><item><title>Talks fail</title><pubDate>Mon, 14 Nov 2016
// 09:00:00 GMT</pubDate><description>&lt;p&gt;Iran left.&lt;/p&gt;</description></item></channel></rss> is one article of the Herald: "Iran left.".
// Cannot do: fetch the page that an entry only announces; read on behind a fault of the XML.
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
#include "html_markup.hpp"
#include "written_date.hpp"

namespace entente::text_detail {

namespace {

struct FreeReader {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

constexpr std::size_t kNameBytes = 300;  // of what the feed says of itself: it is copied into every entry

// Follows the tags of XML from byte to byte and counts the attributes of each. Exact for well-formed XML, and libxml2 reads no other.
class TagCounter {
 public:
  void take(char c) {
    declared_bytes_ += in_ == In::declaration ? 1U : 0U;
    if (quote_ != '\0') {
      quote_ = c == quote_ ? '\0' : quote_;
    } else if (in_ == In::content || in_ == In::declaration || in_ == In::tag) {
      take_markup(c);
    } else if (in_ == In::mark) {
      take_mark(c);
    } else {
      take_passed_over(c);
    }
  }
  [[nodiscard]] bool exceeded() const { return attributes_ > kMostAttributes || declared_bytes_ > kMostDeclaredBytes; }
  [[nodiscard]] bool in_content() const { return in_ == In::content; }
  [[nodiscard]] bool in_end_tag() const { return in_ == In::tag && mark_.starts_with('/'); }

 private:
  enum class In { content, mark, tag, declaration, comment, cdata, instruction };

  // Where one is behind a tag or comment: a declaration may hold more of them between brackets.
  [[nodiscard]] In around() const { return brackets_ > 0 ? In::declaration : In::content; }

  void take_markup(char c) {
    if (c == '<' && in_ != In::tag) {
      in_ = In::mark;
      mark_.clear();
    } else if (in_ != In::content) {
      take_in_tag(c);
    }
  }

  void take_in_tag(char c) {
    if (c == '"' || c == '\'') {
      quote_ = c;
    } else if (c == '>') {
      in_ = around();
    } else if (in_ == In::tag) {
      attributes_ += c == '=' ? 1U : 0U;
    } else if (c == '[' || c == ']') {
      brackets_ += c == '[' ? 1 : -1;
    }
  }

  // What follows a `<`.
  void take_mark(char c) {
    constexpr std::string_view kComment = "!--";
    constexpr std::string_view kData = "![CDATA[";
    mark_.push_back(c);
    last_.clear();
    if (mark_ == "?") {
      in_ = In::instruction;
    } else if (mark_ == kComment) {
      in_ = In::comment;
    } else if (mark_ == kData) {
      in_ = In::cdata;
    } else if (!kComment.starts_with(mark_) && !kData.starts_with(mark_)) {
      in_ = mark_[0] == '!' ? In::declaration : In::tag;
      attributes_ = 0;
      take_markup(c);
    }
  }

  void take_passed_over(char c) {
    const std::string_view end = in_ == In::comment ? "-->" : in_ == In::cdata ? "]]>" : "?>";
    last_.push_back(c);
    if (last_.size() > end.size()) {
      last_.erase(0, 1);
    }
    if (last_ == end) {
      in_ = around();
    }
  }

  In in_ = In::content;
  char quote_ = '\0';
  std::string mark_;  // behind a `<`, while it is not yet clear what begins
  std::string last_;  // bytes of a comment or the like
  int brackets_ = 0;
  std::size_t attributes_ = 0;
  std::size_t declared_bytes_ = 0;
};

// Hands the stream to libxml2, but not more than one entry may take. libxml2 gives an entry out when something follows it, and nothing of the bytes among which it
// found a fault: so each entry is followed by a mark of its own, and what stands behind that is handed over later.
struct BoundedBytes {
  std::istream& in;
  std::size_t limit;
  std::size_t since_entry = 0;
  TagCounter tags = {};
  std::string last = {};  // bytes

  static int read(void* context, char* buffer, int length) {
    constexpr std::string_view kMark = "<?end?>";
    constexpr int kAtOnce = 160;  // of any encoding: libxml2 takes 512 bytes of UTF-8, and holds others back
    auto* self = static_cast<BoundedBytes*>(context);
    if (self->since_entry > self->limit || self->tags.exceeded()) {
      return -1;
    }
    int count = 0;
    for (bool ended = false; count < std::min(length, kAtOnce) && !ended && !self->tags.exceeded();) {
      const int c = self->in.get();  // which lets no exception through C
      if (c == std::char_traits<char>::eof()) {
        break;
      }
      buffer[count] = static_cast<char>(c);
      ended = self->ends_entry(buffer[count++]) && length - count >= static_cast<int>(kMark.size());
      if (ended) {
        count += static_cast<int>(kMark.copy(buffer + count, kMark.size()));
      }
    }
    self->since_entry += static_cast<std::size_t>(count);
    return count;
  }
  bool ends_entry(char c) {
    constexpr std::string_view kItem = "item>";
    constexpr std::string_view kEntry = "entry>";
    const bool end_tag = tags.in_end_tag();
    tags.take(c);
    last.push_back(c);
    if (last.size() > kEntry.size()) {
      last.erase(0, 1);
    }
    return end_tag && tags.in_content() && (last.ends_with(kItem) || last.ends_with(kEntry));
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
    if (!entry.date.empty()) {
      article->date = std::move(entry.date);
    }
    const std::string& publisher = entry.publisher.empty() ? feed.title : entry.publisher;
    if (!publisher.empty()) {
      article->publisher = publisher;
    }
  }
  return document;
}

// Cut at a character.
std::string shortened(std::string text) {
  if (text.size() > kNameBytes) {
    std::size_t end = kNameBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      --end;
    }
    text.resize(end);
  }
  return text;
}

// <title> and <language> of the channel or feed itself: what stands in no entry.
void take_feed_element(xmlTextReader* reader, std::string_view name, Feed& feed) {
  if (name != "title" && name != "language") {
    return;
  }
  if (xmlNode* node = xmlTextReaderExpand(reader); node != nullptr && name_of(node->parent) != "image") {
    fill(name == "title" ? feed.title : feed.language, shortened(content(node)));
  }
}

// Attributes that the document type gives to every element of a name: a short entry may become millions of them.
bool declares_attributes(xmlTextReader* reader) {
  // By way of the node: xmlTextReaderCurrentDoc would leave the document to us, to be freed.
  const xmlNode* current = xmlTextReaderCurrentNode(reader);
  const xmlDtd* subset = current != nullptr && current->doc != nullptr ? current->doc->intSubset : nullptr;
  for (const xmlNode* node = subset != nullptr ? subset->children : nullptr; node != nullptr; node = node->next) {
    if (node->type == XML_ATTRIBUTE_DECL) {
      return true;
    }
  }
  return false;
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
  bool too_many = false;
  while (status == 1) {
    too_many = count == 0 && declares_attributes(reader.get());
    if (too_many) {
      break;
    }
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
  if (too_many || bytes.tags.exceeded()) {
    return source.sink(
        UnreadableDocument{id, "damaged",
                           "a tag of the feed has more than " + std::to_string(kMostAttributes) +
                               " attributes, or its document type declares attributes or is longer than " +
                               std::to_string(kMostDeclaredBytes) + " bytes; what follows was not read"});
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
