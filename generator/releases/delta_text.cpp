#include "releases/delta_text.h"

#include <fmt/format.h>

#include <array>
#include <set>
#include <vector>

#include "base/text.h"
#include "releases/history.h"

namespace escp::releases {

namespace {

using nlohmann::json;

constexpr std::size_t longest_value = 60;

/// A value as one short line: cut, without line breaks and control characters.
std::string shown(const std::optional<json>& value) {
  if (!value) return "nothing";
  if (value->is_string()) return in_quotes(value->get_ref<const std::string&>(), longest_value);
  const std::string quoted = in_quotes(value->dump(), longest_value);
  std::string bare = quoted.substr(1, quoted.size() - 2);
  return replace_all(std::move(bare), "\\\"", "\"");
}

std::string added_name(const change& one) {
  return in_quotes(name_of_record(one.record, one.after ? *one.after : *one.before), longest_value);
}

std::string what_happened(const change& one) {
  switch (one.operation) {
    case operation::add:
      return "added: " + added_name(one);
    case operation::remove:
      return "removed: " + added_name(one);
    case operation::rename:
      return "renamed to " + shown(one.after);
    default:
      return fmt::format("{}: {} -> {}", one.field, shown(one.before), shown(one.after));
  }
}

char sign_of(operation one) {
  constexpr std::array<char, 4> signs{'+', '-', '>', '~'};
  return signs[static_cast<std::size_t>(one)];
}

/// A code span in a cell of a table: in it nothing is taken for a mention, a link or markup.
std::string code(std::string_view text) {
  std::string safe = replace_all(replace_all(std::string(text), "`", "'"), "|", "\\|");
  return "`" + safe + "`";
}

/// What happened, for a cell of a table.
std::string cell_of(const change& one) {
  switch (one.operation) {
    case operation::add:
      return "added: " + code(added_name(one));
    case operation::remove:
      return "removed: " + code(added_name(one));
    case operation::rename:
      return "renamed to " + code(shown(one.after));
    default:
      return fmt::format("{}: {} → {}", code(one.field), code(shown(one.before)),
                         code(shown(one.after)));
  }
}

std::string heading(const delta& all) {
  return all.from.empty() ? count_text(all)
                          : fmt::format("{} to {}: {}", all.from, all.to, count_text(all));
}

}  // namespace

std::string count_text(const delta& all) {
  if (all.changes.empty()) return "nothing has changed";
  std::array<std::size_t, 4> counts{};
  std::set<record_key> modified;
  for (const change& one : all.changes) {
    ++counts[static_cast<std::size_t>(one.operation)];
    if (one.operation == operation::modify) modified.insert(one.record);
  }
  constexpr std::array<std::string_view, 3> words{"added", "removed", "renamed"};
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (counts[at] > 0) parts.push_back(fmt::format("{} {}", counts[at], words[at]));
  }
  if (counts[3] > 0)
    parts.push_back(fmt::format("{} field{} changed in {} record{}", counts[3],
                                counts[3] == 1 ? "" : "s", modified.size(),
                                modified.size() == 1 ? "" : "s"));
  return join(parts, ", ");
}

std::string to_text(const delta& all) {
  std::string text = heading(all) + "\n";
  for (const change& one : all.changes) {
    text += fmt::format("{} {}/{} {} ({})\n", sign_of(one.operation), one.record.kind,
                        one.record.id, what_happened(one), name_of(one.reason));
  }
  return text;
}

std::string to_markdown(const delta& all) {
  std::string text = fmt::format("**{}**\n", heading(all));
  std::string kind;
  std::size_t rows = 0;
  for (const change& one : all.changes) {
    if (rows == markdown_rows) {
      text += fmt::format("\nand {} more changes\n", all.changes.size() - rows);
      break;
    }
    if (one.record.kind != kind) {
      kind = one.record.kind;
      text += fmt::format("\n### {}\n\n| record | what | why |\n|---|---|---|\n", kind);
    }
    text +=
        fmt::format("| {} | {} | {} |\n", code(one.record.id), cell_of(one), name_of(one.reason));
    ++rows;
  }
  return text;
}

}  // namespace escp::releases
