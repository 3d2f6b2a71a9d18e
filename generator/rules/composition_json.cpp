#include "rules/composition_json.h"

#include <algorithm>
#include <set>

#include "model/decode.h"

namespace escp::rules {

namespace {

using nlohmann::json;

/// What the value holds. Throws nlohmann's type_error when that is of another type: the one of
/// `get`, which names both types; `get_ref` names none.
template <class held>
const held& held_in(const json& value) {
  if (value.get_ptr<const held*>() == nullptr) static_cast<void>(value.get<held>());
  return value.get_ref<const held&>();
}

/// Null when it is not there. Throws nlohmann's type_error for what is no object.
const json& member_of(const json& object, const char* name) {
  static const json nothing;
  const auto& members = held_in<json::object_t>(object);
  const auto found = members.find(name);
  return found == members.end() ? nothing : found->second;
}

std::string text_of(const json& object, const char* name) {
  const json& value = member_of(object, name);
  return value.is_null() ? std::string() : value.get<std::string>();
}

/// Throws nlohmann's type_error when the member is there and is no list.
const json::array_t& list_of(const json& object, const char* name) {
  static const json::array_t nothing;
  const json& value = member_of(object, name);
  return value.is_null() ? nothing : held_in<json::array_t>(value);
}

std::optional<date> day_of(const json& object, const char* name) {
  return parse_date(text_of(object, name));
}

bool is_filled(const json& value) {
  if (value.is_null()) return false;
  return value.is_string() ? !value.get_ref<const std::string&>().empty() : !value.empty();
}

/// A figure may be a text here, since forms give texts.
model::claim claim_of(const json& object) {
  const json& value = member_of(object, "value");
  model::claim one;
  one.measure = text_of(object, "measure");
  one.nature = text_of(object, "nature");
  one.value = value.is_string() ? value.get<std::string>() : model::number_at(object, "value");
  return one;
}

template <class record_type>
std::string known(const model::catalogue& catalogue, const std::string& id) {
  return catalogue.find<record_type>(id) == nullptr ? std::string() : id;
}

model::organisation organisation_of(const json& object, const model::catalogue& catalogue) {
  model::organisation one;
  one.id = text_of(object, "id");
  one.name = text_of(object, "name");
  one.type = text_of(object, "type");
  one.country = known<model::country>(catalogue, text_of(object, "country"));
  one.region = known<model::region>(catalogue, text_of(object, "region"));
  if (const std::string entity = text_of(object, "legal_entity"); !entity.empty())
    one.legal_entity = entity == "yes";
  for (const json& code : list_of(object, "candidates")) {
    const auto candidate = known<model::region>(catalogue, code.get<std::string>());
    if (!candidate.empty()) one.region_candidates.push_back(candidate);
  }
  for (const json& field : list_of(object, "unconfirmed")) {
    const model::source_ref unconfirmed{
        .source = {}, .section = {}, .basis = model::basis::unconfirmed, .note = {}};
    one.field_sources[shared_text("/" + field.get<std::string>())] = {unconfirmed};
  }
  return one;
}

}  // namespace

class described_composition::reader {
 public:
  reader(parts& to, const model::catalogue& catalogue) : to_(to), catalogue_(catalogue) {}

  void read() {
    const json& all = to_.json;
    if (const json& id = member_of(all, "id"); !id.is_null())
      to_.made.id = held_in<std::string>(id);
    for (const json& one : list_of(all, "members")) read_member(one);
    const json& complete = member_of(all, "complete");
    to_.made.is_complete = complete.is_boolean() && complete.get<bool>();
    to_.made.awarded = day_of(all, "awarded");
    to_.made.start = day_of(all, "start");
    for (const json& one : list_of(all, "themes")) {
      const auto theme = one.get<std::string>();
      if (std::ranges::find(to_.themes, theme) == to_.themes.end()) to_.themes.push_back(theme);
    }
    for (const json& one : list_of(all, "regions"))
      to_.regions.push_back(model::decode_named_region(one));
    read_record(member_of(all, "record"));
    to_.made.themes = to_.themes;
    to_.made.regions = to_.regions;
    to_.made.claims = to_.claims;
  }

 private:
  void read_member(const json& one) {
    const model::organisation* organisation = nullptr;
    if (const json& described = member_of(one, "described"); !described.is_null()) {
      organisation = &to_.described.emplace_back(organisation_of(described, catalogue_));
    } else {
      organisation = catalogue_.find<model::organisation>(text_of(one, "organisation"));
    }
    if (organisation == nullptr || !seen_.insert(organisation->id).second) return;
    to_.made.members.push_back({organisation, day_of(one, "from"), day_of(one, "to")});
  }

  void read_record(const json& record) {
    if (record.is_null()) return;
    for (const auto& [name, value] : held_in<json::object_t>(record)) {
      if (!is_filled(value)) continue;
      to_.made.fields.emplace_back(name);
      const auto day =
          value.is_string() ? parse_date(value.get_ref<const std::string&>()) : std::nullopt;
      if (day) to_.made.dated_fields.emplace_back(name, *day);
    }
    for (const json& one : list_of(record, "claims")) to_.claims.push_back(claim_of(one));
  }

  parts& to_;
  const model::catalogue& catalogue_;
  std::set<std::string, std::less<>> seen_;
};

result<described_composition> described_composition::read(json json,
                                                          const model::catalogue& catalogue) {
  auto held = std::make_unique<parts>();
  held->json = std::move(json);
  if (!held->json.is_object()) return fail("a composition is an object");
  try {
    reader(*held, catalogue).read();
  } catch (const nlohmann::json::exception& error) {
    const std::string_view said(error.what());
    return fail("a value of the composition has the wrong type: " +
                std::string(said.substr(said.find(']') + 2)));
  }
  return described_composition(std::move(held));
}

}  // namespace escp::rules
