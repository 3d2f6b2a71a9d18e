#include "render/browse_feeds.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "model/reads.h"
#include "render/atom_feed.h"
#include "render/facet_names.h"

namespace escp::render {

namespace {

const model::record& head_of(const model::catalogue& records, const search::document& one) {
  switch (one.kind) {
    case model::kind::partnerships:
      return records.at<model::partnership>(one.record);
    case model::kind::organisations:
      return records.at<model::organisation>(one.record);
    case model::kind::regions:
      return records.at<model::region>(one.record);
    default:
      return records.at<model::theme>(one.record);
  }
}

/// When each document entered, by its place.
struct entered {
  std::vector<date> days;
  std::vector<std::size_t> ranks;  ///< in the order in which a feed has its entries
};

/// As the feed orders its entries: from the newest, then by kind and id.
std::vector<std::size_t> ranks_of(std::span<const search::document> documents,
                                  const std::vector<date>& days) {
  std::vector<std::size_t> order(documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t left, std::size_t right) {
    const search::document& one = documents[left];
    const search::document& other = documents[right];
    if (days[left] != days[right]) return days[left] > days[right];
    return one.kind == other.kind ? one.id < other.id
                                  : model::name_of(one.kind) < model::name_of(other.kind);
  });
  std::vector<std::size_t> ranks(documents.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) ranks[order[rank]] = rank;
  return ranks;
}

/// Worked out once for the feeds of all codes.
class days_of_documents {
 public:
  [[nodiscard]] const entered& of(const site_input& site) {
    model::note_read(&site.documents);  // stands for the days, see incremental/input_keys.cpp
    std::call_once(is_known_, [&] {
      const model::unrecorded looking;
      for (const search::document& one : site.documents)
        known_.days.push_back(site.catalogue.newest_source_date(head_of(site.catalogue, one)));
      known_.ranks = ranks_of(site.documents, known_.days);
    });
    return known_;
  }

 private:
  std::once_flag is_known_;
  entered known_;
};

/// A code under a facet, and what has it.
struct browsed {
  std::size_t facet = 0;
  const search::code_group* group = nullptr;

  [[nodiscard]] const search::facet& of() const { return search::facets()[facet]; }
  [[nodiscard]] std::string folder() const { return browse_folder(of(), group->code); }
};

/// Those that the feed has room for, in its order: a code may have most of the catalogue.
std::vector<std::size_t> newest_of(const search::code_group& group, const entered& when) {
  std::vector<std::size_t> all(group.documents.begin(), group.documents.end());
  const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), longest_feed));
  std::ranges::partial_sort(all, end, {}, [&](std::size_t at) { return when.ranks[at]; });
  all.erase(end, all.end());
  return all;
}

feed_entry entry_of(const page_draft& page, const search::document& one, const date& day) {
  static_cast<void>(head_of(page.catalogue(), one));  // noted as read
  std::string key(model::name_of(one.kind));
  key += '/';
  key += one.id;
  return {.key = std::move(key),
          .title = one.name,
          .href = page.to().record(one.kind, one.id),
          .summary = one.detail,
          .updated = day};
}

std::string make_feed(const site_input& site, const browsed& value, const entered& when) {
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
  for (const std::size_t at : newest_of(*value.group, when))
    made.entries.push_back(entry_of(naming, site.documents[at], when.days[at]));
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
