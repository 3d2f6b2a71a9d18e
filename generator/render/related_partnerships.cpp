#include "render/related_partnerships.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "model/reads.h"
#include "render/record_names.h"

namespace escp::render {

shape_names related_partnership_names() {
  return within("similar", within("items", {"href", "name", "title", "reasons!"}));
}

namespace {

constexpr std::size_t most_shown = 6;

bool is_same(const std::string& call, const std::string& other) {
  return !call.empty() && call == other;
}

/// What another partnership has in common with the one asked about, in numbers: enough to rank it.
struct likeness {
  const model::partnership* other = nullptr;
  std::size_t organisations = 0;
  std::size_t themes = 0;
};

/// Counts what partnerships have in common. A theme may be that of most of them, so that a count
/// must cost next to nothing: it stands at the partnership's place in the catalogue.
class likenesses {
 public:
  explicit likenesses(const model::catalogue& records)
      : first_(records.all<model::partnership>().data()) {
    const std::size_t count = records.all<model::partnership>().size();
    if (places().size() < count) places().resize(count, none);
  }
  likenesses(const likenesses&) = delete;
  likenesses& operator=(const likenesses&) = delete;
  ~likenesses() {
    for (const likeness& one : found_) place(*one.other) = none;
  }

  likeness& with(const model::partnership& other) {
    std::size_t& at = place(other);
    if (at == none) {
      at = found_.size();
      found_.push_back({.other = &other});
    }
    return found_[at];
  }
  [[nodiscard]] const std::vector<likeness>& all() const { return found_; }

