#include "publish/manifest.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace escp::publish {

namespace {

constexpr std::string_view head = "{\"files\":[\n";
constexpr std::string_view tail = "\n]}\n";

/// Paths have no backslash and no control character (output_paths.h): only quotes need care.
void append_quoted(std::string& text, std::string_view path) {
  text += '"';
  for (const char letter : path) {
    if (letter == '"') text += '\\';
    text += letter;
  }
  text += '"';
}

/// Takes a line apart from its front; false when something else stands there.
class line_reader {
 public:
  explicit line_reader(std::string_view line) : rest_(line) {}

  bool skip(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }

  bool take_quoted(std::string& text) {
    if (!skip("\"")) return false;
    for (std::size_t at = 0; at < rest_.size(); ++at) {
      if (rest_[at] == '"') {
        rest_.remove_prefix(at + 1);
        return true;
      }
      if (rest_[at] == '\\') ++at;
      if (at < rest_.size()) text += rest_[at];
    }
    return false;
  }

  bool take_number(std::uint64_t& number) {
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return error == std::errc();
  }

  [[nodiscard]] bool is_at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

std::optional<made_file> read_line(std::string_view line) {
  line_reader from(line);
  made_file one;
  std::string hash;
  const bool is_whole = from.skip("{\"path\":") && from.take_quoted(one.path) &&
                        from.skip(",\"bytes\":") && from.take_number(one.bytes) &&
                        (from.skip(",\"xxh128\":") || from.skip(",\"sha256\":")) &&
                        from.take_quoted(hash) && from.skip("}") && from.is_at_end();
  if (!is_whole) return std::nullopt;
  one.content = parse_fingerprint(hash).value_or(fingerprint());
  return one;
}

}  // namespace

void manifest_writer::add(std::string_view path, std::uint64_t bytes, const fingerprint& content) {
  text_ += text_.empty() ? head : ",\n";
  text_ += "{\"path\":";
  append_quoted(text_, path);
  text_ += ",\"bytes\":";
  text_ += std::to_string(bytes);
  text_ += ",\"xxh128\":\"";
  text_ += to_text(content);
  text_ += "\"}";
}

std::string manifest_writer::finish() && {
  if (text_.empty()) text_ = head;
  text_ += tail;
  return std::move(text_);
}

result<made_files> read_manifest(std::string_view text) {
  const auto damaged = [] { return fail("the manifest is damaged"); };
  if (!text.starts_with(head) || !text.ends_with(tail) || text.size() < head.size() + tail.size())
    return damaged();
  text.remove_prefix(head.size());
  text.remove_suffix(tail.size());
  made_files made;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!text.empty() && line.ends_with(',')) line.remove_suffix(1);
    auto one = read_line(line);
    if (!one) return damaged();
    made.push_back(std::move(*one));
  }
  if (!std::ranges::is_sorted(made, {}, &made_file::path))
    std::ranges::sort(made, {}, &made_file::path);
  return made;
}

}  // namespace escp::publish
