#pragma once

#include <vector>

namespace escp::model {

/// What is read of the catalogue, and of what is worked out from it, while a page is made: the
/// addresses of records, tables and lists, as often as they are asked for. An incremental build
/// learns from it which pages an edit concerns; see docs/incremental.md.
using read_log = std::vector<const void*>;

namespace detail {
/// Where the reads of this thread are noted; null when nobody wants to know.
inline thread_local read_log* current_log = nullptr;
}  // namespace detail

/// To be called by whatever hands out something that an edit could change.
inline void note_read(const void* thing) {
  if (detail::current_log != nullptr) detail::current_log->push_back(thing);
}

/// Notes the reads of this thread in `log` for the length of its scope.
class recording {
 public:
  explicit recording(read_log& log) : before_(detail::current_log) { detail::current_log = &log; }
  recording(const recording&) = delete;
  recording& operator=(const recording&) = delete;
  ~recording() { detail::current_log = before_; }

 private:
  read_log* before_;
};

/// Notes nothing for the length of its scope: for a function whose result depends on less than all
/// that it looks at. It notes itself what that is.
class unrecorded {
 public:
  unrecorded() : before_(detail::current_log) { detail::current_log = nullptr; }
  unrecorded(const unrecorded&) = delete;
  unrecorded& operator=(const unrecorded&) = delete;
  ~unrecorded() { detail::current_log = before_; }

 private:
  read_log* before_;
};

}  // namespace escp::model
