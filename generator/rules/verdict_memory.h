#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <memory_resource>
#include <span>
#include <type_traits>
#include <vector>

#include "rules/statement.h"
#include "rules/verdict.h"

namespace escp::rules {

/// The memory that the verdicts on a composition, or on some, are written in. What is finished
/// stands in few pieces that the verdicts share; what is being written uses the same places again
/// and again. So verdicts with a hundred statements cost one allocation.
class verdict_memory {
 public:
  verdict_memory();
  verdict_memory(const verdict_memory&) = delete;
  verdict_memory& operator=(const verdict_memory&) = delete;

  /// Lets something live as long as the verdicts.
  template <class thing>
  const thing& keep_alive(std::shared_ptr<const thing> one) {
    const thing& there = *one;
    kept_->others.push_back(std::move(one));
    return there;
  }

  /// A copy that statements can name.
  [[nodiscard]] const text_list& keep_list(text_list texts);

  /// Items that are filled in afterwards and live as long as the verdicts.
  template <class item>
  std::span<item> room_for(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<item>);
    auto* first = static_cast<item*>(kept_->finished.allocate(count * sizeof(item), alignof(item)));
    std::uninitialized_default_construct_n(first, count);
    return {first, count};
  }

  /// For what is needed only while judging.
  [[nodiscard]] std::pmr::memory_resource* scratch() { return &scratch_; }

  [[nodiscard]] std::shared_ptr<const void> shared() const { return kept_; }

 private:
  friend class draft;
  static constexpr std::size_t bytes_finished = std::size_t{10} * 1024;
  static constexpr std::size_t bytes_of_scratch = std::size_t{8} * 1024;
  using list = std::pmr::vector<statement>;

  struct kept_memory {
    std::array<std::byte, bytes_finished> first;
    std::pmr::monotonic_buffer_resource finished{first.data(), first.size()};
    std::vector<std::shared_ptr<const void>> others;
  };

  std::shared_ptr<kept_memory> kept_;
  std::array<std::byte, bytes_of_scratch> first_scratch_;
  std::pmr::monotonic_buffer_resource scratch_;
  list evidence_;
  list missing_;
  list settle_;
};

/// A judgement that is being written; one at a time.
class draft {
 public:
  explicit draft(verdict_memory& memory);

  std::pmr::vector<statement>& evidence;
  std::pmr::vector<statement>& missing;
  std::pmr::vector<statement>& settle;

  /// With all that has been said.
  [[nodiscard]] judgement finished(outcome came_to) const;

 private:
  verdict_memory& memory_;
};

}  // namespace escp::rules
