#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "frame.hpp"

namespace entente {

// The frames of one part of speech, by lemma; those with more words first, else in the order of the file. A text needs those of a few hundred of the thousands
// of lemmas: rows are checked when the table is read, and become frames when their lemma is looked up first.
// Takes/gives  a lemma -> its frames.
// Errors       ResourceError `file:line` for a row that parse_frame refuses.
// Cost         one hash look-up; building O(bytes).      Lifetime  frames live as long as the table; const use is thread-safe.
// Tests        tests/interactions/frame_lexicon_test.cpp, tests/interactions/lexicon_table_test.cpp
class FrameTable {
 public:
  // `file` is the path below `data_folder`.
  void read(const std::filesystem::path& data_folder, const std::string& file, FramePos pos);
  // Null where there are none.
  [[nodiscard]] const std::vector<Frame>* find(const std::string& lemma) const;
  // The lemmas of the rows that were read.
  [[nodiscard]] std::unordered_set<std::string> table_heads() const;
  // A user's frame, behind those with as many words.
  void add(Frame frame);
  // Takes the frames of lower layers with these words away.
  void remove(const std::string& head, const std::vector<std::string>& extra, std::uint32_t layer);

 private:
  static constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();
  struct Row {
    std::string_view line;  // into bytes_
    std::uint32_t number = 0;
    std::uint32_t next = kNoRow;  // of the same lemma
  };
  struct Entry {
    std::uint32_t first = kNoRow, last = kNoRow;  // rows
    mutable std::once_flag made;
    mutable std::vector<Frame> frames;
  };
  void read_solid();
  void insert(const std::string& head, Frame frame);
  [[nodiscard]] std::vector<Frame>& frames_of(const Entry& entry) const;
  [[nodiscard]] std::vector<Frame> made_of_rows(std::uint32_t first) const;

  FramePos pos_{};
  std::shared_ptr<const std::string> bytes_, file_;
  std::vector<Row> rows_;
  std::unordered_map<std::string, Entry> entries_;
};

}  // namespace entente
