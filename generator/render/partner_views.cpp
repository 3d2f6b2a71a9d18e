#include "render/partner_views.h"

#include <algorithm>
#include <functional>
#include <map>
#include <stdexcept>

#include "render/list_views.h"
#include "render/record_names.h"
#include "rules/composition.h"

namespace escp::render {

shape_names partner_names() {
  const shape_names partner =
      together({{"organisation!", "country!", "region!", "type!", "role", "refs!", "disputed*"},
                optional({"as_stated", "period", "note"})});
  const shape_names group =
      together({{"country!", "count"},
                within("members", together({{"organisation!"}, optional({"role"})}))});
  return within("partners", together({{"completeness"},
                                      optional({"not_counted"}),
                                      within("table", within("rows", partner)),
                                      within("by_country", within("groups", group))}));
}

namespace {

/// A cell of the table of partners: what the organisation's record says, or that it is not on file.
html cell(page_draft& page, html value, const model::organisation& one, std::string_view pointer) {
  if (value.text.empty()) return span_of("absent", page.text("absent"));
  return sourced(page, std::move(value), one, pointer);
}

html country_cell(page_draft& page, const model::organisation& one) {
  return cell(page, one.country.empty() ? html{} : page.country_link(one.country), one, "/country");
}

html region_cell(page_draft& page, const model::organisation& one) {
  html place = place_of(page, one);
  const model::region* region = page.catalogue().find<model::region>(one.region);
  const model::region_category* category =
      region == nullptr ? nullptr : category_in(*region, "2014-2020");
  if (category != nullptr) {
    place = place + html{" "} +
            span_of("tag tag--quiet", code_text(page.texts(), "category", category->category));
  }
  return cell(page, std::move(place), one,
              one.region_candidates.empty() ? "/region" : "/region_candidates");
}

html type_cell(page_draft& page, const model::organisation& one) {
  return cell(page, escaped(code_text(page.texts(), "type", one.type)), one, "/type");
}

/// `common`: the sources of the partnership, which hold for a partner without own ones.
void add_partner(page_draft& page, view table, const model::partner& member,
                 std::span<const model::source_ref> common) {
  const model::organisation* one = page.catalogue().find<model::organisation>(member.organisation);
  if (one == nullptr)
    throw std::logic_error("a partner that is not on file: " + member.organisation);
  view row = table.add("rows");
  row.set("organisation", link(page.to().record(model::kind::organisations, one->id), one->name));
  row.set("country", country_cell(page, *one))
      .set("region", region_cell(page, *one))
      .set("type", type_cell(page, *one));
  row.set("role", code_text(page.texts(), "role", member.role))
      .set("refs", page.refs(member.sources.empty() ? common : member.sources));
  if (member.disputed) row.add("disputed");
  row.set_if("as_stated",
             member.name_as_stated == one->name ? std::string() : member.name_as_stated);
  row.set_if("period", period_text(page.texts(), member.from, member.to));
  row.set_if("note", member.note);
}

/// How many of them the composition check leaves out; nothing when it looks at all.
std::string not_counted(const page_draft& page, const model::partnership& one) {
  const auto left_out =
      static_cast<std::size_t>(std::ranges::count_if(one.partners, std::not_fn(rules::is_member)));
  if (left_out == 0) return {};
  return page.format("partners.not-counted", {{"count", std::to_string(left_out)}});
}

void add_group(page_draft& page, view group, const std::string& code,
               std::span<const model::partner* const> members) {
  group.set("country", code.empty() ? span_of("absent", page.text("organisation.country-absent"))
                                    : page.country_link(code));
  group.set("count", page.texts().number(std::to_string(members.size())));
  for (const model::partner* member : members) {
    view item = group.add("members");
    item.set("organisation",
             link(page.to().record(model::kind::organisations, member->organisation),
                  record_name(page, model::kind::organisations, member->organisation)));
    if (member->role != "partner")
      item.set_if("role", code_text(page.texts(), "role", member->role));
  }
}

/// The longest list that is shown as a table: a row with its links and sources takes some fifteen
/// nodes, and a page is to have at most 1,400.
constexpr std::size_t longest_table = 40;

void add_table(page_draft& page, view where, const model::partnership& one) {
  view table = where.add("table");
  for (const model::partner& member : one.partners) add_partner(page, table, member, one.sources);
}

/// The partners by the name of their country; those without one last.
void add_by_country(page_draft& page, view where, const model::partnership& one) {
  std::map<std::string, std::vector<const model::partner*>> by_code;
  for (const model::partner& member : one.partners) {
    const auto* who = page.catalogue().find<model::organisation>(member.organisation);
    by_code[who == nullptr ? std::string() : who->country].push_back(&member);
  }
  std::vector<std::string> codes;
  for (const auto& [code, members] : by_code) codes.push_back(code);
  std::ranges::sort(codes, [&](const std::string& left, const std::string& right) {
    if (left.empty() || right.empty()) return !left.empty() && right.empty();
    return page.texts().less(page.country(left), page.country(right));
  });
  view block = where.add("by_country");
  for (const std::string& code : codes) add_group(page, block.add("groups"), code, by_code[code]);
}

}  // namespace

void add_partners(page_draft& page, const model::partnership& one) {
  view block = page.root().add("partners");
  const std::string_view known = !one.partners_complete   ? "unknown"
                                 : *one.partners_complete ? "yes"
                                                          : "no";
  block.set("completeness", page.format("partners.complete-" + std::string(known),
                                        {{"count", std::to_string(one.partners.size())}}));
  block.set_if("not_counted", not_counted(page, one));
  if (one.partners.size() > longest_table) {
    add_by_country(page, block, one);
  } else {
    add_table(page, block, one);
  }
}

}  // namespace escp::render
