#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <vector>

#include "base/finding.h"

namespace escp {

/// Calls `work(at)` for every number below `count`, on as many threads as the process may use.
/// Which call runs when is nobody's to know: each writes only what is its own.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work);

/// Calls `check(at, found)` for every number below `count`. What is found comes in the order of the
/// numbers, whichever call ended first.
template <class checking>
void check_in_parallel(std::size_t count, findings& found, const checking& check) {
  std::vector<findings> of_each(count);
  in_parallel(count, [&](std::size_t at) { check(at, of_each[at]); });
  for (findings& one : of_each)
    found.insert(found.end(), std::make_move_iterator(one.begin()),
                 std::make_move_iterator(one.end()));
}

}  // namespace escp
