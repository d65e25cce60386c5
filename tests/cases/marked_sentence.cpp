#include "cases/marked_sentence.hpp"

namespace entente::testing {

MarkedSentence parse_marked(const std::string& marked) {
  MarkedSentence sentence;
  std::uint32_t source_begin = 0;
  std::uint32_t target_begin = 0;
  for (const char c : marked) {
    const auto at = static_cast<std::uint32_t>(sentence.text.size());
    switch (c) {
      case '[':
        source_begin = at;
        break;
      case ']':
        sentence.source = ByteSpan{source_begin, at};
        break;
      case '{':
        target_begin = at;
        break;
      case '}':
        sentence.target = ByteSpan{target_begin, at};
        break;
      default:
        sentence.text.push_back(c);
    }
  }
  return sentence;
}

}  // namespace entente::testing
