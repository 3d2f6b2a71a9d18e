#include <iostream>
#include <iterator>

#include "base/json_text.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/load.h"
#include "rules/composition_json.h"
#include "rules/verdict_json.h"

namespace escp::cli {

namespace {

result<std::string> read_compositions(const file_reader& files, const std::string& name) {
  if (name != "-") return files.read(name);
  return std::string(std::istreambuf_iterator<char>(std::cin), {});
}

/// The verdict on one line as a line; what is wrong with the composition becomes a finding.
std::string judge_line(const json_source& line, const loaded_data& loaded, const std::string& call,
                       const rules::suggester& suggester, findings& found) {
  auto json = parse_json(line, found);
  if (!json) return {};
  const auto read = rules::described_composition::read(std::move(*json), *loaded.catalogue);
  if (!read) {
    found.push_back({.code = "composition-form",
                     .where = {.file = line.file, .line = line.first_line, .column = 1},
                     .pointer = {},
                     .message = read.error().message,
                     .hint = "tests/checker/README.md describes compositions"});
    return {};
  }
  std::string verdicts;
  for (const rules::verdict& one : loaded.engine->judge(read->composition(), call)) {
    auto made = rules::to_json(one);
    made["suggestions"] = rules::to_json(suggester.suggest(read->composition(), one));
    verdicts += made.dump() + "\n";
  }
  return verdicts;
}

}  // namespace

exit_code judge(const judge_options& options) {
  const console out(options.input.is_quiet);
  const disk_reader files;
  findings found;
  const auto loaded = load_data(files, options.input, found);
  if (const exit_code code = out.complain(std::move(found)); code != exit_code::clean) return code;
  if (!loaded) return out.report(loaded.error());
  const model::call* call = loaded->catalogue->find<model::call>(options.call);
  if (call == nullptr || call->conditions.empty())
    return out.report(failure{fmt::format("no call with conditions {}", in_quotes(options.call))});
  const auto text = read_compositions(files, options.compositions);
  if (!text) return out.report(text.error());

  const rules::suggester suggester(*loaded->catalogue, loaded->version);
  findings wrong;
  json_source line{.file = options.compositions, .text = {}, .first_line = 0};
  for (const std::string_view one : split(*text, '\n')) {
    ++line.first_line;
    line.text = one;
    if (!trim(one).empty())
      fmt::print("{}", judge_line(line, *loaded, options.call, suggester, wrong));
  }
  return out.complain(std::move(wrong));
}

}  // namespace escp::cli
