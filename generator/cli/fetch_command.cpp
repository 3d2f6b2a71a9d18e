#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/with_schemas.h"
#include "fetch/refresh.h"
#include "sources/kept_sources.h"

namespace escp::cli {

namespace {

/// "2026-11-21T10:00:00Z".
std::string time_now() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const auto day = std::chrono::floor<std::chrono::days>(now);
  const std::chrono::hh_mm_ss clock(now - day);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_text(date_of(day)), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

std::string time_of(const fetch_options& options) {
  return options.input.now.empty() ? time_now() : options.input.now;
}

/// A bar that is drawn over itself on a terminal; elsewhere only lines about waits.
class progress {
 public:
  progress(const console& out, bool is_quiet)
      : out_(out), is_quiet_(is_quiet), is_terminal_(!is_quiet && isatty(STDERR_FILENO) != 0) {}

  void begin(const std::string& id) { id_ = id; }

  void show(const fetch::client_event& event) const {
    if (is_quiet_) return;
    if (event.what.starts_with("waiting")) {
      clear();
      out_.progress("{}: {}", id_, event.what);
    } else if (is_terminal_) {
      draw(event);
    }
  }

  void clear() const {
    if (is_terminal_) fmt::print(stderr, "\r\x1b[K");
  }

 private:
  void draw(const fetch::client_event& event) const {
    constexpr std::size_t width = 24;
    const std::size_t full = event.all == 0 ? 0 : width * event.done / event.all;
    fmt::print(stderr, "\r\x1b[K{:<24} [{}{}] {}/{} {:.1f} MB", id_, std::string(full, '#'),
               std::string(width - full, '.'), event.done, event.all,
               static_cast<double>(event.bytes) / 1e6);
    std::fflush(stderr);
  }

  const console& out_;
  bool is_quiet_;
  bool is_terminal_;
  std::string id_;
};

/// Those that were named, or all; a name that none has is a failure.
result<std::vector<const sources::source_description*>> chosen(
    const std::vector<sources::source_description>& all, const std::vector<std::string>& names) {
  std::vector<const sources::source_description*> wanted;
  std::vector<std::string_view> ids;
  ids.reserve(all.size());
  for (const auto& one : all) ids.push_back(one.id);
  for (const std::string& name : names) {
    const auto found = std::ranges::find(all, name, &sources::source_description::id);
    if (found == all.end())
      return fail(fmt::format("no source {} in data/sources.toml{}", in_quotes(name),
                              did_you_mean(name, ids)));
    wanted.push_back(&*found);
  }
  if (names.empty()) {
    for (const auto& one : all) wanted.push_back(&one);
  }
  return wanted;
}

void print_plan(const console& out, const sources::source_description& source,
                const sources::lock_file& lock) {
  const auto entry = lock.find(source.id);
  out.say("{} – {} ({}, {})", source.id, source.title, source.publisher, source.licence);
  for (const std::string& line :
       fetch::planned_requests(source, entry == lock.end() ? nullptr : &entry->second))
    out.say("  {}", line);
}

std::vector<sources::acknowledgement> read_acknowledged(const file_reader& files,
                                                        const std::string& folder,
                                                        findings& found) {
  const std::string path = folder + "/acknowledged.toml";
  const auto text = files.read(path);
  if (!text) return {};
  return sources::read_acknowledgements(path, *text, found);
}

using descriptions = std::vector<const sources::source_description*>;

/// Keeps those whose schedule asks for a fetch.
void leave_out_early(const console& out, const std::string& now, const sources::lock_file& lock,
                     descriptions& wanted) {
  const std::size_t early =
      std::erase_if(wanted, [&](const auto* source) { return !fetch::is_due(*source, lock, now); });
  if (early > 0) out.say("{} sources are not due by their schedule", early);
}

/// Fetches one source after the other. The lock file is written after each, so that what is done
/// stays done.
result<findings> refresh_all(const console& out, const fetch_options& options,
                             const descriptions& wanted,
                             const std::vector<sources::acknowledgement>& acknowledged,
                             sources::lock_file& lock) {
  findings found;
  const disk_reader files;
  const std::string& folder = options.input.data;
  progress bar(out, options.input.is_quiet);
  const fetch::surroundings around = fetch::surroundings::of_process(std::random_device()());
  fetch::http_client client(around, [&](const fetch::client_event& event) { bar.show(event); });
  const fetch::snapshot_store store(folder);
  const fetch::fetch_context context{.client = client,
                                     .files = files,
                                     .folder = folder,
                                     .variable = around.variable,
                                     .time = time_of(options),
                                     .acknowledged = acknowledged};
  for (const auto* source : wanted) {
    bar.begin(source->id);
    const auto done = fetch::refresh_source(context, *source, lock, store, found);
    bar.clear();
    if (done.is_accepted) out.say("{}: {}", done.id, done.summary);
    if (const auto written = store.put(lock); !written) return tl::unexpected(written.error());
    if (done.is_accepted) store.forget_others(source->id, lock[source->id].sha256);
  }
  return found;
}

result<exit_code> fetch_sources(source_work& work, const fetch_options& options) {
  auto read = sources::read_source_files(work.files, work.folder, work.schemas, work.found);
  if (!read) return tl::unexpected(read.error());
  const auto acknowledged = read_acknowledged(work.files, work.folder, work.found);
  if (count_of(work.found, level::error) > 0) return work.out.report(std::move(work.found));
  auto wanted = chosen(read->descriptions, options.sources);
  if (!wanted) return tl::unexpected(wanted.error());
  if (options.is_due) leave_out_early(work.out, time_of(options), read->lock, *wanted);
  if (options.is_dry_run) {
    for (const auto* one : *wanted) print_plan(work.out, *one, read->lock);
    return exit_code::clean;
  }
  const auto told = refresh_all(work.out, options, *wanted, acknowledged, read->lock);
  if (!told) return tl::unexpected(told.error());
  work.found.insert(work.found.end(), told->begin(), told->end());
  return work.out.report(std::move(work.found));
}

}  // namespace

exit_code fetch(const fetch_options& options) {
  return with_schemas(options.input,
                      [&](source_work& work) { return fetch_sources(work, options); });
}

}  // namespace escp::cli
