#include "quality/issue_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "model/imported.h"
#include "rules/totals.h"

namespace escp::quality {

namespace {

using enum model::kind;
using enum mender;
using model::organisation;
using model::partnership;

/// Finds the records in which a member is empty.
template <class record_type, auto member>
void find_empty(const examination& of, std::string_view pointer) {
  for (const record_type& one : of.catalogue.all<record_type>()) {
    of.examined();
    if constexpr (requires { (one.*member).empty(); }) {
      if ((one.*member).empty()) of.found({one.id, std::string(pointer), {}});
    } else {
      if (!(one.*member)) of.found({one.id, std::string(pointer), {}});
    }
  }
}

void organisation_country(const examination& of) {
  find_empty<organisation, &organisation::country>(of, "/country");
}
void organisation_type(const examination& of) {
  find_empty<organisation, &organisation::type>(of, "/type");
}
void organisation_legal_entity(const examination& of) {
  find_empty<organisation, &organisation::legal_entity>(of, "/legal_entity");
}
void partnership_partners(const examination& of) {
  find_empty<partnership, &partnership::partners>(of, "/partners");
}
void partnership_start(const examination& of) {
  find_empty<partnership, &partnership::start>(of, "/start");
}
void partnership_call(const examination& of) {
  find_empty<partnership, &partnership::call>(of, "/call");
}
void theme_regions(const examination& of) {
  find_empty<model::theme, &model::theme::regions>(of, "/regions");
}
void call_conditions(const examination& of) {
  for (const model::call& one : of.catalogue.all<model::call>()) {
    of.examined();
    if (one.conditions.empty()) of.found({one.id, "/conditions", {}});
  }
}
void source_title(const examination& of) {
  find_empty<model::source, &model::source::title>(of, "/title");
}
void source_address(const examination& of) {
  find_empty<model::source, &model::source::url>(of, "/url");
}
void source_licence(const examination& of) {
  find_empty<model::source, &model::source::licence>(of, "/licence");
}

void organisation_region(const examination& of) {
  for (const organisation& one : of.catalogue.all<organisation>()) {
    of.examined();
    if (one.region.empty() && one.region_candidates.empty()) of.found({one.id, "/region", {}});
  }
}

void organisation_candidates(const examination& of) {
  for (const organisation& one : of.catalogue.all<organisation>()) {
    of.examined();
    if (one.region_candidates.empty()) continue;
    of.found({one.id, "/region_candidates", join(one.region_candidates, ";")});
  }
}

void partners_incomplete(const examination& of) {
  for (const partnership& one : of.catalogue.all<partnership>()) {
    if (one.partners.empty()) continue;
    of.examined();
    if (!one.partners_complete.value_or(false)) of.found({one.id, "/partners_complete", {}});
  }
}

void label_unconfirmed(const examination& of) {
  for (const partnership& one : of.catalogue.all<partnership>()) {
    if (!one.label) continue;
    of.examined();
    if (one.label->state != "awarded") of.found({one.id, "/label", one.label->label});
  }
}

void partner_disputed(const examination& of) {
  for (const partnership& one : of.catalogue.all<partnership>()) {
    for (std::size_t at = 0; at < one.partners.size(); ++at) {
      of.examined();
      if (!one.partners[at].disputed) continue;
      of.found({one.id, fmt::format("/partners/{}", at), one.partners[at].organisation});
    }
  }
}

void totals_disputed(const examination& of) {
  for (const model::programme& one : of.catalogue.all<model::programme>()) {
    for (const rules::totals& each : rules::totals_of(one, of.catalogue)) {
      for (const rules::total& row : each.rows) {
        of.examined();
        if (row.is_disputed)
          of.found({one.id, "/claims", fmt::format("{} {}", row.claim->measure, row.claim->value)});
      }
    }
  }
}

/// Fields of organisations and partnerships for which all sources are of that basis or weaker.
template <class record_type>
void find_basis(const examination& of, model::basis wanted) {
  for (const record_type& one : of.catalogue.all<record_type>()) {
    for (const auto& [pointer, sources] : one.field_sources) {
      of.examined();
      const auto surest = std::ranges::min_element(sources, {}, &model::source_ref::basis);
      if (surest != sources.end() && surest->basis == wanted) of.found({one.id, pointer, {}});
    }
  }
}

void organisation_unconfirmed(const examination& of) {
  find_basis<organisation>(of, model::basis::unconfirmed);
}
void organisation_inferred(const examination& of) {
  find_basis<organisation>(of, model::basis::inferred);
}
void partnership_unconfirmed(const examination& of) {
  find_basis<partnership>(of, model::basis::unconfirmed);
}
void partnership_inferred(const examination& of) {
  find_basis<partnership>(of, model::basis::inferred);
}

void source_stale(const examination& of) {
  for (const model::source& one : of.catalogue.all<model::source>()) {
    const auto fetched = model::fetched_source_of(one);
    if (!fetched) continue;
    of.examined();
    if (fetched->stale)
      of.found({one.id, "/stale", fmt::format("{}", fetched->stale->days), fetched->stale->reason});
  }
}

constexpr auto while_loading = nullptr;
constexpr auto warning = level::warning;
constexpr auto note = level::note;

constexpr auto rows = std::to_array<issue_rule>({
    {"partnership-without-partners", partnerships, warning, source,
     "No partner of the partnership is on file.", partnership_partners},
    {"partner-disputed", partnerships, warning, source,
     "The sources do not agree that the organisation takes part.", partner_disputed},
    {"label-not-confirmed", partnerships, warning, source,
     "A source names a label that no other source confirms.", label_unconfirmed},
    {"label-composition-disagree", partnerships, warning, source,
     "A label was awarded, and the composition on file does not meet its call.", while_loading},
    {"partner-twice", partnerships, warning, catalogue,
     "An organisation stands more than once among the partners.", while_loading},
    {"partnership-fact-unconfirmed", partnerships, warning, source,
     "No source confirms the value of the field.", partnership_unconfirmed},
    {"partnership-fact-inferred", partnerships, note, catalogue,
     "The value was worked out from what a source says.", partnership_inferred},
    {"partners-incomplete", partnerships, note, source,
     "No source says that the list of partners is whole.", partners_incomplete},
    {"partnership-without-start", partnerships, note, source,
     "The first day of the partnership is not on file.", partnership_start},
    {"partnership-without-call", partnerships, note, catalogue,
     "The call under which the partnership was set up is not on file.", partnership_call},
    {"organisation-without-country", organisations, warning, catalogue,
     "The country of the organisation is not on file.", organisation_country},
    {"record-unreachable", organisations, warning, catalogue,
     "No other record mentions the organisation.", while_loading},
    {"organisation-fact-unconfirmed", organisations, warning, source,
     "No source confirms the value of the field.", organisation_unconfirmed},
    {"organisation-fact-inferred", organisations, note, catalogue,
     "The value was worked out from what a source says.", organisation_inferred},
    {"organisation-region-uncertain", organisations, note, source,
     "The organisation is in one of several regions.", organisation_candidates},
    {"organisation-without-region", organisations, note, catalogue,
     "The region of the organisation is not on file.", organisation_region},
    {"organisation-without-type", organisations, note, source,
     "The type of the organisation is not on file.", organisation_type},
    {"organisation-without-legal-entity", organisations, note, source,
     "Whether the organisation has a legal entity of its own is not on file.",
     organisation_legal_entity},
    {"totals-disputed", programmes, warning, source,
     "Two sources give different totals for one day.", totals_disputed},
    {"call-without-conditions", calls, note, catalogue,
     "The conditions of the call are not on file.", call_conditions},
    {"theme-without-regions", themes, note, source, "No region of the thematic area is on file.",
     theme_regions},
    {"record-unreachable", model::kind::sources, warning, catalogue,
     "No other record mentions the source.", while_loading},
    {"source-stale", model::kind::sources, warning, source,
     "What was fetched of the source is older than it should be; the value is its age in days.",
     source_stale},
    {"snapshot-missing", model::kind::sources, warning, catalogue,
     "What was fetched of the source is not at hand, and nothing of it is published.",
     while_loading},
    {"row-unfit", model::kind::sources, warning, source,
     "A row of the source does not fit the catalogue and is left out.", while_loading},
    {"row-value", model::kind::sources, warning, source,
     "A value in a row of the source cannot be read and is left out.", while_loading},
    {"row-without-id", model::kind::sources, warning, source,
     "A row of the source has no id and is left out.", while_loading},
    {"row-repeated", model::kind::sources, warning, source,
     "Two rows of the source have one id, and the second is left out.", while_loading},
    {"match-undecided", model::kind::sources, warning, catalogue,
     "Whether a row of the source is a record on file is not decided, and it is left out.",
     while_loading},
    {"match-unused", model::kind::sources, warning, catalogue,
     "A decision is about a row that the source does not have.", while_loading},
    {"source-without-address", model::kind::sources, note, catalogue,
     "The address of the source is not on file.", source_address},
    {"source-without-title", model::kind::sources, note, catalogue,
     "The title of the source is not on file.", source_title},
    {"source-without-licence", model::kind::sources, note, source,
     "The licence of the source is not on file.", source_licence},
});

template <std::size_t... at>
constexpr auto rules_for_the_rest(std::index_sequence<at...> /*kinds*/) {
  return std::array{issue_rule{"other", model::kinds[at].kind, warning, catalogue,
                               "The check found what the detail says.", while_loading}...};
}

constexpr auto others = rules_for_the_rest(std::make_index_sequence<model::kinds.size()>());

}  // namespace

std::string_view name_of(mender one) { return one == source ? "source" : "catalogue"; }

std::span<const issue_rule> issue_rules() { return rows; }

const issue_rule& other_rule(model::kind kind) { return others[static_cast<std::size_t>(kind)]; }

}  // namespace escp::quality
