#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include <libxml/xmlwriter.h>

namespace entente {

// XML on a stream, by libxml2: it quotes, nests and indents. Text that XML cannot hold (bad UTF-8, control characters) gets U+FFFD in its place.
// Errors  ExportError when libxml2 or the stream fails.
class XmlWriter {
 public:
  explicit XmlWriter(std::ostream& out);
  XmlWriter(const XmlWriter&) = delete;
  XmlWriter& operator=(const XmlWriter&) = delete;
  ~XmlWriter() = default;

  void open(std::string_view element);
  void attribute(std::string_view name, std::string_view value);
  void text(std::string_view value);
  void close();
  void finish();  // closes what is open and hands all over

 private:
  struct Free {
    void operator()(xmlTextWriter* writer) const { xmlFreeTextWriter(writer); }
  };
  static void check(int result);

  std::ostream& out_;
  std::unique_ptr<xmlTextWriter, Free> writer_;
};

}  // namespace entente
