#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/kind.h"

namespace escp::opendata {

/// What records are called as linked data: in terms of schema.org, the W3C's organisation ontology
/// (org), Dublin Core (dct) and SKOS where these have one, else in the catalogue's own, which are
/// the names of the columns.
///
/// The context that goes with them; addresses in it and in the nodes are relative to `data/`.
[[nodiscard]] std::string_view linked_context();

/// The classes of a kind.
[[nodiscard]] std::span<const std::string_view> classes_of(model::kind kind);

/// The property that says what a column of the kind's table does.
[[nodiscard]] std::string_view property_of(model::kind kind, std::string_view column);

/// The same for the table of memberships.
[[nodiscard]] std::string_view membership_property_of(std::string_view column);

/// "../id/organisations/citeve": the permanent address of a record.
[[nodiscard]] std::string address_of(model::kind kind, std::string_view id);

}  // namespace escp::opendata
