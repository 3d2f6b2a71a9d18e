#include "quality/count_fields.h"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

#include "base/in_parallel.h"
#include "base/json_tree.h"
#include "base/string_hash.h"

namespace escp::quality {

namespace {

/// Numbers for the names of fields, in the order in which they are met.
class field_numbers {
 public:
  std::size_t number(std::string_view field) {
    const auto known = numbers_.find(field);
    if (known != numbers_.end()) return known->second;
    return numbers_.emplace(field, numbers_.size()).first->second;
  }

  [[nodiscard]] auto begin() const { return numbers_.begin(); }
  [[nodiscard]] auto end() const { return numbers_.end(); }

 private:
  text_table<std::size_t> numbers_;
};

/// How many records have each field, by its number.
struct tally {
  std::size_t records = 0;
  std::vector<std::size_t> filled;

  void add(const std::vector<std::size_t>& fields) {
    ++records;
    for (const std::size_t field : fields) {
      if (field >= filled.size()) filled.resize(field + 1);
      ++filled[field];
    }
  }
};

void add(fill& to, const tally& counted, const field_numbers& numbers) {
  to.records += counted.records;
  for (const auto& [field, number] : numbers) {
    if (number < counted.filled.size() && counted.filled[number] > 0)
      to.filled[field] += counted.filled[number];
  }
}

/// Some records of a kind, counted by one thread.
class part_count {
 public:
  template <class record_type>
  void count(std::span<const record_type> part) {
    for (const record_type& one : part) {
      read_fields(one);
      all_.add(fields_);
      if constexpr (std::is_same_v<record_type, model::organisation>)
        groups_[one.country].add(fields_);
      if constexpr (std::is_same_v<record_type, model::partnership>)
        groups_[one.programme].add(fields_);
    }
  }

  void add_to(fill& all, fills* groups) const {
    add(all, all_, numbers_);
    if (groups == nullptr) return;
    for (const auto& [group, counted] : groups_)
      add((*groups)[std::string(group)], counted, numbers_);
  }

 private:
  void read_fields(const model::record& one) {
    if (!tree_.read(one.json, json_tree::limits::none))
      throw std::logic_error("a record that is no JSON: " + one.id);
    fields_.clear();
    tree_.root().each_member([&](std::string_view field, const json_view& value) {
      if (!value.empty()) fields_.push_back(numbers_.number(field));
    });
  }

  json_tree tree_;
  field_numbers numbers_;
  std::vector<std::size_t> fields_;  ///< of the record that is counted
  tally all_;
  std::unordered_map<std::string_view, tally> groups_;
};

fills* groups_of(model::kind kind, report& to) {
  if (kind == model::kind::organisations) return &to.of_country;
  return kind == model::kind::partnerships ? &to.of_programme : nullptr;
}

}  // namespace

void count_fields(const model::catalogue& records, report& to) {
  constexpr std::size_t part_size = 500;
  records.each_table([&](model::kind kind, const auto& table, const void* /*place*/) {
    std::vector<part_count> parts((table.size() + part_size - 1) / part_size);
    in_parallel(parts.size(), [&](std::size_t at) {
      const std::size_t first = at * part_size;
      parts[at].count(table.subspan(first, std::min(part_size, table.size() - first)));
    });
    for (const part_count& one : parts)
      one.add_to(to.of_kind[static_cast<std::size_t>(kind)], groups_of(kind, to));
  });
}

}  // namespace escp::quality
