#include "model/survey.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <string_view>

#include "base/in_parallel.h"
#include "model/checks.h"
#include "model/path_set.h"
#include "model/references.h"
#include "model/region_facts.h"

namespace escp::model {

namespace {

/// The references that records of a kind may hold.
struct reference_paths {
  std::vector<const reference_rule*> rules;
  path_set paths;
};

reference_paths paths_of(kind one) {
  std::vector<const reference_rule*> rules;
  std::vector<std::string_view> patterns;
  for (const reference_rule& rule : reference_rules) {
    if (!applies_to(rule, one)) continue;
    rules.push_back(&rule);
    patterns.push_back(rule.path);
  }
  return {std::move(rules), path_set(patterns)};
}

class surveyor {
 public:
  surveyor(const documents& input, const record_index& index)
      : index_(index),
        regions_(input, index),
        mentioned_(std::make_unique<std::atomic<bool>[]>(input.size())) {
    for (const kind_row& row : kinds) paths_.push_back(paths_of(row.kind));
  }

  struct doubts {
    bool references = false;
    bool dates = false;
    bool regions = false;
  };

  doubts look_at(const document& one) {
    thread_local json_tree memory;
    const json_view record = one.view(memory);
    return {.references = !resolves_all(one.kind, record),
            .dates = !has_plain_dates(record),
            .regions = !regions_.has_plain_regions(one.kind, record)};
  }

  [[nodiscard]] bool is_mentioned(std::size_t at) const { return mentioned_[at]; }

 private:
  bool resolves_all(kind of, const json_view& record) {
    const reference_paths& all = paths_[static_cast<std::size_t>(of)];
    bool do_resolve = true;
    all.paths.each_match(record, [&](std::size_t number, const json_view& name) {
      do_resolve = resolves(*all.rules[number], name.text()) && do_resolve;
    });
    return do_resolve;
  }

  bool resolves(const reference_rule& rule, std::string_view name) {
    if (!rule.taxonomy.empty()) return index_.has_code(rule.taxonomy, name);
    const std::size_t place = index_.place_of(rule.to, name);
    if (place == record_index::none) return false;
    mentioned_[place].store(true, std::memory_order_relaxed);
    return true;
  }

  const record_index& index_;
  region_facts regions_;
  std::vector<reference_paths> paths_;  ///< by kind
  std::unique_ptr<std::atomic<bool>[]> mentioned_;
};

}  // namespace

survey::survey(const documents& input) : index(input), mentioned(input.size()) {
  surveyor looking(input, index);
  std::vector<surveyor::doubts> of_each(input.size());
  in_parallel(input.size(), [&](std::size_t at) {
    if (input[at].fit) of_each[at] = looking.look_at(input[at]);
  });
  for (std::size_t at = 0; at < input.size(); ++at) {
    if (of_each[at].references) references.push_back(at);
    if (of_each[at].dates) dates.push_back(at);
    if (of_each[at].regions) regions.push_back(at);
    mentioned[at] = looking.is_mentioned(at);
  }
}

}  // namespace escp::model
