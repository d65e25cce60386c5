// Frames made when they are asked for. Worked example: of the 130 rows of "take" none becomes a frame before a text has "take"; all do then, and stay.
#include "frame_table.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include <entente/resources/tsv_reader.hpp>

namespace entente {

namespace {

void note_beginnings(Frame& frame) {
  for (const std::string& word : frame.extra) {
    frame.beginnings.add(word);
  }
}

bool has_more_words(const Frame& left, const Frame& right) { return left.extra.size() > right.extra.size(); }

}  // namespace

void FrameTable::read(const std::filesystem::path& data_folder, const std::string& file, FramePos pos) {
  TsvReader table(data_folder, file,
                  {"pattern", "source", "target", "root", "mode", "cameo", "label", "flags", "example"});
  pos_ = pos;
  bytes_ = table.bytes();
  file_ = table.rule().file;
  std::string head;
  Entry* entry = nullptr;
  while (table.next()) {
    check_frame(table.cells().first<kFrameColumns>(), table.rule());
    const std::string_view pattern = table.cells()[0];
    if (const std::string_view word = pattern.substr(0, pattern.find(' ')); entry == nullptr || word != head) {
      head = word;
      entry = &entries_[head];
    }
    const auto row = static_cast<std::uint32_t>(rows_.size());
    (entry->first == kNoRow ? entry->first : rows_[entry->last].next) = row;
    entry->last = row;
    rows_.push_back({table.line(), table.rule().line});
  }
  read_solid();
}

// "re-elect" also as "reelect", unless that has rows of its own.
void FrameTable::read_solid() {
  std::vector<std::pair<std::string, std::pair<std::uint32_t, std::uint32_t>>> solid;
  for (const auto& [head, entry] : entries_) {
    if (head.find('-') != std::string::npos) {
      solid.emplace_back(head, std::pair(entry.first, entry.last));
      std::erase(solid.back().first, '-');
    }
  }
  for (const auto& [head, rows] : solid) {
    const auto [entry, added] = entries_.try_emplace(head);
    if (added) {
      std::tie(entry->second.first, entry->second.last) = rows;
    }
  }
}

std::vector<Frame> FrameTable::made_of_rows(std::uint32_t first) const {
  std::vector<Frame> frames;
  std::array<std::string_view, kFrameColumns> cells;
  for (std::uint32_t row = first; row != kNoRow; row = rows_[row].next) {
    split_cells(rows_[row].line, cells);
    frames.push_back(parse_frame(cells, pos_, {file_, rows_[row].number}));
    note_beginnings(frames.back());
  }
  std::stable_sort(frames.begin(), frames.end(), has_more_words);
  return frames;
}

std::vector<Frame>& FrameTable::frames_of(const Entry& entry) const {
  std::call_once(entry.made, [&] { entry.frames = made_of_rows(entry.first); });
  return entry.frames;
}

const std::vector<Frame>* FrameTable::find(const std::string& lemma) const {
  const auto found = entries_.find(lemma);
  if (found == entries_.end()) {
    return nullptr;
  }
  const std::vector<Frame>& frames = frames_of(found->second);
  return frames.empty() ? nullptr : &frames;
}

std::unordered_set<std::string> FrameTable::table_heads() const {
  std::unordered_set<std::string> heads(entries_.size());
  for (const auto& [head, entry] : entries_) {
    if (entry.first != kNoRow) {
      heads.insert(head);
    }
  }
  return heads;
}

void FrameTable::add(Frame frame) {
  note_beginnings(frame);
  if (std::string solid = frame.head; std::erase(solid, '-') > 0) {
    insert(solid, frame);
  }
  const std::string head = frame.head;
  insert(head, std::move(frame));
}

void FrameTable::insert(const std::string& head, Frame frame) {
  std::vector<Frame>& frames = frames_of(entries_[head]);
  frames.insert(std::upper_bound(frames.begin(), frames.end(), frame, has_more_words), std::move(frame));
}

void FrameTable::remove(const std::string& head, const std::vector<std::string>& extra, std::uint32_t layer) {
  if (const auto found = entries_.find(head); found != entries_.end()) {
    std::erase_if(frames_of(found->second),
                  [&](const Frame& frame) { return frame.layer < layer && frame.extra == extra; });
  }
}

}  // namespace entente
