#include "model/record.h"

#include <mutex>
#include <set>

namespace escp::model {

namespace {

/// Never destroyed: lists outlive everything that may still look at them.
struct list_store {
  std::mutex lock;
  std::set<std::vector<source_ref>> lists;
};

list_store& all_lists() {
  static auto& all = *new list_store();
  return all;
}

}  // namespace

const std::vector<source_ref>& source_refs::stored(std::vector<source_ref> list) {
  static const auto& none = *new std::vector<source_ref>();
  if (list.empty()) return none;
  list_store& all = all_lists();
  const std::scoped_lock alone(all.lock);
  return *all.lists.insert(std::move(list)).first;
}

}  // namespace escp::model
