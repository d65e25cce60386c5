// libxml2 for pages, in small. Worked example: `<p>Iran&nbsp;left` gives an element p whose content() is "Iran left".
#include "html_dom.hpp"

#include <limits>
#include <utility>

#include <libxml/HTMLparser.h>

#include <entente/base/utf8.hpp>

#include "characters.hpp"
#include "html_markup.hpp"

namespace entente::text_detail {

namespace {

struct FreeXml {
  void operator()(xmlChar* text) const { xmlFree(text); }
};
using XmlText = std::unique_ptr<xmlChar, FreeXml>;

const xmlChar* as_xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

}  // namespace

void prepare_libxml() { [[maybe_unused]] static const bool ready = (xmlInitParser(), true); }

XmlDocument parse_page(std::string_view markup) {
  if (markup.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return {};
  }
  prepare_libxml();
  const std::string bounded = bounded_markup(markup);
  return XmlDocument(htmlReadMemory(bounded.data(), static_cast<int>(bounded.size()), nullptr, "UTF-8",
                                    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

std::string attribute(const xmlNode* node, const char* name) {
  return std::string(view(XmlText(xmlGetProp(node, as_xml(name))).get()));
}

bool has_attribute(const xmlNode* node, const char* name) { return xmlHasProp(node, as_xml(name)) != nullptr; }

bool is_element(const xmlNode* node) { return node != nullptr && node->type == XML_ELEMENT_NODE; }

std::string raw_content(const xmlNode* node) { return std::string(view(XmlText(xmlNodeGetContent(node)).get())); }

std::string content(const xmlNode* node) { return collapsed(raw_content(node)); }

xmlNode* next_node(xmlNode* node, const xmlNode* root, bool down) {
  if (down && node->children != nullptr && is_element(node)) {
    return node->children;
  }
  while (node != nullptr && node != root) {
    if (node->next != nullptr) {
      return node->next;
    }
    node = node->parent;
  }
  return nullptr;
}

std::string collapsed(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint point = decode_utf8(text, at);
    if (is_blank(point.code_point)) {
      gap = !out.empty();
    } else {
      if (std::exchange(gap, false)) {
        out.push_back(' ');
      }
      out.append(text.substr(at, point.byte_count));
    }
    at += point.byte_count;
  }
  return out;
}

}  // namespace entente::text_detail
