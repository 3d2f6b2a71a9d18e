#include "render/browse_feeds.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <tuple>
#include <utility>
#include <vector>

#include "model/reads.h"
#include "render/atom_feed.h"
#include "render/facet_names.h"

namespace escp::render {

namespace {

const model::record* head_of(const model::catalogue& records, const search::document& one) {
  switch (one.kind) {
    case model::kind::partnerships:
      return records.find<model::partnership>(one.id);
    case model::kind::organisations:
      return records.find<model::organisation>(one.id);
    case model::kind::regions:
      return records.find<model::region>(one.id);
    default:
      return records.find<model::theme>(one.id);
  }
}

/// When each document entered, by its place: worked out once for the feeds of all codes.
class days_of_documents {
 public:
  [[nodiscard]] const std::vector<date>& of(const site_input& site) {
    model::note_read(&site.documents);  // stands for the days, see incremental/input_keys.cpp
    std::call_once(is_known_, [&] {
      const model::unrecorded looking;
      for (const search::document& one : site.documents)
        days_.push_back(site.catalogue.newest_source_date(*head_of(site.catalogue, one)));
    });
    return days_;
  }

 private:
  std::once_flag is_known_;
  std::vector<date> days_;
};

/// A code under a facet, and what has it.
struct browsed {
  std::size_t facet = 0;
  const search::code_group* group = nullptr;

  [[nodiscard]] const search::facet& of() const { return search::facets()[facet]; }
  [[nodiscard]] std::string folder() const { return browse_folder(of(), group->code); }
};

/// Those that the feed has room for, in its order: a code may have most of the catalogue.
std::vector<std::size_t> newest_of(const site_input& site, const search::code_group& group,
                                   const std::vector<date>& days) {
  std::vector<std::size_t> all = group.documents;
  const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), longest_feed));
  // As the feed orders its entries, without making a key for each comparison.
  const auto rank = [&](std::size_t at) {
    const search::document& one = site.documents[at];
    return std::tuple(model::name_of(one.kind), std::string_view(one.id));
  };
  std::partial_sort(all.begin(), end, all.end(), [&](std::size_t left, std::size_t right) {
    return days[left] == days[right] ? rank(left) < rank(right) : days[left] > days[right];
  });
  all.erase(end, all.end());
  return all;
}

feed_entry entry_of(const page_draft& page, const search::document& one, const date& day) {
  model::note_read(head_of(page.catalogue(), one));
  std::string key(model::name_of(one.kind));
  key += '/';
  key += one.id;
  return {.key = std::move(key),
          .title = one.name,
          .href = page.to().record(one.kind, one.id),
          .summary = one.detail,
          .updated = day};
}

std::string make_feed(const site_input& site, const browsed& value, const std::vector<date>& days) {
  model::note_read(value.group);
  const std::string path = site.texts.language() + "/" + value.folder() + "/feed.xml";
  page_draft naming(site, "browse_value", path, {});
  feed made{.key = value.folder(),
            .title = site.texts.text("facet." + std::string(value.of().code)) + ": " +
                     facet_value_name(naming, value.of(), value.group->code),
            .language = site.texts.language(),
            .page = "./",
            .updated = site.version,
            .entries = {}};
  for (const std::size_t at : newest_of(site, *value.group, days))
    made.entries.push_back(entry_of(naming, site.documents[at], days[at]));
  return atom_text(made);
}

}  // namespace

void plan_browse_feeds(page_plan& pages) {
  const auto days = std::make_shared<days_of_documents>();
  const search::facet_groups& all = pages.site().groups;
  for (std::size_t at = 0; at < all.size(); ++at) {
    for (const search::code_group& one : all[at]) {
      const browsed value{.facet = at, .group = &one};
      pages.add(
          pages.language() + "/" + value.folder() + "/feed.xml",
          [&site = pages.site(), days, value] { return make_feed(site, value, days->of(site)); });
    }
  }
}

}  // namespace escp::render
