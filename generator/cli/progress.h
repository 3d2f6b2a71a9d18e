#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace escp::cli {

/// Says what a long command is at, and keeps how long each phase took. On a terminal one line that
/// counts, with rate and rest; elsewhere a line for each phase as it begins; nothing when quiet.
class progress {
 public:
  using clock = std::chrono::steady_clock;

  /// A step of the work; it ends with its scope. Phases may lie in each other, and beside each
  /// other on several threads.
  class phase {
   public:
    phase(phase&&) noexcept;
    phase(const phase&) = delete;
    phase& operator=(const phase&) = delete;
    phase& operator=(phase&&) = delete;
    ~phase();

    /// So many more of the `total` are done. Thread-safe.
    void step(std::size_t count = 1) { done_->fetch_add(count, std::memory_order_relaxed); }

   private:
    friend class progress;
    phase(progress& owner, std::size_t index, std::shared_ptr<std::atomic<std::size_t>> done)
        : owner_(&owner), index_(index), done_(std::move(done)) {}

    progress* owner_;
    std::size_t index_;
    std::shared_ptr<std::atomic<std::size_t>> done_;
  };

  explicit progress(bool is_quiet);
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;
  ~progress();

  /// "rendering", 1936, "pages". Without a total nothing is counted.
  [[nodiscard]] phase begin(std::string name, std::size_t total = 0, std::string unit = {});

  /// "loading 0.12 s, rendering 0.20 s": the outermost phases in their order.
  [[nodiscard]] std::string summary() const;
  [[nodiscard]] double seconds() const;

  /// All phases in Chrome's trace event format, for chrome://tracing and ui.perfetto.dev. Times are
  /// microseconds since the start.
  [[nodiscard]] std::string trace() const;

 private:
  struct record {
    std::string name;
    std::string unit;
    std::size_t total = 0;
    std::size_t depth = 0;
    std::thread::id thread;
    clock::time_point begin;
    clock::time_point end;
    std::shared_ptr<std::atomic<std::size_t>> done;
    bool is_open = true;
  };

  void end(std::size_t index);
  void show() const;  ///< with the mutex held
  void run_display();

  const bool is_quiet_;
  const bool is_terminal_;
  const clock::time_point start_ = clock::now();
  mutable std::mutex mutex_;
  std::vector<record> phases_;
  bool is_over_ = false;
  std::condition_variable over_;
  std::thread display_;
};

/// "1,234 of 10,000 pages, 5,600/s, 2 s left".
[[nodiscard]] std::string counted(std::size_t done, std::size_t total, std::string_view unit,
                                  double seconds);

}  // namespace escp::cli
