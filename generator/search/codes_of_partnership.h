#pragma once

#include "search/facts.h"

/// What facets read from a partnership. Places are those of all its partners, as on the pages of
/// countries and regions.
namespace escp::search {

[[nodiscard]] codes countries_of(const facts& from, const model::partnership& one);
[[nodiscard]] codes regions_of(const facts& from, const model::partnership& one);
[[nodiscard]] codes categories_2014_of(const facts& from, const model::partnership& one);
[[nodiscard]] codes categories_2021_of(const facts& from, const model::partnership& one);
[[nodiscard]] codes programme_of(const facts& from, const model::partnership& one);
[[nodiscard]] codes call_of(const facts& from, const model::partnership& one);
/// Only a label that is known to have been awarded.
[[nodiscard]] codes label_of(const facts& from, const model::partnership& one);
[[nodiscard]] codes themes_of(const facts& from, const model::partnership& one);
[[nodiscard]] codes platforms_of(const facts& from, const model::partnership& one);
[[nodiscard]] codes ecosystems_of(const facts& from, const model::partnership& one);
[[nodiscard]] codes technology_fields_of(const facts& from, const model::partnership& one);
/// The year in which it began, else in which its label was awarded.
[[nodiscard]] codes year_of(const facts& from, const model::partnership& one);
/// "label-awarded", "label-ended", "label-withdrawn", "label-not-confirmed", "voluntary".
[[nodiscard]] codes status_of(const facts& from, const model::partnership& one);
[[nodiscard]] codes verdicts_of(const facts& from, const model::partnership& one);

}  // namespace escp::search
