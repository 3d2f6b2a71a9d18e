#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fingerprint.h"
#include "incremental/address_table.h"
#include "render/site_pages.h"

namespace escp::incremental {

/// Everything that a page can have read (model/reads.h), under a name that lasts from one build to
/// the next, with a fingerprint of what it says now.
///
///     record partnerships/tex4im              the record itself
///     all partnerships                        every record of the kind
///     list memberships_of_organisation/clutex the records in the list, and what they say
///     verdicts partnerships/tex4im            what they follow from
///     group country/IT                        what can be browsed under a code
///     template partnership                    the page's template, partials put in
class input_keys {
 public:
  explicit input_keys(const render::site_input& input);

  /// The number of what stands at an address; nothing when it is not known here.
  [[nodiscard]] std::optional<std::uint32_t> find(const void* thing) const;
  [[nodiscard]] std::string_view name(std::uint32_t key) const;
  [[nodiscard]] const fingerprint& print(std::uint32_t key) const { return prints_[key]; }
  [[nodiscard]] std::size_t size() const { return prints_.size(); }
  /// Of all of them together but the open data that are made beside the pages.
  [[nodiscard]] fingerprint whole() const;

 private:
  /// The name is the parts, joined.
  void add(const void* thing, std::initializer_list<std::string_view> name,
           const fingerprint& print);
  [[nodiscard]] const fingerprint& print_of(const void* thing) const;

  void add_records();
  void add_lists();
  void add_verdicts();
  void add_groups();
  void add_content();
  void add_relations();
  void add_templates();
  template <class table>
  void add_lists_of(const table& lists, std::string_view name);
  [[nodiscard]] fingerprint days_of_documents() const;
  [[nodiscard]] fingerprint rules_world() const;
  [[nodiscard]] fingerprint grounds_of(const rules::verdict& one, const fingerprint& world) const;

  const render::site_input& input_;
  fingerprint whole_;  ///< of every record
  std::string names_;  ///< one after the other
  std::vector<std::size_t> name_ends_;
  std::vector<fingerprint> prints_;
  address_table places_;
};

}  // namespace escp::incremental
