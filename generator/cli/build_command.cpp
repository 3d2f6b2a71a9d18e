#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/parallel_invoke.h>

#include <fstream>

#include "cli/build_memory.h"
#include "cli/commands.h"
#include "cli/loaded_site.h"
#include "cli/progress.h"
#include "cli/shard.h"
#include "metadata/metadata.h"
#include "publish/precompression.h"
#include "publish/publication.h"
#include "publish/site_change.h"
#include "render/citations.h"
#include "render/content_links.h"

namespace escp::cli {

namespace {

void put_all(const output_files& files, output_sink& sink) {
  tbb::parallel_for(std::size_t{0}, files.size(), [&](std::size_t at) { sink.put(files[at]); });
}

/// Tasks make other files too, such as the texts that a page reads.
std::size_t count_pages(const std::vector<render::page_task>& tasks) {
  return static_cast<std::size_t>(
      std::ranges::count_if(tasks, [](const auto& one) { return one.path.ends_with(".html"); }));
}

std::vector<std::string> paths_of(const std::vector<render::page_task>& tasks) {
  std::vector<std::string> paths;
  for (const render::page_task& one : tasks) paths.push_back(one.path);
  return paths;
}

std::string in_megabytes(std::size_t bytes) {
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

/// Where the time went, for who asked for it.
exit_code write_trace(const std::string& path, const progress& steps, const console& out) {
  if (path.empty()) return exit_code::clean;
  std::ofstream file(path, std::ios::binary);
  file << steps.trace();
  if (file.flush()) return exit_code::clean;
  return out.report(
      failure{fmt::format("cannot write the trace to {}: can you write there?", path)});
}

/// The process is about to end, which gives all memory back at once: piece by piece it takes a
/// twentieth of the time of a small edit.
void keep_until_exit(loaded_site site) {
  static auto* const kept = new std::vector<loaded_site>;
  kept->push_back(std::move(site));
}

/// One build: its parts in the order in which they are needed.
class building {
 public:
  explicit building(const build_options& options)
      : options_(options), out_(options.input.is_quiet), steps_(options.input.is_quiet) {}

  [[nodiscard]] exit_code run() {
    const auto state = state_of_build(options_);
    if (!options_.is_full) last_ = incremental::read_record(options_.out);
    const bool is_unchanged = last_ && last_->inputs() == state &&
                              !publish::is_unfinished(options_.out) &&
                              is_intact(options_.out, *last_);
    if (is_unchanged) return say_unchanged();
    if (const exit_code code = load(); code != exit_code::clean) return code;
    auto publishing = publish::publication::begin(options_.out, {.shared = "data/v/"});
    if (!publishing) return out_.report(publishing.error());
    site_files_ = std::move(*publishing);
    if (const auto begun = begin_precompression(); !begun) return out_.report(begun.error());
    put_data_files();
    const render::site_input input = site_->input(options_);
    std::optional<page_maker> pages;
    put_pages(input, pages);
    if (options_.shard)
      sink().put({std::string(shard_label_name),
                  to_text(shard_label{part(), to_text(pages->input_print(input))})});
    const auto published = publish();
    if (!published) return out_.report(published.error());
    const auto kept = std::move(*pages).remember(*site_files_, state, warnings_);
    if (!kept) return out_.report(kept.error());
    summarise(*published);
    keep_until_exit(std::move(*site_));
    return write_trace(options_.trace, steps_, out_);
  }

 private:
  [[nodiscard]] exit_code say_unchanged() {
    out_.say("nothing changed: {} is as the last build left it, in {:.2f} s", options_.out,
             steps_.seconds());
    if (last_->warnings() > 0)
      out_.say("{} warnings still stand: escp check shows them", last_->warnings());
    return write_trace(options_.trace, steps_, out_);
  }

  [[nodiscard]] exit_code load() {
    findings found;
    findings found_in_data;
    std::optional<progress::phase> phase(steps_.begin("reading"));
    std::optional<result<presentation>> of_shown;
    std::optional<result<loaded_data>> of_data;
    tbb::parallel_invoke([&] { of_data.emplace(load_data(files_, options_.input, found_in_data)); },
                         [&] { of_shown.emplace(load_presentation(files_, options_, found)); });
    auto& shown = *of_shown;
    auto& data = *of_data;
    std::ranges::move(found_in_data, std::back_inserter(found));
    phase.reset();
    if (!data || !shown) {
      static_cast<void>(out_.report(std::move(found)));
      return out_.report(data ? shown.error() : data.error());
    }
    // Dangling links are not reported on top of records that are unfit.
    if (data->engine) render::check_content(shown->content, *data->catalogue, found);
    warnings_ = count_of(found, level::warning);
    if (const exit_code code = out_.report(std::move(found)); code != exit_code::clean) return code;
    phase.emplace(steps_.begin("arranging", data->catalogue->size(), "records"));
    auto past = read_past(files_, options_, data->ledgers);
    if (!past) return out_.report(past.error());
    site_.emplace(std::make_shared<const arranged_data>(std::move(*data), std::move(*past)),
                  std::make_shared<const presentation>(std::move(*shown)));
    return exit_code::clean;
  }

  [[nodiscard]] result<void> begin_precompression() {
    if (!options_.is_precompressed) return {};
    auto begun = publish::precompression::begin(options_.out, *site_files_);
    if (!begun) return tl::unexpected(begun.error());
    compressed_ = std::move(*begun);
    return {};
  }

  [[nodiscard]] site_sinks sinks() const { return {*site_files_, compressed_.get()}; }
  [[nodiscard]] output_sink& sink() const { return sinks().first(); }

  void put_data_files() {
    if (!part().is_first()) return;
    std::optional<progress::phase> phase;
    if (!options_.is_pages_only)
      phase.emplace(
          steps_.begin("writing data of", site_->data().loaded.catalogue->size(), "records"));
    made_ = put_data(options_, site_->data(), sink());
    site_->set_data(made_);
  }

  void put_pages(const render::site_input& input, std::optional<page_maker>& pages) {
    auto tasks = render::plan_pages(input);
    const std::vector<std::string> paths = paths_of(tasks);
    const auto put_aids = [&] {
      if (part().is_first()) put_finding_aids(paths);
    };
    tbb::parallel_invoke(put_aids, [&] {
      pages.emplace(input, options_, std::move(last_));
      put_tasks(input, std::move(tasks), *pages);
    });
    taken_over_ = pages->taken_over();
    for (const std::string& line : pages->explanations()) out_.say("{}", line);
  }

  void put_tasks(const render::site_input& input, std::vector<render::page_task> tasks,
                 page_maker& pages) {
    if (!options_.is_pages_only)
      std::ranges::move(render::plan_citations(input), std::back_inserter(tasks));
    std::erase_if(tasks, [&](const render::page_task& one) { return !part().makes(one.path); });
    pages_ = count_pages(tasks);
    auto phase = steps_.begin("rendering", tasks.size(), "pages");
    tbb::parallel_for(std::size_t{0}, tasks.size(), [&](std::size_t at) {
      pages.put(tasks[at], sinks());
      phase.step();
    });
  }

  void put_finding_aids(const std::vector<std::string>& paths) {
    const model::coverages covered = model::coverages_of(*site_->data().loaded.catalogue);
    const metadata::catalogue_input harvested{
        .catalogue = *site_->data().loaded.catalogue,
        .covered = covered,
        .files = made_.listed,
        .languages = {&site_->shown().texts},
        .version = site_->data().loaded.version,
        .address = options_.site_address,
        .repository = options_.repository,
        .icon = render::published_path(site_->shown().assets.names, "assets/icon.svg")};
    put_all(site_->shown().assets.files, sink());
    put_all(metadata::catalogue_files(harvested), sink());
    put_all(metadata::finding_aids(harvested, paths), sink());
  }

  [[nodiscard]] shard part() const { return options_.shard.value_or(shard()); }

  [[nodiscard]] result<publish::summary> publish() {
    if (compressed_) {
      const auto phase = steps_.begin("compressing");
      const auto settled = compressed_->settle();
      if (!settled) return tl::unexpected(settled.error());
      compressions_ = *settled;
    }
    const auto phase = steps_.begin("publishing");
    auto published = site_files_->finish();
    if (published && compressed_) compressed_->prune();
    return published;
  }

  void summarise(const publish::summary& published) {
    out_.say("{} records, {} pages, {} files, {} in {:.2f} s",
             site_->data().loaded.catalogue->size(), pages_, published.files,
             in_megabytes(published.bytes), steps_.seconds());
    out_.progress("{}", steps_.summary());
    out_.say("{} written, {} unchanged ({} not even made), {} removed", published.written,
             published.unchanged, taken_over_, published.removed);
    if (compressed_)
      out_.say("{} compressed, {} from the cache", compressions_.made, compressions_.cached);
    out_.say("look at it: open {}/index.html, or run ./dev serve", options_.out);
  }

  const build_options& options_;
  const console out_;
  progress steps_;
  const disk_reader files_;
  std::optional<incremental::build_record> last_;
  std::optional<loaded_site> site_;
  std::unique_ptr<publish::publication> site_files_;
  std::unique_ptr<publish::precompression> compressed_;
  publish::precompression::summary compressions_;
  opendata::release_list made_;
  std::size_t pages_ = 0;
  std::size_t taken_over_ = 0;
  std::size_t warnings_ = 0;
};

}  // namespace

exit_code build(const build_options& options) {
  const auto threads = options.threads > 0 ? options.threads : tbb::info::default_concurrency();
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(threads));
  if (options.makes_release) {
    const exit_code code = release({options.input, options.releases});
    if (code != exit_code::clean) return code;
  }
  return building(options).run();
}

}  // namespace escp::cli
