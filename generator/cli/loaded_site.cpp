#include "cli/loaded_site.h"

#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>

#include "cli/data_release.h"
#include "figures/read_geometry.h"
#include "releases/publication.h"
#include "releases/version.h"
#include "render/asset_addresses.h"
#include "render/assets.h"
#include "render/content_links.h"
#include "render/land_picture.h"
#include "render/named_templates.h"
#include "search/index_files.h"
#include "search/listed_documents.h"

namespace escp::cli {

namespace {

result<render::named_assets> load_assets(const file_reader& files, const std::string& folder,
                                         const figures::geometry& geometry, findings& found) {
  const std::size_t before = count_of(found, level::error);
  auto assets = render::make_assets(files, folder, found);
  if (!assets) return tl::unexpected(assets.error());
  if (count_of(found, level::error) > before) return render::named_assets{};
  render::add_land_picture(*assets, geometry);
  const auto checked = render::check_asset_addresses(files, folder, *assets, found);
  if (!checked) return tl::unexpected(checked.error());
  return render::name_assets(folder + "/assets", std::move(*assets), found);
}

result<render::template_set> load_templates(const file_reader& files, const std::string& folder,
                                            const render::translation& texts,
                                            const render::asset_names& names, findings& found) {
  const auto load = [&](const file_reader& from, findings& of_load) {
    return render::template_set::load(from, folder, texts, render::page_shapes(),
                                      render::layout_names(), of_load);
  };
  findings with_names;
  auto templates = load(render::named_templates(files, names), with_names);
  // What there is to say is said of the places in the files as they are.
  if (templates && !with_names.empty()) static_cast<void>(load(files, found));
  return templates;
}

/// Where the picture of all land is published; empty when there is none.
std::string land_picture_of(const presentation& shown) {
  const auto name = shown.assets.names.find(render::land_picture);
  return name == shown.assets.names.end() ? std::string() : name->second;
}

}  // namespace

result<presentation> load_presentation(const file_reader& files, const build_options& options,
                                       findings& found) {
  const std::string& folder = options.input.templates;
  auto texts = render::translation::load(files, folder + "/i18n", options.language, found);
  if (!texts) return tl::unexpected(texts.error());
  auto geometry = figures::load_geometry(files, options.input.data);
  if (!geometry) return tl::unexpected(geometry.error());
  auto assets = load_assets(files, folder, *geometry, found);
  if (!assets) return tl::unexpected(assets.error());
  auto templates = load_templates(files, folder, *texts, assets->names, found);
  if (!templates) return tl::unexpected(templates.error());
  auto content = render::read_content(files, options.input.content, options.language, found);
  if (!content) return tl::unexpected(content.error());
  render::check_pages(*content, options.input.content, options.language, found);
  return presentation{std::move(*texts), std::move(*templates), std::move(*content),
                      std::move(*assets), std::move(*geometry)};
}

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

arranged_data::listing::listing(const loaded_data& all)
    : references(*all.catalogue),
      facts(*all.catalogue, references, all.verdicts),
      documents(search::listed_documents(facts)),
      groups(search::groups_of(documents)) {}

arranged_data::arranged_data(loaded_data all, std::optional<kept_past> kept)
    : loaded(std::move(all)),
      past(std::move(kept)),
      verdicts(loaded.verdicts),
      suggester(*loaded.catalogue, loaded.version) {
  tbb::parallel_invoke([&] { lists_ = std::make_unique<const listing>(loaded); },
                       [&] {
                         if (!loaded.quality) loaded.quality = make_quality(loaded);
                       });
}

void loaded_site::set_data(const opendata::release_list& made) {
  data_files_.clear();
  for (const opendata::listed_file& one : made.listed)
    data_files_.push_back({.path = one.path, .bytes = one.bytes, .rows = one.rows.value_or(0)});
  const auto& past = data_->past;
  const auto* last = past ? past->store.latest() : nullptr;
  is_released_ = last != nullptr && last->content == made.content;
}

render::site_input loaded_site::input(const build_options& options) const {
  return {.catalogue = *data_->loaded.catalogue,
          .references = data_->lists().references,
          .verdicts = data_->verdicts,
          .suggester = data_->suggester,
          .facts = data_->lists().facts,
          .documents = data_->lists().documents,
          .groups = data_->lists().groups,
          .content = shown_->content,
          .texts = shown_->texts,
          .templates = shown_->templates,
          .data_files = data_files_,
          .version = data_->loaded.version,
          .base_path = options.base_path,
          .geometry = shown_->geometry,
          .land_picture = land_picture_of(*shown_),
          .address = options.site_address,
          .history = data_->past ? &data_->past->history : nullptr,
          .is_released = is_released_,
          .repository = options.repository,
          .quality = *data_->loaded.quality};
}

opendata::release_list put_data(const build_options& options, const arranged_data& data,
                                output_sink& sink) {
  if (options.is_pages_only) return {};
  const auto put_all = [&](const output_files& files) {
    tbb::parallel_for(std::size_t{0}, files.size(), [&](std::size_t at) { sink.put(files[at]); });
  };
  opendata::release_list made =
      data.past ? make_current_data(data.loaded, data.lists().documents, data.past->store, sink)
                : make_data(data.loaded, data.lists().documents,
                            releases::version_of(data.loaded.version), std::nullopt, sink);
  if (data.past)
    put_all(publication_files(data.past->store, data.past->history, data.loaded.ledgers.retention));
  put_all(search::make_index(search::make_documents(data.lists().facts)));
  return made;
}

}  // namespace escp::cli
