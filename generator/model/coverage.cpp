#include "model/coverage.h"

#include <algorithm>

namespace escp::model {

namespace {

/// Earlier and later days; a date that is not on file changes nothing.
void begin_with(coverage& of, const std::optional<date>& day) {
  if (!day) return;
  const date first = date_of(day->first_day());
  of.begins = std::min(of.begins.value_or(first), first);
}

void end_with(coverage& of, const std::optional<date>& day) {
  if (!day) return;
  const date last = date_of(day->last_day());
  of.ends = std::max(of.ends.value_or(last), last);
}

void span_day(coverage& of, const std::optional<date>& day) {
  begin_with(of, day);
  end_with(of, day);
}

void add_country(coverage& to, const std::string& code) {
  // There are few countries and many who are from them.
  if (!code.empty() && std::ranges::find(to.countries, code) == to.countries.end())
    to.countries.push_back(code);
}

template <class record_type>
void add_days(coverage& to, const record_type& one) {
  if constexpr (requires { one.start; }) span_day(to, one.start);
  if constexpr (requires { one.end; }) span_day(to, one.end);
  if constexpr (requires { one.from; }) span_day(to, one.from);
  if constexpr (requires { one.to; }) span_day(to, one.to);
  if constexpr (requires { one.opens; }) span_day(to, one.opens);
  if constexpr (requires { one.closes; }) span_day(to, one.closes);
  if constexpr (requires { one.published; }) span_day(to, one.published);
  if constexpr (requires { one.submitted; }) span_day(to, one.submitted);
  if constexpr (requires { one.launched; }) span_day(to, one.launched);
  if constexpr (requires { one.established; }) span_day(to, one.established);
}

template <class record_type>
void add_countries(coverage& to, const record_type& one, const catalogue& records) {
  if constexpr (requires { one.country; }) add_country(to, one.country);
  if constexpr (requires { one.iso3; }) add_country(to, one.id);
  if constexpr (requires { one.regions.front().country; }) {
    for (const named_region& region : one.regions) add_country(to, region.country);
  }
  if constexpr (requires { one.partners; }) {
    for (const partner& each : one.partners) {
      const auto* who = records.find<organisation>(each.organisation);
      if (who != nullptr) add_country(to, who->country);
    }
  }
}

void add_sources(coverage& to, const std::vector<source_ref>& refs, const catalogue& records) {
  for (const source_ref& ref : refs) {
    const source* read = records.find<source>(ref.source);
    if (read == nullptr || !read->recorded) continue;
    to.issued = std::min(to.issued.value_or(*read->recorded), *read->recorded);
    to.modified = std::max(to.modified.value_or(*read->recorded), *read->recorded);
  }
}

void add_entry(coverage& to, const record& one, const catalogue& records) {
  add_sources(to, one.sources, records);
  for (const auto& [pointer, refs] : one.field_sources) add_sources(to, refs, records);
}

void add_entry(coverage& to, const source& one, const catalogue& /*records*/) {
  if (!one.recorded) return;
  to.issued = std::min(to.issued.value_or(*one.recorded), *one.recorded);
  to.modified = std::max(to.modified.value_or(*one.recorded), *one.recorded);
}

void sort_countries(coverage& of) {
  std::ranges::sort(of.countries);
  of.countries.erase(std::unique(of.countries.begin(), of.countries.end()), of.countries.end());
}

/// The kinds that say what time and which countries the catalogue is about.
bool is_subject(kind one) {
  constexpr std::array subjects{kind::partnerships, kind::programmes, kind::calls, kind::themes,
                                kind::events};
  return std::ranges::find(subjects, one) != subjects.end();
}

void add_whole(coverage& whole, const coverage& part, kind of) {
  if (part.issued) {
    whole.issued = std::min(whole.issued.value_or(*part.issued), *part.issued);
    whole.modified = std::max(whole.modified.value_or(*part.modified), *part.modified);
  }
  if (!is_subject(of)) return;
  begin_with(whole, part.begins);
  end_with(whole, part.ends);
  whole.countries.insert(whole.countries.end(), part.countries.begin(), part.countries.end());
}

void fill_from(coverage& part, const coverage& whole) {
  if (!part.begins) part.begins = whole.begins;
  if (!part.ends) part.ends = whole.ends;
  if (!part.issued) part.issued = whole.issued;
  if (!part.modified) part.modified = whole.modified;
  if (part.countries.empty()) part.countries = whole.countries;
}

}  // namespace

coverages coverages_of(const catalogue& records) {
  coverages all;
  records.each([&](kind of, const auto& one) {
    coverage& part = all.of_kind[static_cast<std::size_t>(of)];
    add_days(part, one);
    add_countries(part, one, records);
    add_entry(part, one, records);
  });
  for (const kind_row& row : kinds) {
    coverage& part = all.of_kind[static_cast<std::size_t>(row.kind)];
    sort_countries(part);
    add_whole(all.whole, part, row.kind);
  }
  sort_countries(all.whole);
  for (coverage& part : all.of_kind) fill_from(part, all.whole);
  return all;
}

}  // namespace escp::model
