#include "sources/encoding.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "sources/readers.h"

namespace escp::sources {

namespace {

struct converter_closer {
  void operator()(UConverter* one) const { ucnv_close(one); }
};
using converter = std::unique_ptr<UConverter, converter_closer>;

converter open_converter(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  converter made(ucnv_open(name.c_str(), &error));
  if (U_SUCCESS(error)) {
    ucnv_setToUCallBack(made.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  }
  return U_SUCCESS(error) ? std::move(made) : nullptr;
}

result<std::string> convert(const std::string& bytes, const std::string& encoding) {
  const converter from = open_converter(encoding);
  const converter to = open_converter("UTF-8");
  if (!from || !to) return fail(fmt::format("unknown encoding {}", in_quotes(encoding)));
  std::string made;
  std::string part(64 * 1024, '\0');
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
  std::u16string pivot(8 * 1024, u'\0');
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  for (bool is_first = true; error == U_BUFFER_OVERFLOW_ERROR; is_first = false) {
    error = U_ZERO_ERROR;
    char* target = part.data();
    ucnv_convertEx(to.get(), from.get(), &target, part.data() + part.size(), &source, end,
                   pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(),
                   static_cast<UBool>(is_first), true, &error);
    made.append(part.data(), static_cast<std::size_t>(target - part.data()));
  }
  if (U_FAILURE(error)) {
    const auto line = 1 + std::count(bytes.data(), source, '\n');
    return fail(fmt::format("line {}: bytes that {} does not have", line, in_quotes(encoding)));
  }
  return made;
}

}  // namespace

result<std::string> to_utf8(std::string bytes, const std::string& encoding) {
  const bool is_utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  const bool has_mark = bytes.starts_with("\xEF\xBB\xBF");
  if (is_utf16 && encoding.empty()) {
    auto text = convert(bytes, "UTF-16");
    return text;
  }
  if (!encoding.empty() && !has_mark) return convert(bytes, encoding);
  if (has_mark) bytes.erase(0, 3);
  if (const auto bad = invalid_utf8_at(bytes))
    return fail(
        fmt::format("{}: the byte 0x{:02X} is not UTF-8: does \"encoding\" have to be stated?",
                    place_in(bytes, *bad), static_cast<unsigned char>(bytes[*bad])));
  return bytes;
}

bool is_encoding(const std::string& name) { return open_converter(name) != nullptr; }

}  // namespace escp::sources
