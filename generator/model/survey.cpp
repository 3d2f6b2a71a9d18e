#include "model/survey.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <span>
#include <string_view>

#include "base/in_parallel.h"
#include "model/checks.h"
#include "model/earlier_reading.h"
#include "model/path_set.h"
#include "model/references.h"
#include "model/region_facts.h"

namespace escp::model {

namespace {

using places = std::vector<std::uint32_t>;

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

  /// Adds the places of what it mentions to `mentioned`, which may be null.
  survey_notes::doubts look_at(const document& one, places* mentioned) {
    thread_local json_tree memory;
    const json_view record = one.view(memory);
    return {.references = !resolves_all(one.kind, record, mentioned),
            .dates = !has_plain_dates(record),
            .regions = !regions_.has_plain_regions(one.kind, record)};
  }

  /// What was seen of a document that says the same still.
  survey_notes::doubts take_over(const survey_notes& seen, std::size_t at) {
    for (const std::uint32_t place : seen.mentioned_by(at)) mention(place);
    return seen.doubted[at];
  }

  [[nodiscard]] bool is_mentioned(std::size_t at) const { return mentioned_[at]; }

 private:
  void mention(std::size_t place) { mentioned_[place].store(true, std::memory_order_relaxed); }

  bool resolves_all(kind of, const json_view& record, places* mentioned) {
    const reference_paths& all = paths_[static_cast<std::size_t>(of)];
    bool do_resolve = true;
    all.paths.each_match(record, [&](std::size_t number, const json_view& name) {
      do_resolve = resolves(*all.rules[number], name.text(), mentioned) && do_resolve;
    });
    return do_resolve;
  }

  bool resolves(const reference_rule& rule, std::string_view name, places* mentioned) {
    if (!rule.taxonomy.empty()) return index_.has_code(rule.taxonomy, name);
    const std::size_t place = index_.place_of(rule.to, name);
    if (place == record_index::none) return false;
    mention(place);
    if (mentioned != nullptr) mentioned->push_back(static_cast<std::uint32_t>(place));
    return true;
  }

  const record_index& index_;
  region_facts regions_;
  std::vector<reference_paths> paths_;  ///< by kind
  std::unique_ptr<std::atomic<bool>[]> mentioned_;
};

/// Of these, nothing but their ids is asked when other records are looked at.
bool is_asked_by_id(kind one) { return one == kind::partnerships || one == kind::organisations; }

/// Whether what was seen of a document holds as long as the document itself is the same.
bool are_same_records(const documents& input, const earlier_reading& earlier) {
  if (input.size() != earlier.input.size()) return false;
  for (std::size_t at = 0; at < input.size(); ++at) {
    const document& one = input[at];
    const document& before = earlier.input[at];
    if (one.same_as == at && earlier.has(one)) continue;
    if (!is_asked_by_id(one.kind) || one.kind != before.kind || one.id() != before.id())
      return false;
  }
  return true;
}

/// What is kept of a survey; what `known` has is what was seen then.
survey_notes notes_of(const documents& input, const earlier_reading* known,
                      std::vector<survey_notes::doubts> of_each,
                      const std::vector<places>& mentions) {
  survey_notes all;
  all.ends.reserve(input.size());
  for (std::size_t at = 0; at < input.size(); ++at) {
    const bool is_known = known != nullptr && known->has(input[at]);
    const std::span<const std::uint32_t> some =
        is_known ? known->seen.mentioned_by(at) : std::span<const std::uint32_t>(mentions[at]);
    all.mentioned.insert(all.mentioned.end(), some.begin(), some.end());
    all.ends.push_back(all.mentioned.size());
  }
  all.doubted = std::move(of_each);
  return all;
}

}  // namespace

survey::survey(const documents& input) : survey(input, nullptr, nullptr) {}

survey::survey(const documents& input, const earlier_reading* earlier, survey_notes& seen)
    : survey(input, earlier, &seen) {}

survey::survey(const documents& input, const earlier_reading* earlier, survey_notes* seen)
    : index(input), mentioned(input.size()) {
  const bool can_take_over = earlier != nullptr && are_same_records(input, *earlier);
  const earlier_reading* known = can_take_over ? earlier : nullptr;
  surveyor looking(input, index);
  std::vector<survey_notes::doubts> of_each(input.size());
  std::vector<places> mentions(seen == nullptr ? 0 : input.size());
  in_parallel(input.size(), [&](std::size_t at) {
    if (known != nullptr && known->has(input[at])) {
      of_each[at] = looking.take_over(known->seen, at);
    } else if (input[at].fit) {
      of_each[at] = looking.look_at(input[at], seen == nullptr ? nullptr : &mentions[at]);
    }
  });
  for (std::size_t at = 0; at < input.size(); ++at) {
    note(at, of_each[at]);
    mentioned[at] = looking.is_mentioned(at);
  }
  if (seen != nullptr) *seen = notes_of(input, known, std::move(of_each), mentions);
}

void survey::note(std::size_t at, const survey_notes::doubts& one) {
  if (one.references) references.push_back(at);
  if (one.dates) dates.push_back(at);
  if (one.regions) regions.push_back(at);
}

}  // namespace escp::model
