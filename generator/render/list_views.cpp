#include "render/list_views.h"

#include <algorithm>

#include "base/text.h"
#include "render/facet_names.h"
#include "render/record_names.h"
#include "render/verdict_views.h"
#include "search/groups.h"

namespace escp::render {

void add_fact(page_draft& page, std::string_view key, const html& value) {
  add_fact(page, page.root(), key, value);
}

void add_fact(page_draft& page, view where, std::string_view key, const html& value) {
  if (value.text.empty()) return;
  where.add("facts").set("term", page.text(key)).set("value", value);
}

void add_fact_named(page_draft& page, std::string_view term, const html& value) {
  page.root().add("facts").set("term", term).set("value", value);
}

void add_fact(page_draft& page, std::string_view key, std::string_view value) {
  add_fact(page, key, escaped(value));
}

void add_fact_or_absence(page_draft& page, std::string_view key, const html& value) {
  add_fact(page, key, value.text.empty() ? span_of("absent", page.text("absent")) : value);
}

html sourced(page_draft& page, html value, const model::record& one, std::string_view pointer) {
  const auto field = one.field_sources.find(pointer);
  if (value.text.empty() || field == one.field_sources.end()) return value;
  return std::move(value) + page.refs(field->second);
}

void sort_by_name(std::vector<list_item>& items, const translation& texts) {
  std::ranges::sort(items, [&](const list_item& left, const list_item& right) {
    return left.name == right.name ? left.href < right.href : texts.less(left.name, right.name);
  });
}

namespace {

void add_items(view where, std::span<const list_item> items) {
  for (const list_item& one : items) {
    view item = where.add("items");
    item.set("href", one.href).set("name", one.name);
    if (!one.detail.text.empty()) item.add("detail").set("line", one.detail);
  }
}

std::string_view name_of(const model::partnership& one) { return one.acronym; }
std::string_view name_of(const model::organisation& one) { return one.name; }
std::string_view name_of(const model::theme& one) { return one.name; }
std::string name_of(const model::region& one) { return region_name(one); }

/// The first `most`: what is left out need not be put in order.
template <class record_type>
std::vector<const record_type*> first_of(std::span<const record_type* const> list, std::size_t most,
                                         order wanted, const translation& texts) {
  if (wanted == order::given) {
    const auto first = list.first(std::min(most, list.size()));
    return {first.begin(), first.end()};
  }
  std::vector<const record_type*> all(list.begin(), list.end());
  const auto is_before = [&](const record_type* left, const record_type* right) {
    const auto [first, second] = std::pair(name_of(*left), name_of(*right));
    return first == second ? left->id < right->id : texts.less(first, second);
  };
  if (all.size() > most) {
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(most);
    std::nth_element(all.begin(), end, all.end(), is_before);
    all.erase(end, all.end());
  }
  // Many lists come in the order of their names already, which is cheap to see.
  if (!std::ranges::is_sorted(all, is_before)) std::ranges::sort(all, is_before);
  return all;
}

template <class record_type, class maker>
std::vector<list_item> items_of(page_draft& page, std::span<const record_type* const> list,
                                std::size_t most, order wanted, maker make) {
  std::vector<list_item> items;
  items.reserve(std::min(most, list.size()));
  for (const record_type* one : first_of(list, most, wanted, page.texts())) {
    items.push_back(make(*one));
    items.back().href = page.to().record(model::kind_of<record_type>, one->id);
  }
  return items;
}

view related_section(page_draft& page, std::string_view title_key, std::size_t count) {
  const std::string anchor = replace_all(std::string(title_key), ".", "-");
  page.jump(anchor, page.text(title_key));
  view where = page.root().add("related");
  where.set("title", page.text(title_key)).set("anchor", anchor);
  where.set("count", page.texts().number(std::to_string(count)));
  return where;
}

/// On the page of something else a list ends here.
constexpr std::size_t longest_excerpt = 100;

}  // namespace

void add_groups(page_draft& page, std::span<const list_group> groups) {
  for (const list_group& group : groups) {
    page.jump(group.anchor, group.name);
    view where = page.root().add("groups");
    where.set("name", group.name).set("anchor", group.anchor);
    where.set("count",
              page.texts().number(std::to_string(group.count.value_or(group.items.size()))));
    where.set_if("page", group.page);
    add_items(where, group.items);
  }
}

void add_related(page_draft& page, std::string_view title_key, std::span<const list_item> items) {
  if (items.empty()) return;
  add_items(related_section(page, title_key, items.size()), items);
}

excerpt excerpt_of(const page_draft& page, std::string_view facet, std::string_view code) {
  if (search::group_of(page.site().groups, facet, code) == nullptr) return {};
  const search::facet& of = search::facets()[search::facet_named(facet)];
  return {.most = longest_excerpt, .whole = page.to().page(browse_folder(of, code))};
}

void add_rest(page_draft& page, view where, const excerpt& part, std::size_t count) {
  if (count <= part.most) return;
  const translation::arguments shown{{"count", std::to_string(part.most)}};
  where.add("rest").set("shown", page.format("related.shown", shown)).set("href", part.whole);
}

namespace {

template <class list_type, class maker>
void add_excerpt(page_draft& page, std::string_view title_key, const list_type& list,
                 const excerpt& part, maker items) {
  if (list.empty()) return;
  view where = related_section(page, title_key, list.size());
  add_items(where, items(page, list, part.most, order::by_name));
  add_rest(page, where, part, list.size());
}

}  // namespace

void add_partnerships(page_draft& page, std::span<const model::partnership* const> list,
                      const excerpt& part) {
  add_excerpt(page, "related.partnerships", list, part, partnership_items);
}

void add_organisations(page_draft& page, std::span<const model::organisation* const> list,
                       const excerpt& part) {
  add_excerpt(page, "related.organisations", list, part, organisation_items);
}

std::vector<list_item> partnership_items(page_draft& page,
                                         std::span<const model::partnership* const> list,
                                         std::size_t most, order wanted) {
  return items_of<model::partnership>(page, list, most, wanted, [&](const model::partnership& one) {
    const model::programme* programme = page.catalogue().find<model::programme>(one.programme);
    const html kind = span_of("tag", programme == nullptr ? one.programme : programme->acronym);
    const auto* verdict = verdict_on(page.site(), model::kind::partnerships, one.id);
    const html outcome =
        verdict == nullptr ? html{} : outcome_tag(page, verdict->overall) + html{" "};
    return list_item{
        .href = {}, .name = one.acronym, .detail = kind + html{" "} + outcome + escaped(one.title)};
  });
}

std::vector<list_item> organisation_items(page_draft& page,
                                          std::span<const model::organisation* const> list,
                                          std::size_t most, order wanted) {
  return items_of<model::organisation>(
      page, list, most, wanted, [&](const model::organisation& one) {
        const html country = one.country.empty()
                                 ? span_of("absent", page.text("organisation.country-absent"))
                                 : escaped(page.country(one.country));
        return list_item{.href = {}, .name = one.name, .detail = country};
      });
}

std::vector<list_item> region_items(page_draft& page, std::span<const model::region* const> list) {
  return items_of<model::region>(
      page, list, list.size(), order::by_name, [&](const model::region& one) {
        return list_item{
            .href = {}, .name = region_name(one), .detail = escaped(page.country(one.country))};
      });
}

std::vector<list_item> theme_items(page_draft& page, std::span<const model::theme* const> list) {
  return items_of<model::theme>(
      page, list, list.size(), order::by_name, [&](const model::theme& one) {
        const model::platform* platform = page.catalogue().find<model::platform>(one.platform);
        return list_item{.href = {},
                         .name = one.name,
                         .detail = escaped(platform == nullptr ? "" : platform->name)};
      });
}

namespace {

/// With more pages than these, only the first, the last and those around the shown one have a link:
/// all of them on each would cost the square of their number.
constexpr std::size_t most_numbers = 24;

bool is_near(std::size_t number, std::size_t other) {
  constexpr std::size_t reach = 3;
  return number + reach >= other && number <= other + reach;
}

}  // namespace

void add_page_numbers(page_draft& page, std::size_t shown, std::size_t count,
                      const std::function<std::string(std::size_t)>& folder) {
  if (count < 2) return;
  view all = page.root().add("pagination");
  std::size_t last = 0;
  for (std::size_t number = 1; number <= count; ++number) {
    if (count > most_numbers && !is_near(number, 1) && !is_near(number, shown) &&
        !is_near(number, count))
      continue;
    view entry = all.add("pages");
    if (number != last + 1) entry.add("gap");
    last = number;
    entry.set("href", page.to().page(folder(number)))
        .set("number", page.texts().number(std::to_string(number)));
    if (number == shown) entry.add("current");
  }
}

void add_named_regions(page_draft& page, view where, std::span<const model::named_region> regions) {
  if (regions.empty()) return;
  view table = where.add("named_regions");
  for (const model::named_region& one : regions) {
    view row = table.add("rows");
    row.set("name", one.name).set("role", code_text(page.texts(), "role", one.role));
    row.set("country", one.country.empty() ? span_of("absent", page.text("absent"))
                                           : page.country_link(one.country));
    if (!one.region.empty()) {
      row.set("region", region_link(page, one.region));
    } else if (!one.candidates.empty()) {
      const html all = region_links(page, one.candidates);
      row.set("region", format_html(page.texts(), "region.one-of", {{"regions", all}}, {}));
    } else {
      row.set("region", span_of("absent", page.text("region.not-resolved")));
    }
  }
}

void add_feed(page_draft& page, const std::string& list) {
  const std::string feed = list + "feed.xml";
  page.file(feed, page.text("file.feed"), page.text("file.feed-detail"));
  page.alternate(feed, "application/atom+xml");
}

}  // namespace escp::render
