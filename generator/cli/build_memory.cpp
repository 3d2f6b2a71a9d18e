#include "cli/build_memory.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>

#include "incremental/input_files.h"
#include "publish/encodings.h"

namespace escp::cli {

namespace fs = std::filesystem;

namespace {

/// The program itself: another one may make other pages of the same input.
constexpr const char* program = "/proc/self/exe";

std::string schemas_of(const input_options& input) {
  return input.schemas.empty() ? input.data + "/schemas" : input.schemas;
}

void add_options(hasher& all, const build_options& options) {
  const input_options& input = options.input;
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  for (const std::string& each :
       {input.data, input.schemas, input.content, input.templates, input.now, options.language,
        options.base_path, options.site_address, options.repository, options.releases,
        std::string(epoch == nullptr ? "" : epoch)})
    all.add(each);
  const shard part = options.shard.value_or(shard());
  all.add(std::uint64_t{part.number}).add(std::uint64_t{part.count});
  all.add(std::uint64_t{options.is_pages_only}).add(std::uint64_t{input.is_locked});
  all.add(std::uint64_t{options.is_precompressed});
}

/// Everything in the data folder but the records themselves, which are told apart.
std::vector<std::string> tables_of(const std::string& data) {
  std::vector<std::string> paths;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(data, error)) {
    const std::string name = entry.path().stem().string();
    if (!model::kind_named(name) && !name.starts_with('.')) paths.push_back(entry.path().string());
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

fingerprint state_of_build(const build_options& options) {
  hasher all;
  add_options(all, options);
  const input_options& input = options.input;
  const std::vector<std::string> paths{program,       input.data,      schemas_of(input),
                                       input.content, input.templates, options.releases};
  return all.add(incremental::state_of_inputs(paths)).taken();
}

fingerprint page_maker::input_print(const render::site_input& input) const {
  hasher all;
  const build_options& options = options_;
  for (const std::string& each : {options.language, options.base_path, options.site_address,
                                  options.repository, to_text(input.version), input.land_picture})
    all.add(each);
  for (const std::string_view key : input.texts.keys()) all.add(key).add(input.texts.pattern(key));
  return all.add(std::uint64_t{options.is_pages_only}).add(keys_.whole()).taken();
}

fingerprint state_of_world(const build_options& options, const render::site_input& input) {
  hasher all;
  add_options(all, options);
  all.add(to_text(input.version)).add(input.land_picture);
  std::vector<std::string> paths = tables_of(options.input.data);
  paths.insert(paths.end(), {program, schemas_of(options.input), options.input.templates + "/i18n",
                             options.releases});
  return all.add(incremental::state_of_inputs(paths)).taken();
}

bool is_intact(const std::string& site, const incremental::build_record& last) {
  const publish::descriptor folder = publish::open_folder(site);
  std::atomic<bool> is_whole = folder.is_open();
  const tbb::blocked_range<std::size_t> all(0, last.files());
  tbb::parallel_for(all, [&](const tbb::blocked_range<std::size_t>& some) {
    for (std::size_t at = some.begin(); at < some.end() && is_whole; ++at) {
      const incremental::recorded_file one = last.file(at);
      if (state_of(folder.number(), std::string(one.path).c_str()) != one.state) is_whole = false;
    }
  });
  return is_whole;
}

page_maker::page_maker(const render::site_input& input, const build_options& options,
                       std::optional<incremental::build_record> last)
    : options_(options),
      keys_(input),
      reuse_(keys_, std::move(last), state_of_world(options, input)) {}

std::vector<incremental::recorded_file> page_maker::kept_files(const std::string& path,
                                                               const site_sinks& in) const {
  const auto page = reuse_.reusable(path);
  if (!page) return {};
  std::vector<incremental::recorded_file> files{*page};
  if (in.compressed != nullptr) {
    for (const publish::encoding& one : publish::encodings())
      if (const auto beside = reuse_.last_file(path + std::string(one.ending)))
        files.push_back(*beside);
  }
  const bool are_as_made = std::ranges::all_of(files, [&](const auto& one) {
    return state_of(in.site.present_folder(), std::string(one.path).c_str()) == one.state;
  });
  return are_as_made ? files : std::vector<incremental::recorded_file>();
}

void page_maker::take_over(const std::vector<incremental::recorded_file>& files,
                           const site_sinks& to) {
  for (const incremental::recorded_file& one : files)
    to.site.keep_present(std::string(one.path), one.content, one.state);
  const incremental::recorded_file& page = files.front();
  if (to.compressed != nullptr) to.compressed->spare(page.content, page.state.bytes);
  reuse_.took_over(page);
  ++taken_over_;
}

void page_maker::put(const render::page_task& task, const site_sinks& to) {
  const auto kept = kept_files(task.path, to);
  if (!kept.empty()) return take_over(kept, to);
  if (options_.explains) {
    const std::scoped_lock lock(mutex_);
    explanations_.push_back(task.path + ": " + reuse_.reason(task.path));
  }
  model::read_log log;
  std::string bytes;
  {
    const model::recording reads(log);
    bytes = task.make();
  }
  reuse_.made(task.path, log);
  to.first().put({task.path, std::move(bytes)});
}

std::vector<std::string> page_maker::explanations() const {
  std::vector<std::string> sorted = explanations_;
  std::ranges::sort(sorted);
  return sorted;
}

result<void> page_maker::remember(const publish::publication& site, const fingerprint& files,
                                  std::size_t warnings) && {
  std::vector<incremental::reuse::published_file> published;
  for (const publish::site_output& one : site.outputs())
    published.push_back({.path = one.path, .content = one.content, .state = one.state});
  return incremental::write_record(options_.out,
                                   std::move(reuse_).record(published, files, warnings));
}

}  // namespace escp::cli
