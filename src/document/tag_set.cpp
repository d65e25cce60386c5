// Worked example: the lines "NOUN NN" and "VERB VBD" make a set in which VERB VBD is tag 1.
#include <entente/document/tag_set.hpp>

namespace entente {

std::optional<TagSet> TagSet::parse(std::string_view lines) {
  std::vector<Pair> pairs;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    const std::size_t blank = line.find(' ');
    const std::optional<Upos> upos = parse_upos(line.substr(0, blank));
    if (!upos || blank == std::string_view::npos) {
      return std::nullopt;
    }
    pairs.push_back({*upos, std::string(line.substr(blank + 1))});
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return pairs.empty() || pairs.size() > kMaxTags ? std::nullopt : std::optional(TagSet(std::move(pairs)));
}

std::string TagSet::text() const {
  std::string lines;
  for (const Pair& pair : pairs_) {
    lines += std::string(name_of(pair.upos)) + " " + pair.xpos + "\n";
  }
  return lines;
}

std::optional<TagId> TagSet::find(Upos upos, std::string_view xpos) const {
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    if (pairs_[i].upos == upos && pairs_[i].xpos == xpos) {
      return static_cast<TagId>(i);
    }
  }
  return std::nullopt;
}

}  // namespace entente
