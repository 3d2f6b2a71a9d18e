#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "model/id_index.h"
#include "model/kind.h"
#include "model/reads.h"
#include "model/records.h"

namespace escp::model {

class document;
using documents = std::vector<document>;

template <class record_type>
inline constexpr kind kind_of = kind::sources;
template <>
inline constexpr kind kind_of<partnership> = kind::partnerships;
template <>
inline constexpr kind kind_of<organisation> = kind::organisations;
template <>
inline constexpr kind kind_of<region> = kind::regions;
template <>
inline constexpr kind kind_of<country> = kind::countries;
template <>
inline constexpr kind kind_of<programme> = kind::programmes;
template <>
inline constexpr kind kind_of<call> = kind::calls;
template <>
inline constexpr kind kind_of<platform> = kind::platforms;
template <>
inline constexpr kind kind_of<theme> = kind::themes;
template <>
inline constexpr kind kind_of<support_action> = kind::support_actions;
template <>
inline constexpr kind kind_of<event> = kind::events;
template <>
inline constexpr kind kind_of<expression_of_interest> = kind::expressions_of_interest;
template <>
inline constexpr kind kind_of<s3_evidence> = kind::s3_evidence;
template <>
inline constexpr kind kind_of<taxonomy> = kind::taxonomies;

/// All records, immutable once read. Within a kind they are sorted by id and ids are unique; every
/// reference between records resolves.
class catalogue {
 public:
  using tables =
      std::tuple<std::vector<partnership>, std::vector<organisation>, std::vector<region>,
                 std::vector<country>, std::vector<programme>, std::vector<call>,
                 std::vector<platform>, std::vector<theme>, std::vector<support_action>,
                 std::vector<event>, std::vector<expression_of_interest>, std::vector<s3_evidence>,
                 std::vector<taxonomy>, std::vector<source>>;

  catalogue() = default;
  explicit catalogue(tables records);

  template <class record_type>
  [[nodiscard]] std::span<const record_type> all() const {
    const auto& table = std::get<std::vector<record_type>>(records_);
    note_read(&table);
    return table;
  }

  /// The record at a place of the table of its kind.
  template <class record_type>
  [[nodiscard]] const record_type& at(std::size_t place) const {
    const record_type& one = std::get<std::vector<record_type>>(records_)[place];
    note_read(static_cast<const record*>(&one));
    return one;
  }

  /// The record of that id, or nullptr.
  template <class record_type>
  [[nodiscard]] const record_type* find(std::string_view id) const {
    const auto& table = std::get<std::vector<record_type>>(records_);
    const id_index& index = indexes_[static_cast<std::size_t>(kind_of<record_type>)];
    const std::size_t place =
        index.find(id, [&](std::size_t at) { return std::string_view(table[at].id); });
    const record_type* found = place == id_index::none ? nullptr : &table[place];
    // Whether there is none depends on all of them.
    note_read(found == nullptr ? static_cast<const void*>(&table)
                               : static_cast<const record*>(found));
    return found;
  }

  /// Calls `visit(kind, const record&)` for every record, kinds in their order, ids sorted.
  template <class visitor>
  void each(visitor&& visit) const {
    std::apply([&](const auto&... table) { ((note_read(&table), each_in(table, visit)), ...); },
               records_);
  }

  [[nodiscard]] std::size_t size() const;

  /// Calls `visit(kind, table)` for every kind: a span of its records, and the address that is
  /// noted when all of them are read.
  template <class visitor>
  void each_table(visitor&& visit) const {
    std::apply(
        [&](const auto&... table) {
          (visit(kind_of<typename std::decay_t<decltype(table)>::value_type>, std::span(table),
                 static_cast<const void*>(&table)),
           ...);
        },
        records_);
  }

  /// The newest day on which a source entered the catalogue: the version of the data when no other
  /// date is given. The year 1970 when there is no source.
  [[nodiscard]] date newest_source_date() const;
  /// The newest day on which a source of the record, or of one of its fields, entered.
  [[nodiscard]] date newest_source_date(const record& one) const;

  /// The English name of a code in a taxonomy, or the code itself.
  [[nodiscard]] std::string_view name_in(std::string_view taxonomy_id, std::string_view code) const;

 private:
  template <class record_type, class visitor>
  static void each_in(const std::vector<record_type>& table, visitor& visit) {
    for (const record_type& one : table) visit(kind_of<record_type>, one);
  }

  tables records_;
  std::array<id_index, std::tuple_size_v<tables>> indexes_;  ///< by kind
};

/// The catalogue of these documents, unchecked: what the checks in checks.h would report is taken
/// as it is.
[[nodiscard]] catalogue make_catalogue(const documents& input);

/// Checks everything that concerns more than one value, see checks.h, and makes the catalogue. With
/// a finding of level error in `found` it is not fit to be published.
[[nodiscard]] catalogue read_catalogue(const documents& input, findings& found);

}  // namespace escp::model
