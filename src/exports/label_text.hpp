#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente::label_text {

// U+FFFD for every byte that is not UTF-8.
[[nodiscard]] std::string well_formed(std::string_view text);
// Text for a cell or element that keeps its line breaks and tabs: bad UTF-8 and control characters become U+FFFD, every kind of line break \n;
// unseen characters (overrides of writing direction, letters without width, tags) go.
[[nodiscard]] std::string neutral(std::string_view text);
// An id that any format carries and that stays the only one of its kind: where characters go or change, digits made of the whole id follow.
[[nodiscard]] std::string portable_id(std::string_view id);
// Text made fit for a drawing: bad UTF-8 becomes U+FFFD; control characters and unseen characters, which would garble what
// stands beside them, go; blanks are joined to one.
[[nodiscard]] std::string clean(std::string_view text);
// At most `line_limit` lines of about `width` code points, broken at blanks where it can be; what does not fit ends in an ellipsis.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t line_limit);
[[nodiscard]] std::string shorten(std::string_view text, std::size_t width);
// For Graphviz' plain labels and tooltips: backslash and ampersand lose their meaning. Line breaks stay.
[[nodiscard]] std::string plain_label(std::string_view text);
// For HTML-like labels.
[[nodiscard]] std::string html_label(std::string_view text);
// A name of ASCII letters, digits and `._:-`; any other byte as ~XX. (Not %XX: cgraph takes a leading % for an anonymous object.)
[[nodiscard]] std::string safe_name(std::string_view text);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view between);

}  // namespace entente::label_text
