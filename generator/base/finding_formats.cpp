#include "base/finding_formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "base/text.h"

namespace escp {

namespace {

using json = nlohmann::ordered_json;

std::string lines_of(const json& whole) {
  return whole.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string in_text(const findings& all) {
  if (all.empty()) return {};
  std::string text;
  for (const finding& one : all) text += to_text(one) + "\n";
  return text + counted(count_of(all, level::error), "error") + ", " +
         counted(count_of(all, level::warning), "warning") + "\n";
}

json to_json(const finding& one) {
  json made{{"code", one.code}, {"level", name_of(one.level)}, {"file", one.where.file}};
  if (one.where.line > 0) {
    made["line"] = one.where.line;
    made["column"] = one.where.column;
  }
  made["pointer"] = one.pointer;
  made["message"] = one.message;
  if (!one.hint.empty()) made["hint"] = one.hint;
  return made;
}

std::string in_json(const findings& all) {
  json list = json::array();
  for (const finding& one : all) list.push_back(to_json(one));
  return lines_of({{"errors", count_of(all, level::error)},
                   {"warnings", count_of(all, level::warning)},
                   {"notes", count_of(all, level::note)},
                   {"findings", std::move(list)}});
}

bool is_plain_in_address(char byte) {
  const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  const bool is_digit = byte >= '0' && byte <= '9';
  return is_letter || is_digit || std::string_view("-._~/").find(byte) != std::string_view::npos;
}

/// RFC 3986; an absolute path becomes an address of the machine.
std::string address_of(std::string_view path) {
  std::string address = path.starts_with('/') ? "file://" : "";
  for (const char byte : path) {
    if (is_plain_in_address(byte)) {
      address += byte;
    } else {
      address += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
  }
  return address;
}

json sarif_location(const position& where) {
  json place{{"artifactLocation", {{"uri", address_of(where.file)}}}};
  if (where.line > 0) {
    place["region"] = {{"startLine", where.line},
                       {"startColumn", std::max<std::size_t>(where.column, 1)}};
  }
  return {{"physicalLocation", std::move(place)}};
}

json sarif_result(const finding& one, std::size_t rule) {
  const std::string said = one.hint.empty() ? one.message : one.message + "\n" + one.hint;
  json made{{"ruleId", one.code},
            {"ruleIndex", rule},
            {"level", name_of(one.level)},
            {"message", {{"text", said}}}};
  made["locations"] = json::array({sarif_location(one.where)});
  made["properties"] = {{"pointer", one.pointer}};
  return made;
}

/// Static Analysis Results Interchange Format 2.1.0 (OASIS standard, errata 01).
std::string in_sarif(const findings& all) {
  std::set<std::string> codes;
  for (const finding& one : all) codes.insert(one.code);
  json rules = json::array();
  for (const std::string& code : codes) rules.push_back({{"id", code}});
  json results = json::array();
  for (const finding& one : all) {
    const auto place = std::distance(codes.begin(), codes.find(one.code));
    results.push_back(sarif_result(one, static_cast<std::size_t>(place)));
  }
  const json tool{{"driver", {{"name", "escp"}, {"rules", std::move(rules)}}}};
  const json run{
      {"tool", tool}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(results)}};
  return lines_of({{"$schema",
                    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                    "sarif-schema-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", json::array({run})}});
}

std::string escaped_data(std::string text) {
  for (const auto& [from, to] : {std::pair{"%", "%25"}, {"\r", "%0D"}, {"\n", "%0A"}})
    text = replace_all(std::move(text), from, to);
  return text;
}

std::string escaped_property(std::string text) {
  return replace_all(replace_all(escaped_data(std::move(text)), ":", "%3A"), ",", "%2C");
}

/// Workflow commands, as GitHub's documentation has them: `::error file=…,line=…::message`.
std::string in_github(const findings& all) {
  std::string text;
  for (const finding& one : all) {
    text += fmt::format("::{} file={}", one.level == level::note ? "notice" : name_of(one.level),
                        escaped_property(one.where.file));
    if (one.where.line > 0)
      text += fmt::format(",line={},col={}", one.where.line, one.where.column);
    const std::string said = one.hint.empty() ? one.message : one.message + "\n" + one.hint;
    text += fmt::format(",title={}::{}\n", escaped_property(one.code), escaped_data(said));
  }
  return text;
}

constexpr std::array<finding_format, 4> table{
    {{"text", in_text}, {"json", in_json}, {"sarif", in_sarif}, {"github", in_github}}};

}  // namespace

std::span<const finding_format> finding_formats() { return table; }

const finding_format& text_format() { return table.front(); }

}  // namespace escp
