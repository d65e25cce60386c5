#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <entente/text/article_reader.hpp>

namespace entente::text_detail {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

[[nodiscard]] UnreadableDocument too_large(const std::string& id, std::size_t limit);
[[nodiscard]] std::string without_mark(std::string bytes);

}  // namespace entente::text_detail
