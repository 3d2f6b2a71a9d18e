#include "base/text.h"
#include "cli/commands.h"
#include "cli/explain_text.h"
#include "cli/load.h"
#include "rules/verdict_json.h"

namespace escp::cli {

namespace {

using model::catalogue;

template <class record_type>
void add_ids(const catalogue& records, std::vector<std::string_view>& ids) {
  for (const record_type& one : records.all<record_type>()) ids.emplace_back(one.id);
}

failure unknown_subject(const catalogue& records, const std::string& id) {
  std::vector<std::string_view> ids;
  add_ids<model::partnership>(records, ids);
  add_ids<model::expression_of_interest>(records, ids);
  add_ids<model::theme>(records, ids);
  return {fmt::format("no partnership, expression of interest or thematic area {}{}", in_quotes(id),
                      did_you_mean(id, ids))};
}

failure unknown_call(const catalogue& records, const std::string& id) {
  std::vector<std::string_view> ids;
  for (const model::call& one : records.all<model::call>()) {
    if (!one.conditions.empty()) ids.emplace_back(one.id);
  }
  return {fmt::format("no call with conditions {}{}", in_quotes(id), did_you_mean(id, ids))};
}

/// The record by its id, and the verdicts on it.
struct explained {
  explained_subject subject;
  std::vector<rules::verdict> verdicts;
};

template <class record_type>
std::vector<rules::verdict> verdicts_on(const record_type& one, const loaded_data& loaded,
                                        const std::string& call) {
  if (call.empty()) return loaded.engine->judge(one);
  return loaded.engine->judge(rules::composition_of(one, *loaded.catalogue), call);
}

std::string title_of(const model::partnership& one) {
  return one.title.empty() ? one.acronym : one.acronym + ": " + one.title;
}

result<explained> find_subject(const loaded_data& loaded, const explain_options& options) {
  const catalogue& records = *loaded.catalogue;
  if (const auto* one = records.find<model::partnership>(options.id))
    return explained{{title_of(*one), one}, verdicts_on(*one, loaded, options.call)};
  if (const auto* one = records.find<model::expression_of_interest>(options.id))
    return explained{{one->title}, verdicts_on(*one, loaded, options.call)};
  if (const auto* one = records.find<model::theme>(options.id))
    return explained{{one->name}, verdicts_on(*one, loaded, options.call)};
  return tl::unexpected(unknown_subject(records, options.id));
}

exit_code print_json(const explained& what, const console& out) {
  nlohmann::json all = nlohmann::json::array();
  for (const rules::verdict& one : what.verdicts)
    all.push_back(rules::to_json(one, rules::provenance::given));
  out.say("{}", all.dump(2));
  return exit_code::clean;
}

}  // namespace

exit_code explain(const explain_options& options) {
  const console out(options.input.is_quiet);
  const disk_reader files;
  findings found;
  const auto loaded = load_data(files, options.input, found);
  const auto texts =
      render::translation::load(files, options.input.templates + "/i18n", options.language, found);
  const exit_code code = out.complain(std::move(found));
  if (!loaded) return out.report(loaded.error());
  if (!texts) return out.report(texts.error());
  if (code != exit_code::clean) return code;

  const auto what = find_subject(*loaded, options);
  if (!what) return out.report(what.error());
  if (what->verdicts.empty() && !options.call.empty())
    return out.report(unknown_call(*loaded->catalogue, options.call));
  if (options.as_json) return print_json(*what, out);
  const render::plain_words words(*texts, *loaded->catalogue);
  fmt::print("{}", explain_text(what->subject, what->verdicts, words, terminal::of_output()));
  if (what->verdicts.empty()) out.say("\nNo call on file judges it; --call judges it under one.");
  return exit_code::clean;
}

}  // namespace escp::cli
