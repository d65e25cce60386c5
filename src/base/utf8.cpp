// UTF-8 checked and counted by hand, byte by byte, since every span of the program rests on it.
// Worked example: "é!" is the bytes C3 A9 21; the byte offset 2 is the code-point offset 1.
#include <entente/base/utf8.hpp>

#include <cstring>

namespace entente {

namespace {

constexpr std::uint32_t kBlock = 64;

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// The first byte from `at` on that is not ASCII; eight are looked at together.
std::size_t end_of_ascii(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  std::uint64_t eight = 0;
  for (; at + sizeof eight <= bytes.size(); at += sizeof eight) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & kHighBits) != 0) {
      break;
    }
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80U) {
    ++at;
  }
  return at;
}

// Bytes of the well-formed sequence at `at`, or 0.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned char {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
  };
  const unsigned char first = byte(0);
  if (first < 0x80U) {
    return 1;
  }
  if (first >= 0xC2U && first <= 0xDFU) {
    return is_continuation(byte(1)) ? 2 : 0;
  }
  if (first >= 0xE0U && first <= 0xEFU) {
    const unsigned char low = first == 0xE0U ? 0xA0U : 0x80U;
    const unsigned char high = first == 0xEDU ? 0x9FU : 0xBFU;
    return byte(1) >= low && byte(1) <= high && is_continuation(byte(2)) ? 3 : 0;
  }
  if (first >= 0xF0U && first <= 0xF4U) {
    const unsigned char low = first == 0xF0U ? 0x90U : 0x80U;
    const unsigned char high = first == 0xF4U ? 0x8FU : 0xBFU;
    return byte(1) >= low && byte(1) <= high && is_continuation(byte(2)) && is_continuation(byte(3)) ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  for (std::size_t at = end_of_ascii(bytes, 0); at < bytes.size(); at = end_of_ascii(bytes, at)) {
    const std::size_t length = sequence_length(bytes, at);
    if (length == 0) {
      return at;
    }
    at += length;
  }
  return std::nullopt;
}

DecodedCodePoint decode_utf8(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
  switch (sequence_length(bytes, at)) {
    case 1:
      return {byte(0), 1};
    case 2:
      return {static_cast<char32_t>((byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU)), 2};
    case 3:
      return {static_cast<char32_t>((byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU)), 3};
    case 4:
      return {static_cast<char32_t>((byte(0) & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U |
                                    (byte(3) & 0x3FU)),
              4};
    default:
      return {0xFFFD, 1};
  }
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&](std::uint32_t value) { out.push_back(static_cast<char>(static_cast<unsigned char>(value))); };
  const auto value = static_cast<std::uint32_t>(code_point);
  if (value < 0x80U) {
    put(value);
  } else if (value < 0x800U) {
    put(0xC0U | value >> 6U);
    put(0x80U | (value & 0x3FU));
  } else if (value < 0x10000U) {
    put(0xE0U | value >> 12U);
    put(0x80U | (value >> 6U & 0x3FU));
    put(0x80U | (value & 0x3FU));
  } else {
    put(0xF0U | value >> 18U);
    put(0x80U | (value >> 12U & 0x3FU));
    put(0x80U | (value >> 6U & 0x3FU));
    put(0x80U | (value & 0x3FU));
  }
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  before_block_.reserve(text.size() / kBlock + 1);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kBlock == 0) {
      before_block_.push_back(count);
    }
    count += is_continuation(static_cast<unsigned char>(text[i])) ? 0U : 1U;
  }
  before_block_.push_back(count);
}

std::uint32_t CodePointIndex::code_point_offset(std::uint32_t byte_offset) const {
  if (byte_offset >= text_.size()) {
    return before_block_.back();
  }
  const std::uint32_t block = byte_offset / kBlock;
  std::uint32_t count = before_block_[block];
  for (std::uint32_t i = block * kBlock; i < byte_offset; ++i) {
    count += is_continuation(static_cast<unsigned char>(text_[i])) ? 0U : 1U;
  }
  return count;
}

}  // namespace entente
