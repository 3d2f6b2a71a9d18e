#include "render/text_file.h"

#include <fmt/format.h>

#include "base/text.h"

namespace escp::render {

result<std::string> read_text(const file_reader& files, const std::string& path) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  auto text = files.read(path);
  if (!text) return text;
  if (text->starts_with(byte_order_mark)) text->erase(0, byte_order_mark.size());
  return replace_all(std::move(*text), "\r\n", "\n");
}

bool is_utf8(const std::string& path, std::string_view text, findings& found) {
  const auto bad = invalid_utf8_at(text);
  if (!bad) return true;
  const line_column at = line_column_at(text, *bad);
  found.push_back({.code = "text-encoding",
                   .where = {.file = path, .line = at.line, .column = at.column},
                   .pointer = {},
                   .message = fmt::format("the byte 0x{:02X} is not valid UTF-8",
                                          static_cast<unsigned char>(text[*bad])),
                   .hint = "save the file as UTF-8"});
  return false;
}

}  // namespace escp::render
