#include "rules/organisation_facts.h"

#include "rules/field_basis.h"
#include "rules/reference_tables.h"

namespace escp::rules {

namespace {

legal_entity entity_of(const model::organisation& one, bool is_unconfirmed) {
  if (!one.legal_entity) return legal_entity::not_stated;
  if (is_unconfirmed) return legal_entity::unconfirmed;
  return *one.legal_entity ? legal_entity::yes : legal_entity::no;
}

}  // namespace

organisation_facts facts_of(const model::organisation& one, const place& where) {
  const field_basis type = basis_of(one, "/type");
  const field_basis entity = basis_of(one, "/legal_entity");
  return {.organisation = &one,
          .where = &where,
          .type = one.type.empty() ? nullptr : &one.type.text(),
          .type_sources = type.sources,
          .entity_sources = entity.sources,
          .is_type_unconfirmed = type.is_unconfirmed,
          .has_region = is_on_file(one, one.region, "/region"),
          .entity = entity_of(one, entity.is_unconfirmed)};
}

std::shared_ptr<const described_organisation> describe(const model::organisation& one,
                                                       const reference_tables& tables) {
  auto made = std::make_shared<described_organisation>();
  made->where = place_of(one, tables.catalogue(), tables);
  made->facts = facts_of(one, made->where);
  return made;
}

facts_table::facts_table(const model::catalogue& catalogue, const places& where)
    : organisations_(catalogue.all<model::organisation>()) {
  rows_.reserve(organisations_.size());
  for (const model::organisation& one : organisations_) {
    organisation_facts& row =
        rows_.emplace_back(facts_of(one, where.all()[where.of(rows_.size())]));
    if (row.type != nullptr) row.type = &*types_.insert(one.type).first;
  }
}

const organisation_facts* facts_table::find(const model::organisation& one) const {
  const model::organisation* first = organisations_.data();
  const std::less<> before;  // also for pointers into different arrays
  if (before(&one, first) || !before(&one, first + organisations_.size())) return nullptr;
  return &rows_[static_cast<std::size_t>(&one - first)];
}

}  // namespace escp::rules
