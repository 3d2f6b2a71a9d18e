#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>

#include <fstream>
#include <optional>

#include "cli/commands.h"
#include "cli/data_release.h"
#include "cli/load.h"
#include "cli/progress.h"
#include "figures/read_geometry.h"
#include "metadata/metadata.h"
#include "opendata/export_data.h"
#include "publish/publication.h"
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

/// Makes the files and hands them on, so that none is held longer than it takes to write it.
void put_pages(const std::vector<render::page_task>& tasks, output_sink& sink,
               progress::phase& rendering) {
  tbb::parallel_for(std::size_t{0}, tasks.size(), [&](std::size_t at) {
    sink.put({tasks[at].path, tasks[at].make()});
    rendering.step();
  });
}

/// Tasks make other files too, such as the texts that a page reads.
auto count_pages(const std::vector<render::page_task>& tasks) {
  return std::ranges::count_if(tasks, [](const auto& one) { return one.path.ends_with(".html"); });
}

void put_all(output_files&& files, output_sink& sink) {
  tbb::parallel_for(std::size_t{0}, files.size(),
                    [&](std::size_t at) { sink.put(std::move(files[at])); });
}

std::vector<render::data_file> downloads(const opendata::release_list& release) {
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

/// The open data, for a site that has them.
opendata::release_list put_data(const build_options& options, const loaded_data& loaded,
                                std::span<const search::document> documents,
                                const std::optional<kept_past>& past, output_sink& sink) {
  if (options.is_pages_only) return {};
  opendata::release_list made =
      past ? make_current_data(loaded, documents, past->store, sink)
           : make_data(loaded, documents, releases::version_of(loaded.version), std::nullopt, sink);
  if (past)
    put_all(publication_files(past->store, past->history, loaded.ledgers.retention), sink);
  put_all(search::make_index(documents), sink);
  return made;
}

bool is_released(const std::optional<kept_past>& past, const opendata::release_list& release) {
  return past && past->store.latest() != nullptr &&
         past->store.latest()->content == release.content;
}

/// Where the time went, for who asked for it.
exit_code write_trace(const std::string& path, const progress& steps, const console& out) {
  if (path.empty()) return exit_code::clean;
  std::ofstream file(path, std::ios::binary);
  file << steps.trace();
  if (file.flush()) return exit_code::clean;
  return out.report(failure{fmt::format("cannot write the trace to {}: can you write there?", path)});
}

}  // namespace

// NOLINTNEXTLINE(readability-function-size): the steps of a build, in their order
exit_code build(const build_options& options) {
  const console out(options.input.is_quiet);
  progress steps(options.input.is_quiet);
  const auto threads = options.threads > 0 ? options.threads : tbb::info::default_concurrency();
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(threads));
  const disk_reader files;
  findings found;

  if (options.makes_release) {
    const exit_code code = release({options.input, options.releases});
    if (code != exit_code::clean) return code;
  }
  std::optional<progress::phase> phase(steps.begin("reading"));
  auto shown = load_presentation(files, options, found);
  const auto loaded = load_data(files, options.input, found);
  phase.reset();
  if (!loaded || !shown) {
    static_cast<void>(out.report(std::move(found)));
    return out.report(loaded ? shown.error() : loaded.error());
  }
  // Dangling links are not reported on top of records that are unfit.
  if (loaded->engine) render::check_content(shown->content, *loaded->catalogue, found);
  if (const exit_code code = out.report(std::move(found)); code != exit_code::clean) return code;

  phase.emplace(steps.begin("arranging", loaded->catalogue->size(), "records"));
  const model::cross_reference references(*loaded->catalogue);
  const search::facts facts(*loaded->catalogue, references, loaded->verdicts);
  const auto documents = search::make_documents(facts);
  const auto past = read_past(files, options, loaded->ledgers);
  if (!past) return out.report(past.error());
  const rules::verdict_index verdicts(loaded->verdicts);
  const auto groups = search::groups_of(documents);
  const rules::suggester suggester(*loaded->catalogue, loaded->version);
  phase.reset();

  const auto site = publish::publication::begin(options.out, {.shared = "data/v/"});
  if (!site) return out.report(site.error());
  if (!options.is_pages_only)
    phase.emplace(steps.begin("writing data of", loaded->catalogue->size(), "records"));
  const auto release = put_data(options, *loaded, documents, *past, **site);
  phase.reset();
  const auto data_files = downloads(release);
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
  phase.emplace(steps.begin("rendering", tasks.size(), "pages"));
  put_pages(tasks, **site, *phase);
  if (!options.is_pages_only) put_pages(render::plan_citations(input), **site, *phase);
  put_all(std::move(shown->assets), **site);
  const model::coverages covered = model::coverages_of(*loaded->catalogue);
  const metadata::catalogue_input harvested{.catalogue = *loaded->catalogue,
                                            .covered = covered,
                                            .files = release.listed,
                                            .languages = {&shown->texts},
                                            .version = loaded->version,
                                            .address = options.site_address,
                                            .repository = options.repository};
  put_all(metadata::catalogue_files(harvested), **site);
  put_all(metadata::finding_aids(harvested, paths_of(tasks)), **site);
  phase.emplace(steps.begin("publishing"));
  const auto published = (*site)->finish();
  phase.reset();
  if (!published) return out.report(published.error());
  out.say("{} records, {} pages, {} files, {} in {:.2f} s", loaded->catalogue->size(), pages,
          published->files, in_megabytes(published->bytes), steps.seconds());
  out.progress("{}", steps.summary());
  out.say("{} written, {} unchanged, {} removed", published->written, published->unchanged,
          published->removed);
  out.say("look at it: open {}/index.html, or run ./dev serve", options.out);
  return write_trace(options.trace, steps, out);
}

}  // namespace escp::cli
