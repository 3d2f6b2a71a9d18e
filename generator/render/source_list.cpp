#include "render/source_list.h"

#include <algorithm>

#include "render/inline_html.h"

namespace escp::render {

namespace {

void add_once(std::vector<std::string>& list, const std::string& text) {
  if (!text.empty() && std::ranges::find(list, text) == list.end()) list.push_back(text);
}

}  // namespace

void source_list::add(std::span<const model::source_ref> refs) {
  for (const model::source_ref& ref : refs) number_of(ref);
}

std::size_t source_list::number_of(const model::source_ref& ref) {
  auto place = std::ranges::find(entries_, ref.source, &entry::source);
  if (place == entries_.end()) {
    entries_.push_back({.source = ref.source, .sections = {}, .notes = {}});
    place = std::prev(entries_.end());
  }
  add_once(place->sections, ref.section);
  add_once(place->notes, ref.note);
  place->inferred |= ref.basis == model::basis::inferred;
  place->unconfirmed |= ref.basis == model::basis::unconfirmed;
  return static_cast<std::size_t>(place - entries_.begin()) + 1;
}

const std::string& source_list::link_to(std::size_t number, const translation& texts) {
  if (links_.size() < number) links_.resize(number);
  std::string& made = links_[number - 1];
  if (!made.empty()) return made;
  const std::string shown = std::to_string(number);
  const html label = escaped(texts.format("source.number", {{"number", shown}}));
  made = " <a class=\"ref\" href=\"#source-" + shown + "\" aria-label=\"" + label.text + "\">" +
         shown + "</a>";
  return made;
}

html source_list::refs(std::span<const model::source_ref> refs, const translation& texts) {
  html all;
  std::vector<std::size_t> seen;
  for (const model::source_ref& ref : refs) {
    const std::size_t number = number_of(ref);
    if (std::ranges::find(seen, number) != seen.end()) continue;
    seen.push_back(number);
    all.text += link_to(number, texts);
  }
  const std::string mark = basis_code(refs);
  if (!mark.empty())
    all = std::move(all) + html{" "} + span_of("tag tag--quiet", texts.text("basis." + mark));
  return all;
}

std::string basis_code(std::span<const model::source_ref> refs) {
  const auto has = [&](model::basis wanted) {
    return std::ranges::any_of(refs,
                               [&](const model::source_ref& ref) { return ref.basis == wanted; });
  };
  const bool stated = has(model::basis::stated);
  if (stated || refs.empty()) return {};
  return has(model::basis::inferred) ? "inferred" : "unconfirmed";
}

}  // namespace escp::render
