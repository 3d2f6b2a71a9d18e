#include "cli/live_site.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/finding_formats.h"
#include "render/citations.h"
#include "render/content_links.h"

namespace escp::cli {

namespace {

constexpr std::string_view index = "index.html";

struct media_row {
  std::string_view ending;
  std::string_view type;
};

constexpr std::array<media_row, 16> media_types{{{".html", "text/html; charset=utf-8"},
                                                 {".css", "text/css; charset=utf-8"},
                                                 {".js", "text/javascript; charset=utf-8"},
                                                 {".mjs", "text/javascript; charset=utf-8"},
                                                 {".json", "application/json"},
                                                 {".geojson", "application/geo+json"},
                                                 {".jsonld", "application/ld+json"},
                                                 {".ndjson", "application/x-ndjson"},
                                                 {".csv", "text/csv; charset=utf-8"},
                                                 {".xml", "application/xml"},
                                                 {".svg", "image/svg+xml"},
                                                 {".png", "image/png"},
                                                 {".ico", "image/x-icon"},
                                                 {".woff2", "font/woff2"},
                                                 {".webmanifest", "application/manifest+json"},
                                                 {".txt", "text/plain; charset=utf-8"}}};

std::string media_type_of(std::string_view path) {
  const auto row = std::ranges::find_if(
      media_types, [&](const media_row& one) { return path.ends_with(one.ending); });
  return std::string(row == media_types.end() ? "application/octet-stream" : row->type);
}

bool is_below(const std::string& path, const std::string& folder) {
  return !folder.empty() && (path == folder || path.starts_with(folder + "/"));
}

/// The task of a path among tasks sorted by path, or nullptr.
const render::page_task* task_in(const std::vector<render::page_task>& tasks,
                                 std::string_view path) {
  const auto task = std::ranges::lower_bound(tasks, path, {}, &render::page_task::path);
  return task == tasks.end() || task->path != path ? nullptr : &*task;
}

}  // namespace

double live_site::read(const std::vector<std::string>& changed) {
  const auto start = std::chrono::steady_clock::now();
  const input_options& input = options_.input;
  const auto concerns = [&](const std::vector<std::string>& folders) {
    return changed.empty() || std::ranges::any_of(changed, [&](const std::string& path) {
             return std::ranges::any_of(
                 folders, [&](const std::string& folder) { return is_below(path, folder); });
           });
  };
  if (concerns({input.templates, input.content, input.data + "/geometry"}))
    shown_ = read_presentation();
  if (concerns({input.data, input.schemas, options_.releases})) data_ = read_data();
  end_reading();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

live_site::reading<presentation> live_site::read_presentation() const {
  reading<presentation> now;
  auto fresh = load_presentation(files_, options_, now.found);
  if (fresh) {
    now.made = std::make_shared<const presentation>(std::move(*fresh));
  } else {
    now.failure = fresh.error().message;
  }
  return now;
}

live_site::reading<arranged_data> live_site::read_data() const {
  reading<arranged_data> now;
  const auto failed = [&](const failure& why) {
    now.failure = why.message;
    return now;
  };
  const loaded_data* last = last_good_ == nullptr ? nullptr : &last_good_->loaded;
  auto loaded = load_again(files_, options_.input, last, now.found);
  if (!loaded) return failed(loaded.error());
  if (!loaded->engine) return now;
  auto past = read_past(files_, options_, loaded->ledgers);
  if (!past) return failed(past.error());
  now.made = std::make_shared<const arranged_data>(std::move(*loaded), std::move(*past));
  return now;
}

findings live_site::all_found() const {
  findings found = shown_.found;
  found.insert(found.end(), data_.found.begin(), data_.found.end());
  if (shown_.made != nullptr && data_.made != nullptr)
    render::check_content(shown_.made->content, *data_.made->loaded.catalogue, found);
  sort_by_place(found);
  return found;
}

std::string live_site::text_of(const findings& found) const {
  std::string text;
  for (const std::string& failure : {shown_.failure, data_.failure})
    if (!failure.empty()) text += "escp: " + failure + "\n";
  return found.empty() ? text : text + text_format().write(found);
}

void live_site::end_reading() {
  const findings found = all_found();
  const bool is_fit =
      shown_.made != nullptr && data_.made != nullptr && count_of(found, level::error) == 0;
  // What was there before goes when everybody has been told.
  const auto before = data_.made == nullptr ? nullptr : std::exchange(last_good_, data_.made);
  auto next = is_fit ? arrange() : nullptr;
  {
    const std::unique_lock lock(mutex_);
    if (next != nullptr) std::swap(now_, next);
    complaints_ = text_of(found);
    has_errors_ = !is_fit;
  }
  {
    const std::scoped_lock lock(waiting_);
    ++generation_;
  }
  changed_.notify_all();
}

std::shared_ptr<const live_site::state> live_site::arrange() const {
  auto made = std::make_shared<state>();
  made->site.emplace(data_.made, shown_.made);
  made->input.emplace(made->site->input(options_));
  made->pages = render::plan_pages(*made->input);
  for (const output_file& one : made->site->shown().assets.files)
    made->assets.emplace(one.path, &one);
  return made;
}

const std::vector<render::page_task>& live_site::citations_of(const state& now) {
  std::call_once(now.citations_planned, [&] {
    now.citations = render::plan_citations(*now.input);
    std::ranges::sort(now.citations, {}, &render::page_task::path);
  });
  return now.citations;
}

std::optional<std::string> live_site::data_file(const state& now, std::string_view path) const {
  std::call_once(now.data_made, [&] {
    memory_sink sink;
    static_cast<void>(put_data(options_, now.site->data(), sink));
    for (output_file& one : sink.take())
      now.data.emplace(std::move(one.path), std::move(one.bytes));
  });
  const auto found = now.data.find(path);
  return found == now.data.end() ? std::nullopt : std::optional(found->second);
}

std::optional<live_site::answer> live_site::get(std::string_view path) const {
  std::shared_ptr<const state> now;
  {
    const std::shared_lock lock(mutex_);
    now = now_;
  }
  if (now == nullptr) return std::nullopt;
  std::string wanted(path);
  if (wanted.empty() || wanted.ends_with('/')) wanted += index;
  if (const auto* task = task_in(now->pages, wanted))
    return answer{task->make(), media_type_of(wanted)};
  if (const auto asset = now->assets.find(wanted); asset != now->assets.end())
    return answer{asset->second->bytes, media_type_of(wanted)};
  if (wanted.find("/cite.") != std::string::npos) {
    if (const auto* task = task_in(citations_of(*now), wanted))
      return answer{task->make(), media_type_of(wanted)};
  }
  const bool is_data =
      wanted.starts_with("data/") || wanted.starts_with("api/") || wanted.starts_with("search/");
  auto bytes = is_data ? data_file(*now, wanted) : std::nullopt;
  if (!bytes) return std::nullopt;
  return answer{std::move(*bytes), media_type_of(wanted)};
}

std::string live_site::complaints() const {
  const std::shared_lock lock(mutex_);
  return complaints_;
}

bool live_site::has_errors() const {
  const std::shared_lock lock(mutex_);
  return has_errors_;
}

std::size_t live_site::wait_for_change(std::size_t known, std::chrono::milliseconds longest) {
  std::unique_lock lock(waiting_);
  changed_.wait_for(lock, longest, [&] { return generation_ != known; });
  return generation_;
}

}  // namespace escp::cli
