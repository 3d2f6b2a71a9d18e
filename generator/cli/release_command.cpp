#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/data_release.h"
#include "publish/publish.h"
#include "releases/delta_text.h"
#include "releases/history.h"
#include "releases/schema_guard.h"
#include "releases/version.h"

namespace escp::cli {

namespace {

using releases::release_store;
using releases::stored_release;

constexpr std::string_view folder = "data/";

opendata::data_release export_release(const loaded_data& loaded, const std::string& version) {
  const model::cross_reference references(*loaded.catalogue);
  const search::facts facts(*loaded.catalogue, references, loaded.verdicts);
  const auto documents = search::make_documents(facts);
  return make_data(loaded, documents, version,
                   opendata::release_standing{
                       .last_successful = version, .last_content = {}, .is_release = true});
}

releases::schema_files schemas_of(const release_store& store, const stored_release& one) {
  releases::schema_files schemas;
  for (const releases::stored_file& file : one.files) {
    if (file.path.starts_with("schema/"))
      schemas.emplace(file.path, nlohmann::json::parse(store.objects.at(file.sha256)));
  }
  return schemas;
}

releases::schema_files schemas_in(const opendata::data_release& release) {
  releases::schema_files schemas;
  for (const output_file& one : release.files) {
    if (one.path.starts_with("data/schema/"))
      schemas.emplace(one.path.substr(folder.size()), nlohmann::json::parse(one.bytes));
  }
  return schemas;
}

/// Holds a release against the last one. Findings of level error refuse it.
result<void> guard(const loaded_data& loaded, const release_store& store,
                   const opendata::data_release& made, findings& found) {
  const stored_release* last = store.latest();
  result<releases::record_set> before;
  if (last != nullptr) before = records_of(store, *last);
  if (!before) return tl::unexpected(before.error());
  auto objections =
      releases::guard_records(*before, records_in(made), loaded.ledgers.guards, found);
  if (last != nullptr) {
    for (auto& one : releases::guard_schemas(schemas_of(store, *last), schemas_in(made)))
      objections.push_back(std::move(one));
  }
  releases::report_objections(objections, loaded.ledgers.acknowledged, loaded.version, found);
  return {};
}

void keep_refusal(release_store& store, const std::string& version, const findings& found) {
  releases::refusal refused{version, {}};
  for (const finding& one : found) {
    if (one.level == level::error) refused.reasons.push_back(one.message);
  }
  store.refused = std::move(refused);
}

void add_release(release_store& store, const std::string& version, opendata::data_release&& made) {
  stored_release release{.version = version, .content = made.content, .files = {}};
  for (output_file& one : made.files) {
    if (one.path.starts_with(folder))
      put_file(store, release, one.path.substr(folder.size()), std::move(one.bytes));
  }
  store.releases.push_back(std::move(release));
  store.refused.reset();
}

result<void> keep(const release_store& store, const std::string& where) {
  const auto kept = publish::publish(store_files(store), where);
  if (!kept) return tl::unexpected(kept.error());
  return {};
}

/// What the release is, and what it changed.
void say_released(const console& out, const loaded_data& loaded, const release_store& store) {
  const stored_release& made = store.releases.back();
  out.say("release {}: {} records", made.version, loaded.catalogue->size());
  if (store.releases.size() < 2) return;
  const stored_release& last = store.releases[store.releases.size() - 2];
  const auto changes = difference(store, last, made, loaded.ledgers.identifiers.renamed);
  if (changes)
    out.say("since {}: {}; see them: escp diff {} {}", last.version, count_text(*changes),
            last.version, made.version);
}

exit_code refuse(const console& out, release_store& store, const std::string& version,
                 const std::string& where, findings&& found) {
  keep_refusal(store, version, found);
  const exit_code code = out.report(std::move(found));
  if (const auto kept = keep(store, where); !kept) return out.report(kept.error());
  out.say("release {} is refused; {} keeps the releases it has, and why", version, where);
  return code;
}

/// The store, without what must be erased.
result<release_store> open_store(const file_reader& files, const std::string& where,
                                 const ledgers& rules) {
  auto store = read_store(files, where, releases::missing_store::is_empty);
  if (!store) return store;
  if (const auto erased = erase(*store, rules.erasures); !erased)
    return tl::unexpected(erased.error());
  return store;
}

result<std::string> version_after(const release_store& store, const date& day) {
  const std::string last = store.releases.empty() ? "" : store.releases.back().version;
  const auto version = releases::next_version(day, last);
  if (version) return *version;
  return fail(
      fmt::format("the data are of {}, and the last release is {}: give a later day with --date",
                  to_text(day), last));
}

/// Nothing is new. What was erased, or refused before, may have changed the store.
exit_code keep_as_it_is(const console& out, release_store& store, const std::string& where) {
  store.refused.reset();
  if (const auto kept = keep(store, where); !kept) return out.report(kept.error());
  out.say("nothing has changed since {}: no new version", store.releases.back().version);
  return exit_code::clean;
}

exit_code release_loaded(const console& out, const loaded_data& loaded, release_store& store,
                         const std::string& where) {
  const auto version = version_after(store, loaded.version);
  if (!version) return out.report(version.error());
  auto made = export_release(loaded, *version);
  if (store.latest() != nullptr && store.latest()->content == made.content)
    return keep_as_it_is(out, store, where);
  findings found;
  if (const auto held = guard(loaded, store, made, found); !held) return out.report(held.error());
  if (count_of(found, level::error) > 0)
    return refuse(out, store, *version, where, std::move(found));
  add_release(store, *version, std::move(made));
  apply_retention(store, loaded.ledgers.retention);
  if (const auto kept = keep(store, where); !kept) return out.report(kept.error());
  if (!found.empty()) static_cast<void>(out.report(std::move(found)));
  say_released(out, loaded, store);
  return exit_code::clean;
}

}  // namespace

exit_code release(const release_options& options) {
  const console out(options.input.is_quiet);
  const disk_reader files;
  findings found;
  const auto loaded = load_data(files, options.input, found);
  if (!loaded) {
    static_cast<void>(out.report(std::move(found)));
    return out.report(loaded.error());
  }
  if (const exit_code code = out.complain(std::move(found)); code != exit_code::clean) return code;
  auto store = open_store(files, options.releases, loaded->ledgers);
  if (!store) return out.report(store.error());
  return release_loaded(out, *loaded, *store, options.releases);
}

}  // namespace escp::cli
