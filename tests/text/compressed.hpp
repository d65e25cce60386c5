#pragma once

#include <cstring>
#include <string>

#include <archive.h>
#include <archive_entry.h>

namespace entente::test {

// The bytes compressed by "gzip", "zstd", "bzip2" or "xz".
inline std::string compressed(const std::string& bytes, const char* filter) {
  std::string out(bytes.size() * 2 + 4096, '\0');
  std::size_t used = 0;
  archive* handle = archive_write_new();
  archive_write_add_filter_by_name(handle, filter);
  archive_write_set_format_raw(handle);
  archive_write_set_bytes_in_last_block(handle, 1);
  archive_write_open_memory(handle, out.data(), out.size(), &used);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(handle, entry);
  archive_write_data(handle, bytes.data(), bytes.size());
  archive_entry_free(entry);
  archive_write_close(handle);
  archive_write_free(handle);
  out.resize(used);
  return out;
}

}  // namespace entente::test
