#include "model/decode.h"

namespace escp::model {

namespace {

bool flag_at(const json_view& object, std::string_view key) {
  const auto found = object.find(key);
  return found != object.end() && found->get<bool>();
}

label_award decode_label(const json_view& object) {
  return {.label = shared_at(object, "label"),
          .state = shared_at(object, "state"),
          .awarded = date_at(object, "awarded"),
          .ended = date_at(object, "ended"),
          .withdrawn = date_at(object, "withdrawn"),
          .note = shared_at(object, "note"),
          .sources = source_refs_at(object, "sources")};
}

partner decode_partner(const json_view& object) {
  return {.organisation = shared_at(object, "organisation"),
          .name_as_stated = shared_at(object, "name_as_stated"),
          .role = shared_at(object, "role"),
          .from = date_at(object, "from"),
          .to = date_at(object, "to"),
          .disputed = flag_at(object, "disputed"),
          .note = shared_at(object, "note"),
          .sources = source_refs_at(object, "sources")};
}

country_status decode_status(const json_view& object) {
  return {.status = shared_at(object, "status"),
          .holds = shared_at(object, "value") == "yes",
          .from = date_at(object, "from"),
          .by = date_at(object, "by"),
          .signed_on = date_at(object, "signed"),
          .to = date_at(object, "to"),
          .note = shared_at(object, "note"),
          .sources = source_refs_at(object, "sources")};
}

region_category decode_category(const json_view& object) {
  return {.period = shared_at(object, "period"),
          .category = shared_at(object, "category"),
          .population_share = number_at(object, "population_share"),
          .confidence = shared_at(object, "confidence"),
          .basis = shared_at(object, "basis"),
          .sources = source_refs_at(object, "sources")};
}

region_successor decode_successor(const json_view& object) {
  return {.code = shared_at(object, "code"),
          .nuts_version = shared_at(object, "nuts_version"),
          .population_share = number_at(object, "population_share")};
}

}  // namespace

void decode(const json_view& object, partnership& one) {
  one.acronym = shared_at(object, "acronym");
  one.title = shared_at(object, "title");
  one.programme = shared_at(object, "programme");
  one.call = shared_at(object, "call");
  one.generation = int_at(object, "generation");
  one.strand = shared_at(object, "strand");
  one.state = shared_at(object, "state");
  if (object.contains("label")) one.label = decode_label(object.at("label"));
  one.partners = list_at(object, "partners", decode_partner);
  one.partners_complete = yes_no_at(object, "partners_complete");
  one.countries_stated = texts_at(object, "countries_stated");
  one.start = date_at(object, "start");
  one.end = date_at(object, "end");
  one.duration_months = int_at(object, "duration_months");
  one.grant_agreement = shared_at(object, "grant_agreement");
  one.website = shared_at(object, "website");
  one.themes = texts_at(object, "themes");
  one.emerging_industries = texts_at(object, "emerging_industries");
  one.ecosystems = texts_at(object, "ecosystems");
  one.sectors = texts_at(object, "sectors");
  one.technology_fields = texts_at(object, "technology_fields");
  one.s3_priorities = texts_at(object, "s3_priorities");
  one.target_markets = texts_at(object, "target_markets");
  one.claims = list_at(object, "claims", decode_claim);
  one.follows = texts_at(object, "follows");
}

void decode(const json_view& object, organisation& one) {
  one.name = shared_at(object, "name");
  one.short_name = shared_at(object, "short_name");
  one.other_names = texts_at(object, "other_names");
  one.type = shared_at(object, "type");
  one.legal_entity = yes_no_at(object, "legal_entity");
  one.represented_by = shared_at(object, "represented_by");
  one.country = shared_at(object, "country");
  one.region = shared_at(object, "region");
  one.region_name = shared_at(object, "region_name");
  one.region_candidates = texts_at(object, "region_candidates");
  one.city = shared_at(object, "city");
  one.street = shared_at(object, "street");
  one.website = shared_at(object, "website");
  one.activity_type = shared_at(object, "activity_type");
  const auto identifiers = object.find("identifiers");
  if (identifiers == object.end()) return;
  one.pic = shared_at(*identifiers, "pic");
  one.ror = shared_at(*identifiers, "ror");
  one.eccp = shared_at(*identifiers, "eccp");
}

void decode(const json_view& object, country& one) {
  one.iso2 = shared_at(object, "iso2");
  one.iso3 = shared_at(object, "iso3");
  one.name = shared_at(object, "name");
  one.statuses = list_at(object, "statuses", decode_status);
  one.footnote = shared_at(object, "footnote");
}

void decode(const json_view& object, region& one) {
  one.country = shared_at(object, "country");
  one.name = shared_at(object, "name");
  one.name_native = shared_at(object, "name_native");
  one.nuts_versions = texts_at(object, "nuts_versions");
  one.categories = list_at(object, "categories", decode_category);
  one.successors = list_at(object, "successors", decode_successor);
  if (object.contains("point")) {
    const json_view point = object.at("point");
    one.point =
        map_point{.longitude = number_at(point, "lon"), .latitude = number_at(point, "lat")};
  }
}

}  // namespace escp::model
