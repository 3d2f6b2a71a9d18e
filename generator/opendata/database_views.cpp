#include "opendata/database_views.h"

#include <array>

namespace escp::opendata {

std::span<const database_view> database_views() {
  static constexpr auto views = std::to_array<database_view>({
      {"taking_part",
       "One row per organisation that takes part in a partnership: its coordinator and partners, "
       "not "
       "those that are only mentioned or disputed.",
       R"(
  SELECT m.partnership, p.acronym, m.organisation, o.name, o.country, c.name AS country_name,
         o.region, r.name AS region_name, m.role
  FROM memberships AS m
  JOIN partnerships AS p ON p.id = m.partnership
  JOIN organisations AS o ON o.id = m.organisation
  LEFT JOIN countries AS c ON c.id = o.country
  LEFT JOIN regions AS r ON r.id = o.region
  WHERE m.role IN ('coordinator', 'partner') AND m.disputed IS NULL)"},
      {"partnerships_with_countries",
       "One row per partnership, with how many take part and from which countries.",
       R"(
  SELECT p.id, p.acronym, p.title, p.programme, p.call, p.start, p."end",
         count(DISTINCT t.organisation) AS organisations,
         count(DISTINCT t.country) AS countries,
         (SELECT group_concat(country, ' ') FROM
            (SELECT DISTINCT country FROM taking_part WHERE partnership = p.id ORDER BY country))
           AS country_codes
  FROM partnerships AS p
  LEFT JOIN taking_part AS t ON t.partnership = p.id
  GROUP BY p.id)"},
      {"members_per_country", "One row per country from which organisations take part.",
       R"(
  SELECT country, country_name, count(DISTINCT organisation) AS organisations,
         count(DISTINCT partnership) AS partnerships
  FROM taking_part
  WHERE country IS NOT NULL
  GROUP BY country)"},
      {"members_per_region",
       "One row per NUTS-2 region from which organisations certainly take part.",
       R"(
  SELECT region, region_name, country, count(DISTINCT organisation) AS organisations,
         count(DISTINCT partnership) AS partnerships
  FROM taking_part
  WHERE region IS NOT NULL
  GROUP BY region)"},
      {"shared_partnerships",
       "One row per pair of organisations that take part in the same partnerships, and in how "
       "many.",
       R"(
  SELECT a.organisation, a.name, b.organisation AS other, b.name AS other_name,
         count(DISTINCT a.partnership) AS partnerships
  FROM taking_part AS a
  JOIN taking_part AS b ON b.partnership = a.partnership AND b.organisation > a.organisation
  GROUP BY a.organisation, b.organisation)"},
      {"verdicts_in_short",
       "One row per judged record and call, with the outcomes of its required conditions.",
       R"(
  SELECT subject_kind, subject, call, overall,
         sum(severity = 'required' AND outcome = 'met') AS met,
         sum(severity = 'required' AND outcome = 'not-met') AS not_met,
         sum(severity = 'required' AND outcome = 'not-determined') AS not_determined
  FROM verdicts
  GROUP BY subject_kind, subject, call)"},
  });
  return views;
}

}  // namespace escp::opendata
