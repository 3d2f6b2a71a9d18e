#include "releases/version.h"

#include <fmt/format.h>

#include <charconv>

#include "base/text.h"

namespace escp::releases {

namespace {

constexpr std::size_t day_size = std::string_view("2026.11.20").size();

struct parsed_version {
  date day;
  unsigned number = 1;
  auto operator<=>(const parsed_version&) const = default;
};

std::optional<parsed_version> parse(std::string_view version) {
  const std::string_view head = version.substr(0, day_size);
  if (head.find('-') != std::string_view::npos) return std::nullopt;
  const auto day = parse_date(replace_all(std::string(head), ".", "-"));
  if (!day || day->day == 0) return std::nullopt;
  if (version.size() == day_size) return parsed_version{*day};
  unsigned number = 0;
  const std::string_view tail = version.substr(day_size + 1);
  const auto [end, error] = std::from_chars(tail.data(), tail.data() + tail.size(), number);
  const bool is_number =
      error == std::errc() && end == tail.data() + tail.size() && number > 1 && tail.front() != '0';
  if (version[day_size] != '.' || !is_number) return std::nullopt;
  return parsed_version{*day, number};
}

}  // namespace

std::string version_of(const date& day) { return replace_all(to_text(day), "-", "."); }

std::optional<date> day_of(std::string_view version) {
  const auto parsed = parse(version);
  return parsed ? std::optional(parsed->day) : std::nullopt;
}

std::optional<std::string> next_version(const date& day, std::string_view last) {
  const auto before = parse(last);
  if (!before || before->day < day) return version_of(day);
  if (day < before->day) return std::nullopt;
  return fmt::format("{}.{}", version_of(day), before->number + 1);
}

bool is_earlier(std::string_view left, std::string_view right) {
  return parse(left) < parse(right);
}

}  // namespace escp::releases
