#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace escp::cli {

namespace {

using seconds_as_double = std::chrono::duration<double>;

/// Often enough to look alive, seldom enough to cost nothing.
constexpr std::chrono::milliseconds between_displays(100);
/// A rate is not worth much before.
constexpr double first_rate_after = 0.3;

std::string with_commas(std::size_t number) {
  std::string text = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), ",");
  return text;
}

double microseconds(progress::clock::duration passed) {
  return std::chrono::duration<double, std::micro>(passed).count();
}

}  // namespace

std::string counted(std::size_t done, std::size_t total, std::string_view unit, double seconds) {
  std::string text = fmt::format("{} of {} {}", with_commas(done), with_commas(total), unit);
  if (seconds < first_rate_after || done == 0 || done > total) return text;
  const double rate = static_cast<double>(done) / seconds;
  const double left = static_cast<double>(total - done) / rate;
  return text +
         fmt::format(", {}/s, {:.0f} s left", with_commas(static_cast<std::size_t>(rate)), left);
}

progress::phase::phase(phase&& other) noexcept
    : owner_(other.owner_), index_(other.index_), done_(std::move(other.done_)) {
  other.owner_ = nullptr;
}

progress::phase::~phase() {
  if (owner_ != nullptr) owner_->end(index_);
}

progress::progress(bool is_quiet)
    : is_quiet_(is_quiet), is_terminal_(!is_quiet && ::isatty(STDERR_FILENO) == 1) {
  if (is_terminal_) display_ = std::thread([this] { run_display(); });
}

progress::~progress() {
  {
    const std::scoped_lock lock(mutex_);
    is_over_ = true;
  }
  over_.notify_one();
  if (display_.joinable()) display_.join();
}

progress::phase progress::begin(std::string name, std::size_t total, std::string unit) {
  const std::scoped_lock lock(mutex_);
  const auto on_this_thread = [](const record& one) {
    return one.is_open && one.thread == std::this_thread::get_id();
  };
  record one{.name = std::move(name),
             .unit = std::move(unit),
             .total = total,
             .depth = static_cast<std::size_t>(std::ranges::count_if(phases_, on_this_thread)),
             .thread = std::this_thread::get_id(),
             .begin = clock::now(),
             .end = {},
             .done = std::make_shared<std::atomic<std::size_t>>(0)};
  const bool has_line = !is_quiet_ && !is_terminal_ && one.depth == 0;
  if (has_line && total > 0) {
    fmt::print(stderr, "{} {} {}\n", one.name, with_commas(total), one.unit);
  } else if (has_line) {
    fmt::print(stderr, "{}\n", one.name);
  }
  phases_.push_back(one);
  return {*this, phases_.size() - 1, std::move(one.done)};
}

void progress::end(std::size_t index) {
  const std::scoped_lock lock(mutex_);
  phases_[index].end = clock::now();
  phases_[index].is_open = false;
}

double progress::seconds() const { return seconds_as_double(clock::now() - start_).count(); }

std::string progress::summary() const {
  const std::scoped_lock lock(mutex_);
  std::vector<std::string> parts;
  for (const record& one : phases_) {
    if (one.depth == 0 && !one.is_open)
      parts.push_back(
          fmt::format("{} {:.2f} s", one.name, seconds_as_double(one.end - one.begin).count()));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string progress::trace() const {
  const std::scoped_lock lock(mutex_);
  std::map<std::thread::id, int> threads;
  nlohmann::json events = nlohmann::json::array();
  for (const record& one : phases_) {
    const int thread =
        threads.try_emplace(one.thread, static_cast<int>(threads.size())).first->second;
    nlohmann::json event{{"name", one.name},
                         {"ph", "X"},
                         {"ts", microseconds(one.begin - start_)},
                         {"dur", microseconds((one.is_open ? clock::now() : one.end) - one.begin)},
                         {"pid", 1},
                         {"tid", thread}};
    if (one.total > 0) event["args"] = {{one.unit, one.total}};
    events.push_back(std::move(event));
  }
  return nlohmann::json{{"displayTimeUnit", "ms"}, {"traceEvents", std::move(events)}}.dump(1) +
         "\n";
}

void progress::run_display() {
  std::unique_lock lock(mutex_);
  while (!over_.wait_for(lock, between_displays, [this] { return is_over_; })) show();
  fmt::print(stderr, "\r\033[K");
}

/// The phase that was begun last is the one that is told.
void progress::show() const {
  const auto last =
      std::find_if(phases_.rbegin(), phases_.rend(), [](const record& one) { return one.is_open; });
  if (last == phases_.rend()) return;
  const double passed = seconds_as_double(clock::now() - last->begin).count();
  const std::string count = last->total == 0
                                ? std::string()
                                : " " + counted(*last->done, last->total, last->unit, passed);
  fmt::print(stderr, "\r\033[K{}{}", last->name, count);
  std::fflush(stderr);
}

}  // namespace escp::cli
