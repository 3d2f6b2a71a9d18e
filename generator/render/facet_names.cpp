#include "render/facet_names.h"

#include <algorithm>
#include <array>

#include "model/reads.h"
#include "render/record_names.h"

namespace escp::render {

namespace {

using name_reader = std::string (*)(page_draft&, std::string_view);

std::string country_name(page_draft& page, std::string_view code) { return page.country(code); }

template <class record_type, shared_text record_type::*name>
std::string record_name(page_draft& page, std::string_view code) {
  const auto* one = page.catalogue().find<record_type>(code);
  return one == nullptr ? std::string(code) : one->*name;
}

std::string name_of_region(page_draft& page, std::string_view code) {
  const auto* one = page.catalogue().find<model::region>(code);
  return one == nullptr ? std::string(code) : region_name(*one);
}

std::string ecosystem_name(page_draft& page, std::string_view code) {
  return std::string(page.catalogue().name_in("industrial-ecosystems", code));
}

std::string spelled_name(page_draft& page, std::string_view code) {
  model::note_read(&page.site().facts);
  return std::string(page.site().facts.spelling_of(code));
}

struct named_facet {
  std::string_view facet;
  name_reader name;
};

/// Facets whose codes are named in the data; the others' are texts "facet-value.<facet>.<code>".
constexpr std::array<named_facet, 9> named_in_data{{
    {"country", country_name},
    {"region", name_of_region},
    {"programme", record_name<model::programme, &model::programme::acronym>},
    {"call", record_name<model::call, &model::call::title>},
    {"label", spelled_name},
    {"theme", record_name<model::theme, &model::theme::name>},
    {"platform", record_name<model::platform, &model::platform::name>},
    {"ecosystem", ecosystem_name},
    {"technology-field", spelled_name},
}};

/// The text of a code; a code of which the texts know nothing yet, such as a new status, is shown
/// as it is.
std::string text_name(const page_draft& page, std::string_view facet, std::string_view code) {
  const std::string key = "facet-value." + std::string(facet) + "." + std::string(code);
  return page.texts().has(key) ? page.text(key) : std::string(code);
}

}  // namespace

std::string facet_name(const page_draft& page, const search::facet& one) {
  return page.text("facet." + std::string(one.code));
}

std::string facet_value_name(page_draft& page, const search::facet& one, std::string_view code) {
  const auto row = std::ranges::find(named_in_data, one.code, &named_facet::facet);
  return row == named_in_data.end() ? text_name(page, one.code, code) : row->name(page, code);
}

std::string browse_folder(const search::facet& one, std::string_view code) {
  return "browse/" + std::string(one.code) + "/" + std::string(code);
}

}  // namespace escp::render
