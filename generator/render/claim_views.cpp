#include "render/claim_views.h"

#include "render/record_names.h"

namespace escp::render {

namespace {

std::string amount(const translation& texts, const model::claim& one) {
  if (one.unit == "EUR") return texts.money(one.value, one.unit);
  const std::string key = "unit." + one.unit;
  if (texts.has(key)) return texts.format(key, {{"count", one.value}});
  const std::string number = texts.number(one.value);
  return one.unit.empty() ? number : number + " " + one.unit;
}

}  // namespace

std::string claim_value(const translation& texts, const model::claim& one) {
  const std::string shown = amount(texts, one);
  if (one.qualifier.empty()) return shown;
  return texts.format("qualifier." + one.qualifier, {{"value", shown}});
}

std::string measure_name(const page_draft& page, std::string_view code) {
  return taxonomy_text(page, "measure", "measures", code);
}

void add_claims(page_draft& page, view where, std::span<const model::claim> claims) {
  if (claims.empty()) return;
  view table = where.add("claims");
  for (const model::claim& one : claims) {
    view row = table.add("rows");
    row.set("measure", measure_name(page, one.measure))
        .set("value", claim_value(page.texts(), one));
    row.set("nature", page.text("nature." + one.nature)).set("refs", page.refs(one.sources));
    row.set_if("as_of", one.as_of ? page.texts().date(*one.as_of) : std::string());
    row.set_if("note", one.note);
  }
}

}  // namespace escp::render