  /// Counts the themes in common of those that were found.
  void count_themes(const model::partnership& one) {
    for (likeness& each : found_) {
      each.themes =
          static_cast<std::size_t>(std::ranges::count_if(one.themes, [&](const std::string& theme) {
            return std::ranges::find(each.other->themes, theme) != each.other->themes.end();
          }));
    }
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// Of each partnership in `found_`. Kept between pages, since clearing it whole would cost each
  /// page as much as there are partnerships.
  static std::vector<std::size_t>& places() {
    thread_local std::vector<std::size_t> all;
    return all;
  }
  std::size_t& place(const model::partnership& one) {
    return places()[static_cast<std::size_t>(&one - first_)];
  }

  const model::partnership* first_;
  std::vector<likeness> found_;
};

void add_common_partners(likenesses& all, const model::partnership& one,
                         const model::cross_reference& references) {
  const model::participation& parts = references.taking_part;
  for (const model::part_taken& member : parts.of(one)) {
    for (const model::part_taken& in : parts.of(parts.organisation_at(member.place)))
      ++all.with(parts.partnership_at(in.place)).organisations;
  }
}

void add_common_themes(likenesses& all, const model::partnership& one,
                       const model::cross_reference& references) {
  for (const std::string& theme : one.themes) {
    for (const model::partnership* other : model::list_of(references.partnerships_on_theme, theme))
      ++all.with(*other).themes;
  }
}

/// Of those that share nothing more only so many can be shown.
void add_first(likenesses& all, std::span<const model::partnership* const> others,
               std::size_t most) {
  for (const model::partnership* other : others.first(std::min(others.size(), most + 1)))
    all.with(*other);
}

/// Most in common first; ids decide between equals. Calls and programmes are compared only for
/// those that could still be among the foremost: there may be thousands of others.
std::vector<likeness> foremost(const std::vector<likeness>& all, const model::partnership& one,
                               std::size_t most) {
  const auto rank = [&](const likeness& each) {
    return std::tuple(each.organisations, each.themes, is_same(one.call, each.other->call),
                      one.programme == each.other->programme);
  };
  const auto is_before = [&](const likeness& left, const likeness& right) {
    const auto [first, second] = std::pair(rank(left), rank(right));
    return first == second ? left.other < right.other : first > second;
  };
  std::vector<likeness> best;
  for (const likeness& each : all) {
    if (each.other == &one) continue;
    const bool is_full = best.size() == most;
    if (is_full && std::pair(each.organisations, each.themes) <
                       std::pair(best.back().organisations, best.back().themes))
      continue;
    if (is_full && !is_before(each, best.back())) continue;
    if (is_full) best.pop_back();
    best.insert(std::ranges::upper_bound(best, each, is_before), each);
  }
  return best;
}

/// The organisations that take part in both, in the order of the first.
std::vector<std::string> common_partners(const model::partnership& one,
                                         const model::partnership& other,
                                         const model::participation& parts) {
  std::vector<std::string> ids;
  for (const model::part_taken& member : parts.of(one)) {
    const auto place = std::ranges::find(parts.of(other), member.place, &model::part_taken::place);
    if (place != parts.of(other).end()) ids.push_back(parts.organisation_at(member.place).id);
  }
  return ids;
}

related_partnership explain(const model::partnership& one, const likeness& with,
                            const model::participation& parts) {
  related_partnership found{.partnership = with.other, .organisations = {}, .themes = {}};
  if (with.organisations > 0) found.organisations = common_partners(one, *with.other, parts);
  for (const std::string& theme : one.themes) {
    if (std::ranges::count(with.other->themes, theme) > 0) found.themes.push_back(theme);
  }
  found.same_call = is_same(one.call, with.other->call);
  found.same_programme = one.programme == with.other->programme;
  return found;
}

html organisations(const page_draft& page, const related_partnership& one) {
  std::vector<html> names;
  for (const std::string& id : one.organisations) names.push_back(organisation_link(page, id));
  return join(names, ", ");
}

html themes(const page_draft& page, const related_partnership& one) {
  std::vector<html> names;
  for (const std::string& id : one.themes) names.push_back(theme_link(page, id));
  return join(names, ", ");
}

html reasons(const page_draft& page, const related_partnership& one) {
  std::vector<html> all;
  const auto add = [&](std::string_view key, std::size_t count, const html& list) {
    if (count > 0) {
      all.push_back(
          format_html(page.texts(), key, {{"list", list}}, {{"count", std::to_string(count)}}));
    }
  };
  add("similar.organisations", one.organisations.size(), organisations(page, one));
  add("similar.themes", one.themes.size(), themes(page, one));
  if (one.same_call) {
    all.push_back(escaped(page.text("similar.call")));
  } else if (one.same_programme) {
    all.push_back(escaped(page.text("similar.programme")));
  }
  return join(all, "; ");
}

}  // namespace

const char relations_read = 0;

std::vector<related_partnership> related_to(const model::partnership& one,
                                            const model::catalogue& records,
                                            const model::cross_reference& references,
                                            std::size_t most) {
  // Of all that is looked at, only what partnerships have in common decides.
  model::note_read(&relations_read);
  const model::unrecorded looking;
  likenesses all(records);
  add_common_partners(all, one, references);
  // The partnership itself is among those found. Whoever shares no partner comes behind all who do,
  // and need not be looked for when those are enough: a theme may be that of most of the catalogue.
  if (all.all().size() > most) {
    all.count_themes(one);
  } else {
    add_common_themes(all, one, references);
    add_first(all, model::list_of(references.partnerships_of_call, one.call), most);
    add_first(all, model::list_of(references.partnerships_of_programme, one.programme), most);
  }
  std::vector<related_partnership> found;
  for (const likeness& each : foremost(all.all(), one, most)) {
    found.push_back(explain(one, each, references.taking_part));
  }
  return found;
}

void add_related_partnerships(page_draft& page, const model::partnership& one) {
  const auto found = related_to(one, page.catalogue(), page.site().references, most_shown);
  if (found.empty()) return;
  page.jump("similar", page.text("similar.title"));
  view block = page.root().add("similar");
  for (const related_partnership& each : found) {
    model::note_read(static_cast<const model::record*>(each.partnership));
    view item = block.add("items");
    item.set("href", page.to().record(model::kind::partnerships, each.partnership->id))
        .set("name", each.partnership->acronym)
        .set("title", each.partnership->title);
    item.set("reasons", reasons(page, each));
  }
}

}  // namespace escp::render
