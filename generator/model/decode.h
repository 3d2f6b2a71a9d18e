#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/records.h"

/// From JSON to records. The JSON has passed its schema: a member that is there has the right type.
namespace escp::model {

using json = nlohmann::json;

[[nodiscard]] std::string text_at(const json& object, std::string_view key);
[[nodiscard]] std::vector<std::string> texts_at(const json& object, std::string_view key);
[[nodiscard]] std::optional<date> date_at(const json& object, std::string_view key);
[[nodiscard]] std::optional<int> int_at(const json& object, std::string_view key);
/// "yes" and "no"; nothing when the member is missing.
[[nodiscard]] std::optional<bool> yes_no_at(const json& object, std::string_view key);
/// A JSON number as its own text, so that it never passes through a double's arithmetic.
[[nodiscard]] std::string number_at(const json& object, std::string_view key);
[[nodiscard]] std::vector<source_ref> source_refs_at(const json& object, std::string_view key);

/// The list under `key`, each element through `decode(const json&)`.
template <class decoder>
[[nodiscard]] auto list_at(const json& object, std::string_view key, decoder decode) {
  std::vector<decltype(decode(object))> list;
  const auto found = object.find(key);
  if (found == object.end()) return list;
  list.reserve(found->size());
  for (const json& element : *found) list.push_back(decode(element));
  return list;
}

[[nodiscard]] claim decode_claim(const json& object);
[[nodiscard]] named_region decode_named_region(const json& object);

void decode(const json& object, partnership& one);
void decode(const json& object, organisation& one);
void decode(const json& object, region& one);
void decode(const json& object, country& one);
void decode(const json& object, programme& one);
void decode(const json& object, call& one);
void decode(const json& object, platform& one);
void decode(const json& object, theme& one);
void decode(const json& object, support_action& one);
void decode(const json& object, event& one);
void decode(const json& object, expression_of_interest& one);
void decode(const json& object, s3_evidence& one);
void decode(const json& object, taxonomy& one);
void decode(const json& object, source& one);

/// The members that every kind has.
void decode_head(const json& object, record& one);

}  // namespace escp::model
