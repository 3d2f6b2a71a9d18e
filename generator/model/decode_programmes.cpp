#include "model/decode.h"

namespace escp::model {

namespace {

generation decode_generation(const json_view& object) {
  return {.number = int_at(object, "number").value_or(0),
          .name = text_at(object, "name"),
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
  return {.code = text_at(object, "code"),
          .name = text_at(object, "name"),
          .note = text_at(object, "note")};
}

}  // namespace

void decode(const json_view& object, programme& one) {
  one.name = text_at(object, "name");
  one.acronym = text_at(object, "acronym");
  one.framework = text_at(object, "framework");
  one.from = date_at(object, "from");
  one.to = date_at(object, "to");
  one.summary = text_at(object, "summary");
  one.generations = list_at(object, "generations", decode_generation);
  one.claims = list_at(object, "claims", decode_claim);
}

void decode(const json_view& object, call& one) {
  one.programme = text_at(object, "programme");
  one.title = text_at(object, "title");
  one.reference = text_at(object, "reference");
  one.opens = date_at(object, "opens");
  one.closes = date_at(object, "closes");
  one.claims = list_at(object, "claims", decode_claim);
  one.conditions = tree_at(object, "conditions", json::array());
  one.subjects = tree_at(object, "subjects", json());
}

void decode(const json_view& object, platform& one) {
  one.name = text_at(object, "name");
  one.launched = date_at(object, "launched");
}

void decode(const json_view& object, theme& one) {
  one.name = text_at(object, "name");
  one.platform = text_at(object, "platform");
  one.status = text_at(object, "status");
  one.origin = text_at(object, "origin");
  one.lists = texts_at(object, "lists");
  one.established = date_at(object, "established");
  one.regions = list_at(object, "regions", decode_named_region<json_view>);
  one.organisations = texts_at(object, "organisations");
  one.lead_commitment = text_at(object, "lead_commitment");
  one.lead_support = text_at(object, "lead_support");
  one.lead_involvement_plan = text_at(object, "lead_involvement_plan");
  one.lead_policy_interface = text_at(object, "lead_policy_interface");
  one.claims = list_at(object, "claims", decode_claim);
}

void decode(const json_view& object, support_action& one) {
  one.name = text_at(object, "name");
  one.phase = text_at(object, "phase");
  one.order = int_at(object, "order").value_or(0);
  one.summary = text_at(object, "summary");
  one.audience = text_at(object, "audience");
  one.managed_by = text_at(object, "managed_by");
  one.url = text_at(object, "url");
  one.from = date_at(object, "from");
  one.to = date_at(object, "to");
  one.as_of = date_at(object, "as_of");
  one.claims = list_at(object, "claims", decode_claim);
}

void decode(const json_view& object, event& one) {
  one.name = text_at(object, "name");
  one.from = date_at(object, "from");
  one.to = date_at(object, "to");
  one.place = text_at(object, "place");
  one.summary = text_at(object, "summary");
  one.claims = list_at(object, "claims", decode_claim);
}

void decode(const json_view& object, expression_of_interest& one) {
  one.title = text_at(object, "title");
  one.call = text_at(object, "call");
  one.target_sectors = texts_at(object, "target_sectors");
  one.technology_fields = texts_at(object, "technology_fields");
  one.s3_priorities = texts_at(object, "s3_priorities");
  one.themes = texts_at(object, "themes");
  one.organisations = texts_at(object, "organisations");
  one.regions = list_at(object, "regions", decode_named_region<json_view>);
  one.description = text_at(object, "description");
  one.submitted = date_at(object, "submitted");
  one.closes = date_at(object, "closes");
  one.partnership = text_at(object, "partnership");
}

void decode(const json_view& object, s3_evidence& one) {
  one.type = text_at(object, "type");
  one.area = text_at(object, "area");
  one.country = text_at(object, "country");
  one.regions = texts_at(object, "regions");
  one.priority = text_at(object, "priority");
  one.themes = texts_at(object, "themes");
  one.partnership = text_at(object, "partnership");
  one.organisations = texts_at(object, "organisations");
  one.title = text_at(object, "title");
  one.publisher = text_at(object, "publisher");
  one.url = text_at(object, "url");
  one.published = date_at(object, "published");
  one.read = date_at(object, "read");
}

void decode(const json_view& object, taxonomy& one) {
  one.name = text_at(object, "name");
  one.values = list_at(object, "values", decode_value);
}

void decode(const json_view& object, source& one) {
  one.title = text_at(object, "title");
  one.publisher = text_at(object, "publisher");
  one.url = text_at(object, "url");
  one.published = date_at(object, "published");
  one.recorded = date_at(object, "recorded");
  one.licence = text_at(object, "licence");
  one.note = text_at(object, "note");
}

}  // namespace escp::model
