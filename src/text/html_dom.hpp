#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <libxml/tree.h>

namespace entente::text_detail {

struct FreeXmlDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using XmlDocument = std::unique_ptr<xmlDoc, FreeXmlDocument>;

// libxml2 wants to be made ready once before threads share it; any number of calls, from any thread.
void prepare_libxml();

// The tree of a page in UTF-8, its markup bounded (html_markup.hpp); null when there is none. Nothing is fetched, nothing printed.
[[nodiscard]] XmlDocument parse_page(std::string_view markup);

[[nodiscard]] std::string_view view(const xmlChar* text);
[[nodiscard]] inline std::string_view name_of(const xmlNode* node) { return view(node->name); }
[[nodiscard]] std::string attribute(const xmlNode* node, const char* name);
[[nodiscard]] bool has_attribute(const xmlNode* node, const char* name);
[[nodiscard]] bool is_element(const xmlNode* node);
// All text below a node, as it stands, and with its blanks made one.
[[nodiscard]] std::string raw_content(const xmlNode* node);
[[nodiscard]] std::string content(const xmlNode* node);

// The next node in document order; the children of `node` only if `down`. Walks without recursion, however deep the page.
[[nodiscard]] xmlNode* next_node(xmlNode* node, const xmlNode* root, bool down);

// Blanks of any kind become one space; none at the ends.
[[nodiscard]] std::string collapsed(std::string_view text);

}  // namespace entente::text_detail
