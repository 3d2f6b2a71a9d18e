#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "model/checks.h"
#include "model/json_path.h"
#include "model/nuts.h"
#include "model/record_index.h"

namespace escp::model {

namespace {

using json = nlohmann::json;

bool is_current(const json& region) {
  return std::ranges::any_of(region.at("nuts_versions"),
                             [](const json& version) { return version == current_nuts; });
}

std::string successors_of(const json& region) {
  std::string codes;
  for (const json& successor : region.value("successors", json::array())) {
    codes += (codes.empty() ? "" : ", ") + successor.at("code").get<std::string>();
  }
  return codes;
}

void check_version(const document& one, const std::string& pointer, const document& region,
                   findings& found) {
  if (is_current(region.json())) return;
  const std::string codes = successors_of(region.json());
  const std::string last_version = region.json().at("nuts_versions").back().get<std::string>();
  found.push_back(
      {.code = "region-other-version",
       .where = locate(one.source(), pointer),
       .pointer = pointer,
       .message = fmt::format("the NUTS code \"{}\" was last valid in NUTS {}, records use NUTS {}",
                              region.id(), last_version, current_nuts),
       .hint = codes.empty() ? "use the code of the region that holds the place today"
                             : fmt::format("the territory is now in {}", codes)});
}

void check_country(const document& one, const std::string& pointer, const document& region,
                   const std::string& country, findings& found) {
  if (country.empty() || region.json().value("country", std::string()) == country) return;
  found.push_back(
      {.code = "region-other-country",
       .where = locate(one.source(), pointer),
       .pointer = pointer,
       .message = fmt::format("the region \"{}\" is in {}, the record says {}", region.id(),
                              region.json().value("country", std::string()), country),
       .hint = "correct the country or the region"});
}

/// Checks every region named under `pattern`; the country is the sibling member of that name.
void check_places(const document& one, const record_index& index, const json& place,
                  const std::string& at, std::string_view list, findings& found) {
  const std::string country = place.value("country", std::string());
  const auto check = [&](const std::string& pointer, const json& code) {
    const document* region = index.find(kind::regions, code.get<std::string>());
    if (region == nullptr || !region->fit) return;
    check_version(one, at + pointer, *region, found);
    check_country(one, at + pointer, *region, country, found);
  };
  each_match(place, "/region", check);
  each_match(place, list, check);
}

}  // namespace

void check_regions(const documents& input, const survey& seen, findings& found) {
  for (const std::size_t at : seen.regions) {
    const document& one = input[at];
    if (one.kind == kind::organisations) {
      check_places(one, seen.index, one.json(), "", "/region_candidates/*", found);
    } else if (one.kind == kind::themes || one.kind == kind::expressions_of_interest) {
      each_match(one.json(), "/regions/*", [&](const std::string& place_at, const json& place) {
        check_places(one, seen.index, place, place_at, "/candidates/*", found);
      });
    }
  }
}

}  // namespace escp::model
