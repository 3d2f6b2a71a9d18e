#pragma once

#include <span>

#include "search/facts.h"

/// What facets read from organisations, regions and thematic areas.
namespace escp::search {

/// The platforms of thematic areas, by their ids.
[[nodiscard]] codes platforms_of_themes(const facts& from,
                                        std::span<const std::string_view> themes);

/// What the partnerships of which it is a member are under, is its own too.
[[nodiscard]] codes country_of(const facts& from, const model::organisation& one);
[[nodiscard]] codes region_of(const facts& from, const model::organisation& one);
[[nodiscard]] codes categories_2014_of(const facts& from, const model::organisation& one);
[[nodiscard]] codes categories_2021_of(const facts& from, const model::organisation& one);
[[nodiscard]] codes programmes_of(const facts& from, const model::organisation& one);
[[nodiscard]] codes calls_of(const facts& from, const model::organisation& one);
[[nodiscard]] codes labels_of(const facts& from, const model::organisation& one);
[[nodiscard]] codes themes_of(const facts& from, const model::organisation& one);
[[nodiscard]] codes platforms_of(const facts& from, const model::organisation& one);
[[nodiscard]] codes type_of(const facts& from, const model::organisation& one);

[[nodiscard]] codes country_of(const facts& from, const model::region& one);
[[nodiscard]] codes categories_2014_of(const facts& from, const model::region& one);
[[nodiscard]] codes categories_2021_of(const facts& from, const model::region& one);
[[nodiscard]] codes themes_of(const facts& from, const model::region& one);
[[nodiscard]] codes platforms_of(const facts& from, const model::region& one);

[[nodiscard]] codes countries_of(const facts& from, const model::theme& one);
[[nodiscard]] codes regions_of(const facts& from, const model::theme& one);
[[nodiscard]] codes categories_2014_of(const facts& from, const model::theme& one);
[[nodiscard]] codes categories_2021_of(const facts& from, const model::theme& one);
[[nodiscard]] codes platform_of(const facts& from, const model::theme& one);
[[nodiscard]] codes year_of(const facts& from, const model::theme& one);
[[nodiscard]] codes status_of(const facts& from, const model::theme& one);
[[nodiscard]] codes verdicts_of(const facts& from, const model::theme& one);

}  // namespace escp::search
