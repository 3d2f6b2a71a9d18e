#include "cli/shard.h"

#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/fingerprint.h"
#include "base/text.h"
#include "model/kind.h"

namespace escp::cli {

namespace {

/// "en/partnerships/tex4im/index.html", "id/partnerships/tex4im/index.html": the part of a path
/// that names the record, so that all files of a record are made by one build.
std::string_view record_of(std::string_view path) {
  const std::vector<std::string_view> steps = split(path, '/');
  const bool is_of_record = steps.size() == 4 && model::kind_named(steps[1]).has_value();
  return is_of_record ? steps[2] : std::string_view();
}

std::optional<std::size_t> number_of(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole ? std::optional(number) : std::nullopt;
}

}  // namespace

bool shard::makes(std::string_view path) const {
  const std::string_view record = record_of(path);
  if (record.empty()) return is_first();
  return fingerprint_of(record).low % count == number - 1;
}

result<shard> parse_shard(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto number = number_of(text.substr(0, slash));
  const auto count =
      slash == std::string_view::npos ? std::nullopt : number_of(text.substr(slash + 1));
  if (!number || !count || *number == 0 || *number > *count) {
    return fail(fmt::format("--shard takes a number and how many there are, such as 2/4, not {}",
                            in_quotes(text)));
  }
  return shard{.number = *number, .count = *count};
}

std::string to_text(const shard_label& one) {
  return nlohmann::json{{"shard", one.part.number}, {"of", one.part.count}, {"input", one.input}}
             .dump() +
         "\n";
}

std::optional<shard_label> parse_label(std::string_view text) {
  const nlohmann::json all = nlohmann::json::parse(text, nullptr, false);
  const auto has_number = [&](const char* name) {
    return all.contains(name) && all.at(name).is_number_unsigned();
  };
  const bool is_label = all.is_object() && has_number("shard") && has_number("of") &&
                        all.contains("input") && all.at("input").is_string();
  if (!is_label) return std::nullopt;
  const shard part{.number = all.at("shard").get<std::size_t>(),
                   .count = all.at("of").get<std::size_t>()};
  if (part.number == 0 || part.number > part.count) return std::nullopt;
  return shard_label{.part = part, .input = all.at("input").get<std::string>()};
}

}  // namespace escp::cli
