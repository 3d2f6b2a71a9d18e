#include "publish/journal.h"

#include <fcntl.h>

#include <cerrno>
#include <charconv>

#include "base/file_reader.h"
#include "base/fingerprint.h"

namespace escp::publish {

namespace {

constexpr std::string_view head = "escp journal 1\n";
constexpr std::string_view gone = "-";

std::optional<step> parse_step(std::string_view line) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) return std::nullopt;
  const std::string_view what = line.substr(0, tab);
  step one{.path = std::string(line.substr(tab + 1)), .staged = {}};
  if (what == gone) return one;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(what.data(), what.data() + what.size(), number);
  if (error != std::errc() || end != what.data() + what.size()) return std::nullopt;
  one.staged = number;
  return one;
}

}  // namespace

std::string to_text(std::span<const step> steps) {
  std::string text(head);
  for (const step& one : steps) {
    text += one.staged ? std::to_string(*one.staged) : std::string(gone);
    text += '\t';
    text += one.path;
    text += '\n';
  }
  return text + escp::to_text(fingerprint_of(text)) + "\n";
}

std::optional<std::vector<step>> parse_journal(std::string_view text) {
  constexpr std::size_t seal_size = 33;
  if (!text.starts_with(head) || text.size() < head.size() + seal_size) return std::nullopt;
  const std::string_view said = text.substr(0, text.size() - seal_size);
  if (text.substr(said.size()) != escp::to_text(fingerprint_of(said)) + "\n") return std::nullopt;
  std::vector<step> steps;
  std::string_view rest = said.substr(head.size());
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    auto one = end == std::string_view::npos ? std::nullopt : parse_step(rest.substr(0, end));
    if (!one) return std::nullopt;
    steps.push_back(std::move(*one));
    rest.remove_prefix(end + 1);
  }
  return steps;
}

result<void> write_journal(const places& at, std::span<const step> steps, durability how) {
  const descriptor file(
      ::open(at.journal.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, file_mode));
  auto done = file.is_open() ? write_all(file, to_text(steps)) : fail(reason_of(errno));
  if (done && how == durability::flushed) done = flush(file);
  if (done && how == durability::flushed) done = flush(open_folder(at.journal.parent_path()));
  if (!done) return tl::unexpected(at.cannot_write("", done.error().message));
  return {};
}

std::optional<std::vector<step>> read_journal(const places& at) {
  const auto text = disk_reader().read(at.journal.string());
  return text ? parse_journal(*text) : std::nullopt;
}

}  // namespace escp::publish
