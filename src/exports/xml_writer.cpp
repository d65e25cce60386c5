// libxml2's text writer over a std::ostream. Worked example: attribute("label", "A & \"B\"") becomes label="A &amp; &quot;B&quot;".
#include "xml_writer.hpp"

#include <libxml/parser.h>

#include <entente/base/error.hpp>
#include <entente/base/utf8.hpp>

#include "label_text.hpp"

namespace entente {

namespace {

// A stream that failed is told by finish(): told here, libxml2 would print it.
int write_to_stream(void* stream, const char* bytes, int length) {
  static_cast<std::ostream*>(stream)->write(bytes, length);
  return length;
}

int leave_open(void*) { return 0; }

// What XML 1.0 has, less DEL and the C1 controls, which it allows and discourages.
bool is_xml_character(char32_t c) {
  if (c >= 0x7F && c < 0xA0) {
    return false;
  }
  return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
}

std::string xml_text(std::string_view text) {
  const std::string good = label_text::well_formed(text);
  std::string result;
  result.reserve(good.size());
  for (std::size_t at = 0; at < good.size();) {
    const auto [code_point, byte_count] = decode_utf8(good, at);
    at += byte_count;
    append_utf8(result, is_xml_character(code_point) ? code_point : U'\uFFFD');
  }
  return result;
}

const xmlChar* chars(const std::string& text) { return reinterpret_cast<const xmlChar*>(text.c_str()); }

}  // namespace

void XmlWriter::check(int result) {
  if (result < 0) {
    throw ExportError("XML: the stream does not take more bytes");
  }
}

XmlWriter::XmlWriter(std::ostream& out) : out_(out) {
  [[maybe_unused]] static const bool ready = (xmlInitParser(), true);  // once, before threads share libxml2
  xmlOutputBuffer* buffer = xmlOutputBufferCreateIO(write_to_stream, leave_open, &out, nullptr);
  writer_.reset(buffer == nullptr ? nullptr : xmlNewTextWriter(buffer));
  if (!writer_) {
    throw ExportError("XML: libxml2 cannot start");
  }
  xmlTextWriterSetIndent(writer_.get(), 1);
  check(xmlTextWriterStartDocument(writer_.get(), nullptr, "UTF-8", nullptr));
}

void XmlWriter::open(std::string_view element) {
  check(xmlTextWriterStartElement(writer_.get(), chars(std::string(element))));
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
  check(xmlTextWriterWriteAttribute(writer_.get(), chars(std::string(name)), chars(xml_text(value))));
}

void XmlWriter::text(std::string_view value) { check(xmlTextWriterWriteString(writer_.get(), chars(xml_text(value)))); }

void XmlWriter::close() { check(xmlTextWriterEndElement(writer_.get())); }

void XmlWriter::finish() {
  check(xmlTextWriterEndDocument(writer_.get()));
  check(xmlTextWriterFlush(writer_.get()));
  out_.flush();
  if (!out_) {
    throw ExportError("XML: the stream does not take more bytes");
  }
}

}  // namespace entente
