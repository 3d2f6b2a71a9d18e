#include "render/timeline.h"

#include <algorithm>

#include "render/record_names.h"

namespace escp::render {

shape_names timeline_names() {
  return within("timeline",
                together({within("moments", {"iso", "date", "what!"}), optional({"missing"})}));
}

namespace {

/// Collects moments for which there is a date.
class moment_list {
 public:
  void add(const std::optional<date>& when, const html& what) {
    if (when) moments_.push_back({*when, what});
  }
  [[nodiscard]] std::vector<moment> take() && { return std::move(moments_); }

 private:
  std::vector<moment> moments_;
};

html field_refs(page_draft& page, const model::record& one, std::string_view pointer) {
  const auto field = one.field_sources.find(pointer);
  return page.refs(field == one.field_sources.end() ? one.sources : field->second);
}

html about_record(page_draft& page, std::string_view key, const model::record& one,
                  std::string_view pointer) {
  return escaped(page.text(key)) + field_refs(page, one, pointer);
}

html about(page_draft& page, std::string_view key, const html& which) {
  return format_html(page.texts(), key, {{"name", which}}, {});
}

html about_call(page_draft& page, std::string_view key, const model::call& one,
                std::string_view pointer) {
  const std::string& name = one.reference.empty() ? one.title : one.reference;
  return about(page, key, link(page.to().record(model::kind::calls, one.id), name)) +
         field_refs(page, one, pointer);
}

void add_call(page_draft& page, moment_list& list, const model::call& one) {
  list.add(one.opens, about_call(page, "timeline.call-opens", one, "/opens"));
  list.add(one.closes, about_call(page, "timeline.call-closes", one, "/closes"));
}

void add_label(page_draft& page, moment_list& list, const model::label_award& one) {
  const html name = escaped(one.label);
  const html refs = page.refs(one.sources);
  if (one.state == "awarded") list.add(one.awarded, about(page, "timeline.label", name) + refs);
  list.add(one.ended, about(page, "timeline.label-ended", name) + refs);
  list.add(one.withdrawn, about(page, "timeline.label-withdrawn", name) + refs);
}

void add_comings(page_draft& page, moment_list& list, const model::partnership& one) {
  for (const model::partner& each : one.partners) {
    if (!each.from && !each.to) continue;
    const html who = organisation_link(page, each.organisation);
    const html refs = page.refs(each.sources.empty() ? one.sources : each.sources);
    list.add(each.from, about(page, "timeline.joined", who) + refs);
    list.add(each.to, about(page, "timeline.left", who) + refs);
  }
}

void add_span(page_draft& page, moment_list& list, const model::partnership& one) {
  const html name = partnership_link(page, one.id);
  list.add(one.start, about(page, "timeline.began", name) + field_refs(page, one, "/start"));
  list.add(one.end, about(page, "timeline.ended", name) + field_refs(page, one, "/end"));
}

}  // namespace

std::vector<moment> moments_of(page_draft& page, const model::partnership& one) {
  moment_list list;
  if (const auto* call = page.catalogue().find<model::call>(one.call)) add_call(page, list, *call);
  if (one.label) add_label(page, list, *one.label);
  list.add(one.start, about_record(page, "timeline.start", one, "/start"));
  add_comings(page, list, one);
  list.add(one.end, about_record(page, "timeline.end", one, "/end"));
  for (const std::string& id : one.follows) {
    if (const auto* before = page.catalogue().find<model::partnership>(id))
      add_span(page, list, *before);
  }
  return std::move(list).take();
}

std::vector<moment> moments_of(page_draft& page, const model::organisation& one) {
  moment_list list;
  for (const model::membership& each :
       model::list_of(page.site().references.memberships_of_organisation, one.id)) {
    if (each.partner->role != "mentioned") add_span(page, list, *each.partnership);
  }
  return std::move(list).take();
}

std::vector<moment> moments_of(page_draft& page, const model::programme& one) {
  moment_list list;
  list.add(one.from, about_record(page, "timeline.programme-begins", one, "/from"));
  list.add(one.to, about_record(page, "timeline.programme-ends", one, "/to"));
  for (const model::call* call :
       model::list_of(page.site().references.calls_of_programme, one.id)) {
    add_call(page, list, *call);
  }
  return std::move(list).take();
}

void add_timeline(page_draft& page, std::vector<moment> moments,
                  const std::vector<std::string>& missing) {
  if (moments.empty()) return;
  std::ranges::stable_sort(moments, {}, &moment::when);
  view block = page.root().add("timeline");
  for (const moment& each : moments) {
    view row = block.add("moments");
    row.set("iso", to_text(each.when)).set("date", page.texts().date(each.when));
    row.set("what", each.what);
  }
  std::string absent;
  for (const std::string& key : missing) absent += (absent.empty() ? "" : ", ") + page.text(key);
  if (absent.empty()) return;
  block.set_if("missing", page.format("timeline.missing", {{"list", absent}}));
}

}  // namespace escp::render
