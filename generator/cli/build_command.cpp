#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>

#include <chrono>

#include "cli/commands.h"
#include "cli/data_release.h"
#include "cli/load.h"
#include "figures/read_geometry.h"
#include "metadata/metadata.h"
#include "opendata/export_data.h"
#include "publish/publish.h"
#include "releases/publication.h"
#include "releases/version.h"
#include "render/asset_addresses.h"
#include "render/assets.h"
#include "render/citations.h"
#include "render/content_links.h"
#include "render/site_pages.h"
#include "search/index_files.h"

namespace escp::cli {

namespace {

/// The words, templates and assets of the site in one language.
struct presentation {
  render::translation texts;
  render::template_set templates;
  render::content content;
  output_files assets;
  figures::geometry geometry;
};

result<output_files> load_assets(const file_reader& files, const std::string& folder,
                                 findings& found) {
  const std::size_t before = count_of(found, level::error);
  auto assets = render::make_assets(files, folder, found);
  if (!assets || count_of(found, level::error) > before) return assets;
  const auto checked = render::check_asset_addresses(files, folder, *assets, found);
  if (!checked) return tl::unexpected(checked.error());
  return assets;
}

result<presentation> load_presentation(const file_reader& files, const build_options& options,
                                       findings& found) {
  const std::string& folder = options.input.templates;
  auto texts = render::translation::load(files, folder + "/i18n", options.language, found);
  if (!texts) return tl::unexpected(texts.error());
  auto templates = render::template_set::load(files, folder, *texts, render::page_shapes(),
                                              render::layout_names(), found);
  if (!templates) return tl::unexpected(templates.error());
  auto content = render::read_content(files, options.input.content, options.language, found);
  if (!content) return tl::unexpected(content.error());
  render::check_pages(*content, options.input.content, options.language, found);
  auto assets = load_assets(files, folder, found);
  if (!assets) return tl::unexpected(assets.error());
  auto geometry = figures::load_geometry(files, options.input.data);
  if (!geometry) return tl::unexpected(geometry.error());
  return presentation{std::move(*texts), std::move(*templates), std::move(*content),
                      std::move(*assets), std::move(*geometry)};
}

output_files make_pages(const std::vector<render::page_task>& tasks) {
  output_files pages(tasks.size());
  tbb::parallel_for(std::size_t{0}, tasks.size(), [&](std::size_t at) {
    pages[at] = {tasks[at].path, tasks[at].make()};
  });
  return pages;
}

/// Tasks make other files too, such as the texts that a page reads.
auto count_pages(const std::vector<render::page_task>& tasks) {
  return std::ranges::count_if(tasks, [](const auto& one) { return one.path.ends_with(".html"); });
}

void append(output_files& to, output_files&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::vector<render::data_file> downloads(const opendata::data_release& release) {
  std::vector<render::data_file> files;
  for (const opendata::listed_file& one : release.listed) {
    files.push_back({.path = one.path, .bytes = one.bytes, .rows = one.rows.value_or(0)});
  }
  return files;
}

std::vector<std::string> paths_of(const std::vector<render::page_task>& tasks) {
  std::vector<std::string> paths;
  for (const render::page_task& one : tasks) paths.push_back(one.path);
  return paths;
}

std::string seconds_since(std::chrono::steady_clock::time_point start) {
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
  return fmt::format("{:.2f} s", passed.count());
}

std::string in_megabytes(std::size_t bytes) {
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

/// The past of the data, when releases of them are kept.
struct kept_past {
  releases::release_store store;
  releases::release_history history;
};

result<std::optional<kept_past>> read_past(const file_reader& files, const build_options& options,
                                           const ledgers& rules) {
  if (options.releases.empty()) return std::optional<kept_past>();
  auto store = read_store(files, options.releases, releases::missing_store::is_a_failure);
  if (!store) return tl::unexpected(store.error());
  if (const auto erased = erase(*store, rules.erasures); !erased)
    return tl::unexpected(erased.error());
  auto history = make_history(*store, rules.identifiers);
  if (!history) return tl::unexpected(history.error());
  return kept_past{std::move(*store), std::move(*history)};
}

opendata::data_release make_site_data(const loaded_data& loaded,
                                      std::span<const search::document> documents,
                                      const std::optional<kept_past>& past) {
  return past ? make_current_data(loaded, documents, past->store)
              : make_data(loaded, documents, releases::version_of(loaded.version), std::nullopt);
}

bool is_released(const std::optional<kept_past>& past, const opendata::data_release& release) {
  return past && past->store.latest() != nullptr &&
         past->store.latest()->content == release.content;
}

}  // namespace

exit_code build(const build_options& options) {
  const auto start = std::chrono::steady_clock::now();
  const console out(options.input.is_quiet);
  const auto threads = options.threads > 0 ? options.threads : tbb::info::default_concurrency();
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(threads));
  const disk_reader files;
  findings found;

  if (options.makes_release) {
    const exit_code code = release({options.input, options.releases});
    if (code != exit_code::clean) return code;
  }
  out.progress("reading {}, {} and {}", options.input.data, options.input.content,
               options.input.templates);
  const auto loaded = load_data(files, options.input, found);
  auto shown = load_presentation(files, options, found);
  if (!loaded || !shown) {
    static_cast<void>(out.report(std::move(found)));
    return out.report(loaded ? shown.error() : loaded.error());
  }
  // Dangling links are not reported on top of records that are unfit.
  if (loaded->engine) render::check_content(shown->content, *loaded->catalogue, found);
  if (const exit_code code = out.report(std::move(found)); code != exit_code::clean) return code;

  out.progress("writing the data of {} records", loaded->catalogue->size());
  const model::cross_reference references(*loaded->catalogue);
  const search::facts facts(*loaded->catalogue, references, loaded->verdicts);
  const auto documents = search::make_documents(facts);
  const auto past = read_past(files, options, loaded->ledgers);
  if (!past) return out.report(past.error());
  auto release = make_site_data(*loaded, documents, *past);
  const auto data_files = downloads(release);
  output_files site = std::move(release.files);
  if (*past)
    append(site, publication_files((*past)->store, (*past)->history, loaded->ledgers.retention));

  append(site, search::make_index(documents));
  const rules::verdict_index verdicts(loaded->verdicts);
  const auto groups = search::groups_of(documents);
  const rules::suggester suggester(*loaded->catalogue, loaded->version);
  const render::site_input input{.catalogue = *loaded->catalogue,
                                 .references = references,
                                 .verdicts = verdicts,
                                 .suggester = suggester,
                                 .facts = facts,
                                 .documents = documents,
                                 .groups = groups,
                                 .content = shown->content,
                                 .texts = shown->texts,
                                 .templates = shown->templates,
                                 .data_files = data_files,
                                 .version = loaded->version,
                                 .base_path = options.base_path,
                                 .geometry = shown->geometry,
                                 .address = options.site_address,
                                 .history = *past ? &(*past)->history : nullptr,
                                 .is_released = is_released(*past, release),
                                 .repository = options.repository};
  const auto tasks = render::plan_pages(input);
  const auto pages = count_pages(tasks);
  out.progress("rendering {} pages", pages);
  append(site, make_pages(tasks));
  append(site, make_pages(render::plan_citations(input)));
  append(site, std::move(shown->assets));
  const model::coverages covered = model::coverages_of(*loaded->catalogue);
  const metadata::catalogue_input harvested{.catalogue = *loaded->catalogue,
                                            .covered = covered,
                                            .files = release.listed,
                                            .languages = {&shown->texts},
                                            .version = loaded->version,
                                            .address = options.site_address,
                                            .repository = options.repository};
  append(site, metadata::catalogue_files(harvested));
  append(site, metadata::finding_aids(harvested, paths_of(tasks)));

  const auto published = publish::publish(site, options.out, {.shared = "data/v/"});
  if (!published) return out.report(published.error());
  out.say("{} records, {} pages, {} files, {} in {}", loaded->catalogue->size(), pages,
          published->files, in_megabytes(published->bytes), seconds_since(start));
  out.say("{} written, {} unchanged, {} removed", published->written, published->unchanged,
          published->removed);
  out.say("look at it: open {}/index.html, or run ./dev serve", options.out);
  return exit_code::clean;
}

}  // namespace escp::cli
