#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_view.h"
#include "model/records.h"

/// From JSON to records. The JSON has passed its schema: a member that is there has the right type.
namespace escp::model {

using json = nlohmann::json;

// Of a nlohmann::json or a json_view, which are asked alike.

/// A text where it stands.
[[nodiscard]] inline std::string_view text_in(const json& value) {
  return value.get_ref<const std::string&>();
}
[[nodiscard]] inline std::string_view text_in(const json_view& value) { return value.text(); }

[[nodiscard]] basis basis_named(std::string_view name);

template <class object_type>
[[nodiscard]] std::string text_at(const object_type& object, std::string_view key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : std::string(text_in(*found));
}

/// The same, to be kept in a record.
template <class object_type>
[[nodiscard]] shared_text shared_at(const object_type& object, std::string_view key) {
  const auto found = object.find(key);
  return found == object.end() ? shared_text() : shared_text(text_in(*found));
}

template <class object_type>
[[nodiscard]] std::optional<date> date_at(const object_type& object, std::string_view key) {
  const auto found = object.find(key);
  return found == object.end() ? std::nullopt : parse_date(text_in(*found));
}

template <class object_type>
[[nodiscard]] std::optional<int> int_at(const object_type& object, std::string_view key) {
  const auto found = object.find(key);
  return found == object.end() ? std::nullopt : std::optional<int>(found->template get<int>());
}

/// "yes" and "no"; nothing when the member is missing.
template <class object_type>
[[nodiscard]] std::optional<bool> yes_no_at(const object_type& object, std::string_view key) {
  const std::string value = text_at(object, key);
  return value.empty() ? std::nullopt : std::optional<bool>(value == "yes");
}

/// A JSON number as its own text, so that it never passes through a double's arithmetic.
template <class object_type>
[[nodiscard]] shared_text number_at(const object_type& object, std::string_view key) {
  const auto found = object.find(key);
  return found == object.end() ? shared_text() : shared_text(found->dump());
}

/// The list under `key`, each element through `decode(element)`.
template <class object_type, class decoder>
[[nodiscard]] auto list_at(const object_type& object, std::string_view key, decoder decode) {
  std::vector<decltype(decode(object))> list;
  const auto found = object.find(key);
  if (found == object.end()) return list;
  list.reserve(found->size());
  for (const auto& element : *found) list.push_back(decode(element));
  return list;
}

template <class object_type>
[[nodiscard]] std::vector<std::string> texts_at(const object_type& object, std::string_view key) {
  return list_at(object, key,
                 [](const object_type& element) { return std::string(text_in(element)); });
}

template <class object_type>
[[nodiscard]] source_refs source_refs_at(const object_type& object, std::string_view key) {
  return list_at(object, key, [](const object_type& element) {
    return source_ref{.source = shared_at(element, "source"),
                      .section = shared_at(element, "section"),
                      .basis = basis_named(text_at(element, "basis")),
                      .note = shared_at(element, "note")};
  });
}

template <class object_type>
[[nodiscard]] named_region decode_named_region(const object_type& object) {
  return {.name = shared_at(object, "name"),
          .country = shared_at(object, "country"),
          .region = shared_at(object, "region"),
          .candidates = texts_at(object, "candidates"),
          .role = shared_at(object, "role")};
}

[[nodiscard]] claim decode_claim(const json_view& object);

void decode(const json_view& object, partnership& one);
void decode(const json_view& object, organisation& one);
void decode(const json_view& object, region& one);
void decode(const json_view& object, country& one);
void decode(const json_view& object, programme& one);
void decode(const json_view& object, call& one);
void decode(const json_view& object, platform& one);
void decode(const json_view& object, theme& one);
void decode(const json_view& object, support_action& one);
void decode(const json_view& object, event& one);
void decode(const json_view& object, expression_of_interest& one);
void decode(const json_view& object, s3_evidence& one);
void decode(const json_view& object, taxonomy& one);
void decode(const json_view& object, source& one);

/// The members that every kind has.
void decode_head(const json_view& object, record& one);

}  // namespace escp::model
