#include "model/decode.h"

namespace escp::model {

namespace {

generation decode_generation(const json_view& object) {
  return {.number = int_at(object, "number").value_or(0),
          .name = shared_at(object, "name"),
          .from = date_at(object, "from"),
          .to = date_at(object, "to"),
          .calls = texts_at(object, "calls"),
          .claims = list_at(object, "claims", decode_claim)};
}

/// What is read later, by others.
json tree_at(const json_view& object, std::string_view key, json otherwise) {
  const auto found = object.find(key);
  return found == object.end() ? std::move(otherwise) : json::parse(found->dump());
}

taxonomy_value decode_value(const json_view& object) {
  return {.code = shared_at(object, "code"),
          .name = shared_at(object, "name"),
          .note = shared_at(object, "note")};
}

}  // namespace

void decode(const json_view& object, programme& one) {
  one.name = shared_at(object, "name");
  one.acronym = shared_at(object, "acronym");
  one.framework = shared_at(object, "framework");
  one.from = date_at(object, "from");
  one.to = date_at(object, "to");
  one.summary = shared_at(object, "summary");
  one.generations = list_at(object, "generations", decode_generation);
  one.claims = list_at(object, "claims", decode_claim);
}

void decode(const json_view& object, call& one) {
  one.programme = shared_at(object, "programme");
  one.title = shared_at(object, "title");
  one.reference = shared_at(object, "reference");
  one.opens = date_at(object, "opens");
  one.closes = date_at(object, "closes");
  one.claims = list_at(object, "claims", decode_claim);
  one.conditions = tree_at(object, "conditions", json::array());
  one.subjects = tree_at(object, "subjects", json());
}

void decode(const json_view& object, platform& one) {
  one.name = shared_at(object, "name");
  one.launched = date_at(object, "launched");
}

void decode(const json_view& object, theme& one) {
  one.name = shared_at(object, "name");
  one.platform = shared_at(object, "platform");
  one.status = shared_at(object, "status");
  one.origin = shared_at(object, "origin");
  one.lists = texts_at(object, "lists");
  one.established = date_at(object, "established");
  one.regions = list_at(object, "regions", decode_named_region<json_view>);
  one.organisations = texts_at(object, "organisations");
  one.lead_commitment = shared_at(object, "lead_commitment");
  one.lead_support = shared_at(object, "lead_support");
  one.lead_involvement_plan = shared_at(object, "lead_involvement_plan");
  one.lead_policy_interface = shared_at(object, "lead_policy_interface");
  one.claims = list_at(object, "claims", decode_claim);
}

void decode(const json_view& object, support_action& one) {
  one.name = shared_at(object, "name");
  one.phase = shared_at(object, "phase");
  one.order = int_at(object, "order").value_or(0);
  one.summary = shared_at(object, "summary");
  one.audience = shared_at(object, "audience");
  one.managed_by = shared_at(object, "managed_by");
  one.url = shared_at(object, "url");
  one.from = date_at(object, "from");
  one.to = date_at(object, "to");
  one.as_of = date_at(object, "as_of");
  one.claims = list_at(object, "claims", decode_claim);
}

void decode(const json_view& object, event& one) {
  one.name = shared_at(object, "name");
  one.from = date_at(object, "from");
  one.to = date_at(object, "to");
  one.place = shared_at(object, "place");
  one.summary = shared_at(object, "summary");
  one.claims = list_at(object, "claims", decode_claim);
}

void decode(const json_view& object, expression_of_interest& one) {
  one.title = shared_at(object, "title");
  one.call = shared_at(object, "call");
  one.target_sectors = texts_at(object, "target_sectors");
  one.technology_fields = texts_at(object, "technology_fields");
  one.s3_priorities = texts_at(object, "s3_priorities");
  one.themes = texts_at(object, "themes");
  one.organisations = texts_at(object, "organisations");
  one.regions = list_at(object, "regions", decode_named_region<json_view>);
  one.description = shared_at(object, "description");
  one.submitted = date_at(object, "submitted");
  one.closes = date_at(object, "closes");
  one.partnership = shared_at(object, "partnership");
}

void decode(const json_view& object, s3_evidence& one) {
  one.type = shared_at(object, "type");
  one.area = shared_at(object, "area");
  one.country = shared_at(object, "country");
  one.regions = texts_at(object, "regions");
  one.priority = shared_at(object, "priority");
  one.themes = texts_at(object, "themes");
  one.partnership = shared_at(object, "partnership");
  one.organisations = texts_at(object, "organisations");
  one.title = shared_at(object, "title");
  one.publisher = shared_at(object, "publisher");
  one.url = shared_at(object, "url");
  one.published = date_at(object, "published");
  one.read = date_at(object, "read");
}

void decode(const json_view& object, taxonomy& one) {
  one.name = shared_at(object, "name");
  one.values = list_at(object, "values", decode_value);
}

void decode(const json_view& object, source& one) {
  one.title = shared_at(object, "title");
  one.publisher = shared_at(object, "publisher");
  one.url = shared_at(object, "url");
  one.published = date_at(object, "published");
  one.recorded = date_at(object, "recorded");
  one.licence = shared_at(object, "licence");
  one.note = shared_at(object, "note");
}

}  // namespace escp::model
