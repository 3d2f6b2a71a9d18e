#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/string_hash.h"
#include "model/catalogue.h"
#include "model/participation.h"

namespace escp::model {

/// A partnership that an organisation takes part in.
struct membership {
  const model::partnership* partnership;
  const model::partner* partner;
};

/// The references of the catalogue the other way round. Lists are in the order of ids. Points into
/// the catalogue, which must outlive it.
class cross_reference {
 public:
  explicit cross_reference(const catalogue& records);

  template <class type>
  using lists = text_table<std::vector<const type*>>;

  participation taking_part;
  text_table<std::vector<membership>> memberships_of_organisation;
  lists<organisation> organisations_in_country;
  lists<organisation> organisations_in_region;
  lists<partnership> partnerships_in_country;  ///< with a partner from there, or stated so
  lists<partnership> partnerships_in_region;   ///< with a partner certainly from there
  lists<partnership> partnerships_of_programme;
  lists<partnership> partnerships_of_call;
  lists<partnership> partnerships_on_theme;
  lists<call> calls_of_programme;
  lists<theme> themes_of_platform;
  lists<theme> themes_with_region;
  lists<theme> themes_with_country;
  lists<theme> themes_with_organisation;
  lists<region> regions_of_country;
  lists<expression_of_interest> expressions_of_organisation;
  lists<expression_of_interest> expressions_on_theme;
  lists<s3_evidence> evidence_for_region;
  lists<s3_evidence> evidence_in_country;  ///< also for areas that are no NUTS-2 region
};

/// The list under `id`, empty when there is none.
template <class list>
[[nodiscard]] const list& list_of(const text_table<list>& lists, std::string_view id) {
  static const list none;
  const auto found = lists.find(id);
  note_read(found == lists.end() ? static_cast<const void*>(&lists) : &found->second);
  return found == lists.end() ? none : found->second;
}

}  // namespace escp::model
