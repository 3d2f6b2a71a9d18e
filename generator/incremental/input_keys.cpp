#include "incremental/input_keys.h"

#include <algorithm>
#include <stdexcept>

#include "model/reads.h"
#include "render/compiled_shape.h"
#include "render/related_partnerships.h"

namespace escp::incremental {

namespace {

using model::kind;

constexpr std::string_view data_files_name = "data files";

/// Kinds whose records are many and edited often: what follows from one of them is told apart.
constexpr bool is_numerous(kind one) {
  return one == kind::partnerships || one == kind::organisations || one == kind::sources;
}

const model::record& record_in(const model::membership& one) { return *one.partnership; }
template <class record_type>
const model::record& record_in(const record_type* one) {
  return *one;
}

void add_day(hasher& all, const std::optional<date>& day) {
  all.add(day ? to_text(*day) : std::string());
}

/// What partnerships have in common with each other depends on this of them, and on no more.
void add_relations_of(hasher& all, const model::partnership& one) {
  all.add(one.id).add(one.call).add(one.programme);
  for (const std::string& theme : one.themes) all.add(theme);
  for (const model::partner& each : one.partners) {
    all.add(each.organisation).add(each.role).add(std::uint64_t{each.disputed});
    add_day(all, each.from);
    add_day(all, each.to);
  }
}

void add_sources(hasher& all, const std::vector<model::source_ref>& refs) {
  for (const model::source_ref& each : refs)
    all.add(each.source)
        .add(each.section)
        .add(each.note)
        .add(static_cast<std::uint64_t>(each.basis));
}

/// What an organisation can bring to a partnership: all but its names and addresses.
void add_offer_of(hasher& all, const model::organisation& one) {
  all.add(one.id).add(one.type).add(one.country).add(one.region).add(one.region_name);
  all.add(one.activity_type).add(one.represented_by);
  all.add(std::uint64_t{one.legal_entity ? 1U + unsigned{*one.legal_entity} : 0U});
  for (const std::string& each : one.region_candidates) all.add(each);
  add_sources(all, one.sources);
  for (const auto& [pointer, refs] : one.field_sources) {
    all.add(pointer);
    add_sources(all, refs);
  }
}

void add_article(hasher& all, const render::article& one) {
  all.add(static_cast<std::uint64_t>(one.kind)).add(one.name).add(one.title).add(one.summary);
  for (const render::placed_text& each : one.records) all.add(each.text);
  for (const render::placed_text& each : one.sources) all.add(each.text);
}

/// A document is in a dozen groups: which it is is worked out once.
std::vector<fingerprint> prints_of(const std::vector<search::document>& documents) {
  std::vector<fingerprint> prints;
  for (const search::document& each : documents)
    prints.push_back(hasher().add(static_cast<std::uint64_t>(each.kind)).add(each.id).taken());
  return prints;
}

fingerprint print_of_all(const std::vector<fingerprint>& prints) {
  return fingerprint_of(
      {reinterpret_cast<const char*>(prints.data()), prints.size() * sizeof(fingerprint)});
}

}  // namespace

input_keys::input_keys(const render::site_input& input) : input_(input) {
  add_records();
  add_lists();
  add_verdicts();
  add_groups();
  add_content();
  add_relations();
  add_templates();
}

std::optional<std::uint32_t> input_keys::find(const void* thing) const {
  return places_.find(thing);
}

fingerprint input_keys::whole() const {
  hasher all;
  for (std::uint32_t key = 0; key < size(); ++key) {
    if (name(key) != data_files_name) all.add(name(key)).add(prints_[key]);
  }
  return all.taken();
}

std::string_view input_keys::name(std::uint32_t key) const {
  const std::size_t from = key == 0 ? 0 : name_ends_[key - 1];
  return std::string_view(names_).substr(from, name_ends_[key] - from);
}

void input_keys::add(const void* thing, std::initializer_list<std::string_view> name,
                     const fingerprint& print) {
  for (const std::string_view part : name) names_ += part;
  name_ends_.push_back(names_.size());
  prints_.push_back(print);
  const auto key = static_cast<std::uint32_t>(size() - 1);
  if (!places_.add(thing, key))
    throw std::logic_error("two things that are read have one address: " +
                           std::string(this->name(key)));
}

const fingerprint& input_keys::print_of(const void* thing) const {
  return prints_[places_.find(thing).value()];
}

void input_keys::add_records() {
  hasher whole;
  input_.catalogue.each_table([&](kind of, const auto& records, const void* table) {
    const std::string_view name = model::name_of(of);
    hasher all;
    for (const model::record& one : records) {
      const fingerprint print = fingerprint_of(one.json);
      add(&one, {"record ", name, "/", one.id}, print);
      all.add(print);
    }
    add(table, {"all ", name}, all.taken());
    whole.add(all.taken());
  });
  whole_ = whole.taken();
}

template <class table>
void input_keys::add_lists_of(const table& lists, std::string_view name) {
  std::vector<std::string_view> ids;
  for (const auto& [id, list] : lists) ids.push_back(id);
  std::ranges::sort(ids);
  hasher all;
  for (const std::string_view id : ids) {
    const auto& list = lists.find(id)->second;
    hasher one;
    for (const auto& each : list) one.add(print_of(&record_in(each)));
    add(&list, {"list ", name, "/", id}, one.taken());
    all.add(id);
  }
  // Asked for when an id has no list: that depends on which ids have one.
  add(&lists, {"lists ", name}, all.taken());
}

void input_keys::add_lists() {
  const model::cross_reference& all = input_.references;
  add_lists_of(all.memberships_of_organisation, "memberships_of_organisation");
  add_lists_of(all.organisations_in_country, "organisations_in_country");
  add_lists_of(all.organisations_in_region, "organisations_in_region");
  add_lists_of(all.partnerships_in_country, "partnerships_in_country");
  add_lists_of(all.partnerships_in_region, "partnerships_in_region");
  add_lists_of(all.partnerships_of_programme, "partnerships_of_programme");
  add_lists_of(all.partnerships_of_call, "partnerships_of_call");
  add_lists_of(all.partnerships_on_theme, "partnerships_on_theme");
  add_lists_of(all.calls_of_programme, "calls_of_programme");
  add_lists_of(all.themes_of_platform, "themes_of_platform");
  add_lists_of(all.themes_with_region, "themes_with_region");
  add_lists_of(all.themes_with_country, "themes_with_country");
  add_lists_of(all.themes_with_organisation, "themes_with_organisation");
  add_lists_of(all.regions_of_country, "regions_of_country");
  add_lists_of(all.expressions_of_organisation, "expressions_of_organisation");
  add_lists_of(all.expressions_on_theme, "expressions_on_theme");
  add_lists_of(all.evidence_for_region, "evidence_for_region");
  add_lists_of(all.evidence_in_country, "evidence_in_country");
}

/// What every verdict may follow from: the records of the kinds that are few. Calls are apart.
fingerprint input_keys::rules_world() const {
  hasher world;
  input_.catalogue.each_table([&](kind of, const auto& /*records*/, const void* table) {
    if (!is_numerous(of) && of != kind::calls) world.add(print_of(table));
  });
  return world.taken();
}

/// What the verdicts on one subject follow from, but for their calls.
fingerprint input_keys::grounds_of(const rules::verdict& one, const fingerprint& world) const {
  const model::catalogue& records = input_.catalogue;
  const auto* about = one.subject_kind == kind::partnerships
                          ? records.find<model::partnership>(one.subject)
                          : nullptr;
  if (about == nullptr) return whole_;
  hasher all;
  all.add(world).add(print_of(static_cast<const model::record*>(about)));
  for (const model::partner& each : about->partners) {
    const model::record* who = records.find<model::organisation>(each.organisation);
    if (who != nullptr) all.add(print_of(who));
  }
  return all.taken();
}

void input_keys::add_verdicts() {
  const fingerprint world = rules_world();
  const auto all = input_.verdicts.all();
  hasher subjects;
  for (std::size_t from = 0; from < all.size();) {
    const auto of_one = input_.verdicts.of(all[from].subject_kind, all[from].subject);
    hasher one;
    one.add(grounds_of(of_one.front(), world));
    for (const rules::verdict& each : of_one) {
      const model::record* call = input_.catalogue.find<model::call>(each.call);
      one.add(each.call).add(call == nullptr ? fingerprint() : print_of(call));
    }
    const std::string_view subject = of_one.front().subject;
    add(of_one.data(), {"verdicts ", model::name_of(of_one.front().subject_kind), "/", subject},
        one.taken());
    subjects.add(subject);
    from += of_one.size();
  }
  add(&input_.verdicts, {"verdicts"}, subjects.taken());
}

/// Which records a group has. What they say is read of the records themselves.
void input_keys::add_groups() {
  hasher all;
  const std::vector<fingerprint> documents = prints_of(input_.documents);
  for (std::size_t facet = 0; facet < input_.groups.size(); ++facet) {
    const std::string_view name = search::facets()[facet].code;
    for (const search::code_group& group : input_.groups[facet]) {
      std::vector<fingerprint> members;
      for (const std::size_t at : group.documents) members.push_back(documents[at]);
      const fingerprint print = print_of_all(members);
      add(&group, {"group ", name, "/", group.code}, print);
      all.add(name).add(group.code).add(print);
    }
  }
  add(&input_.groups, {"groups"}, all.taken());
  add(&input_.facts, {"facts"}, whole_);
  add(&input_.documents, {"days of documents"}, days_of_documents());
}

/// When the records entered that can be browsed: feeds are ordered by it.
fingerprint input_keys::days_of_documents() const {
  hasher days;
  input_.catalogue.each_table([&](kind of, const auto& records, const void* /*table*/) {
    days.add(static_cast<std::uint64_t>(of));
    for (const model::record& one : records)
      add_day(days, input_.catalogue.newest_source_date(one));
  });
  return days.taken();
}

void input_keys::add_content() {
  for (const auto& [name, one] : input_.content.pages) {
    hasher text;
    text.add(one.title).add(one.description);
    add(&one, {"prose ", name}, text.taken());
    add(&one.body, {"text ", name}, fingerprint_of(one.body.markdown));
  }
  hasher list;
  for (const render::article& one : input_.content.articles) {
    add_article(list, one);
    add(&one.body, {"text ", std::to_string(static_cast<int>(one.kind)), "/", one.name},
        fingerprint_of(one.body.markdown));
  }
  add(&input_.content.articles, {"articles"}, list.taken());
  hasher files;
  for (const render::data_file& one : input_.data_files)
    files.add(one.path).add(std::uint64_t{one.bytes}).add(std::uint64_t{one.rows});
  add(&input_.data_files, {data_files_name}, files.taken());
}

void input_keys::add_relations() {
  hasher relations;
  for (const auto& one : input_.catalogue.all<model::partnership>())
    add_relations_of(relations, one);
  add(&render::relations_read, {"relations"}, relations.taken());
  hasher offers;
  offers.add(relations.taken()).add(rules_world());
  for (const auto& one : input_.catalogue.all<model::call>()) offers.add(one.json);
  for (const auto& one : input_.catalogue.all<model::organisation>()) add_offer_of(offers, one);
  add(&input_.suggester, {"offers"}, offers.taken());
}

void input_keys::add_templates() {
  for (const render::shape& one : render::page_shapes()) {
    const render::compiled_shape& shape = input_.templates.make_view(one.page).shape();
    add(&shape, {"template ", one.page}, fingerprint_of(shape.template_text));
  }
}

}  // namespace escp::incremental
