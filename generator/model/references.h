#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/kind.h"

namespace escp::model {

/// A place in records of kind `from` (any kind when empty) that names a record of kind `to` by id;
/// or, with `taxonomy`, one of the codes of that taxonomy.
struct reference_rule {
  std::optional<kind> from;
  std::string_view path;  ///< pattern, see json_path.h
  kind to;
  std::string_view taxonomy = {};
  std::string_view finding_code;
};

[[nodiscard]] constexpr bool applies_to(const reference_rule& rule, kind one) {
  return !rule.from || *rule.from == one;
}

inline constexpr std::array<reference_rule, 39> reference_rules{{
    {{}, "/**/sources/*/source", kind::sources, {}, "source-unknown"},
    {{}, "/field_sources/*/*/source", kind::sources, {}, "source-unknown"},
    {{}, "/**/claims/*/measure", kind::taxonomies, "measures", "measure-unknown"},
    {kind::partnerships, "/programme", kind::programmes, {}, "programme-unknown"},
    {kind::partnerships, "/call", kind::calls, {}, "call-unknown"},
    {kind::partnerships,
     "/partners/*/organisation",
     kind::organisations,
     {},
     "organisation-unknown"},
    {kind::partnerships, "/themes/*", kind::themes, {}, "theme-unknown"},
    {kind::partnerships, "/follows/*", kind::partnerships, {}, "partnership-unknown"},
    {kind::partnerships, "/countries_stated/*", kind::countries, {}, "country-unknown"},
    {kind::partnerships, "/emerging_industries/*", kind::taxonomies, "emerging-industries",
     "code-unknown"},
    {kind::partnerships, "/ecosystems/*", kind::taxonomies, "industrial-ecosystems",
     "code-unknown"},
    {kind::organisations, "/country", kind::countries, {}, "country-unknown"},
    {kind::organisations, "/region", kind::regions, {}, "region-unknown"},
    {kind::organisations, "/region_candidates/*", kind::regions, {}, "region-unknown"},
    {kind::organisations, "/activity_type", kind::taxonomies, "cordis-activity-types",
     "code-unknown"},
    {kind::regions, "/country", kind::countries, {}, "country-unknown"},
    {kind::regions, "/successors/*/code", kind::regions, {}, "region-unknown"},
    {kind::programmes, "/generations/*/calls/*", kind::calls, {}, "call-unknown"},
    {kind::calls, "/programme", kind::programmes, {}, "programme-unknown"},
    {kind::calls, "/conditions/**/source/source", kind::sources, {}, "source-unknown"},
    {kind::themes, "/platform", kind::platforms, {}, "platform-unknown"},
    {kind::themes, "/regions/*/region", kind::regions, {}, "region-unknown"},
    {kind::themes, "/regions/*/candidates/*", kind::regions, {}, "region-unknown"},
    {kind::themes, "/regions/*/country", kind::countries, {}, "country-unknown"},
    {kind::themes, "/organisations/*", kind::organisations, {}, "organisation-unknown"},
    {kind::expressions_of_interest, "/call", kind::calls, {}, "call-unknown"},
    {kind::expressions_of_interest,
     "/organisations/*",
     kind::organisations,
     {},
     "organisation-unknown"},
    {kind::expressions_of_interest, "/themes/*", kind::themes, {}, "theme-unknown"},
    {kind::expressions_of_interest, "/regions/*/region", kind::regions, {}, "region-unknown"},
    {kind::expressions_of_interest, "/regions/*/candidates/*", kind::regions, {}, "region-unknown"},
    {kind::expressions_of_interest, "/regions/*/country", kind::countries, {}, "country-unknown"},
    {kind::expressions_of_interest, "/partnership", kind::partnerships, {}, "partnership-unknown"},
    {kind::calls, "/subjects/programme", kind::programmes, {}, "programme-unknown"},
    {kind::calls, "/subjects/platform", kind::platforms, {}, "platform-unknown"},
    {kind::s3_evidence, "/country", kind::countries, {}, "country-unknown"},
    {kind::s3_evidence, "/regions/*", kind::regions, {}, "region-unknown"},
    {kind::s3_evidence, "/themes/*", kind::themes, {}, "theme-unknown"},
    {kind::s3_evidence, "/partnership", kind::partnerships, {}, "partnership-unknown"},
    {kind::s3_evidence, "/organisations/*", kind::organisations, {}, "organisation-unknown"},
}};

}  // namespace escp::model
