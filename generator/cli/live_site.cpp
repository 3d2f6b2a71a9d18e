#include "cli/live_site.h"

#include <algorithm>
#include <array>

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
  return path == folder || path.starts_with(folder + "/");
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
  findings found;
  std::string failure;
  std::shared_ptr<const presentation> shown = shown_;
  std::shared_ptr<const arranged_data> data = data_;
  if (shown == nullptr || concerns({input.templates, input.content, input.data + "/geometry"})) {
    auto fresh = load_presentation(files_, options_, found);
    shown = fresh ? std::make_shared<const presentation>(std::move(*fresh)) : nullptr;
    if (!fresh) failure = fresh.error().message;
  }
  if (data == nullptr || concerns({input.data, input.schemas, options_.releases})) {
    data = read_data(found, failure);
  }
  if (shown != nullptr && data != nullptr && data->loaded.engine)
    render::check_content(shown->content, *data->loaded.catalogue, found);
  const bool is_fit = failure.empty() && count_of(found, level::error) == 0;
  if (is_fit) {
    shown_ = std::move(shown);
    data_ = std::move(data);
  }
  end_reading(is_fit, std::move(found), failure);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::shared_ptr<const arranged_data> live_site::read_data(findings& found,
                                                          std::string& failure) const {
  auto loaded = load_data(files_, options_.input, found);
  if (!loaded) {
    failure = loaded.error().message;
    return nullptr;
  }
  if (!loaded->engine) return nullptr;
  auto past = read_past(files_, options_, loaded->ledgers);
  if (!past) {
    failure = past.error().message;
    return nullptr;
  }
  return std::make_shared<const arranged_data>(std::move(*loaded), std::move(*past));
}

void live_site::end_reading(bool is_fit, findings found, const std::string& failure) {
  auto next = is_fit ? arrange() : nullptr;
  sort_by_place(found);
  std::string text = failure.empty() ? std::string() : "escp: " + failure + "\n";
  if (!found.empty()) text += text_format().write(found);
  {
    const std::unique_lock lock(mutex_);
    // What was there before goes when everybody has been told.
    if (next != nullptr) std::swap(now_, next);
    complaints_ = std::move(text);
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
  made->site.emplace(data_, shown_);
  made->input.emplace(made->site->input(options_));
  for (render::page_task& one : render::plan_pages(*made->input))
    made->tasks.emplace(std::move(one.path), std::move(one.make));
  for (render::page_task& one : render::plan_citations(*made->input))
    made->tasks.emplace(std::move(one.path), std::move(one.make));
  for (const output_file& one : made->site->shown().assets.files)
    made->assets.emplace(one.path, &one);
  return made;
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
  if (const auto task = now->tasks.find(wanted); task != now->tasks.end())
    return answer{task->second(), media_type_of(wanted)};
  if (const auto asset = now->assets.find(wanted); asset != now->assets.end())
    return answer{asset->second->bytes, media_type_of(wanted)};
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
