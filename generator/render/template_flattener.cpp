#include "render/template_flattener.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/html.h"

namespace escp::render {

namespace {

using kind = compiled_shape::kind;

/// Attributes in which a value could run or load something and which ctemplate does not guard.
bool is_unguarded(std::string_view attribute) {
  constexpr std::string_view names[] = {"formaction", "ping",   "poster",
                                        "srcdoc",     "srcset", "xlink:href"};
  return attribute.starts_with("on") || std::ranges::find(names, attribute) != std::end(names);
}

bool is_address(std::string_view attribute) {
  constexpr std::string_view names[] = {"action", "cite", "data", "href", "src"};
  return std::ranges::find(names, attribute) != std::end(names);
}

/// Why a value must not stand here, or nothing.
std::string objection(const html_place& place, kind what) {
  const bool ready = what == kind::ready;
  const auto here = place.here();
  if (here == html_place::kind::elsewhere)
    return "a value may stand in text or in a quoted attribute only";
  if (here == html_place::kind::script && !ready) return "in a script only ready text may stand";
  if (here != html_place::kind::attribute) return {};
  if (ready) return "ready HTML must not stand in an attribute";
  if (is_unguarded(place.attribute())) {
    return fmt::format("a value must not stand in the attribute \"{}\"", place.attribute());
  }
  const bool joined = is_address(place.attribute()) && place.continues_value();
  return joined ? "an address must be one value, or \"/\", \"?\" or \"#\" must separate the values"
                : "";
}

}  // namespace

flat_template template_flattener::flatten(const template_source& page, findings& found) {
  flat_ = {.file = page.path, .text = {}, .markers = {}};
  place_ = {};
  scopes_ = {{}};
  found_ = &found;
  walk(page);
  return std::move(flat_);
}

void template_flattener::walk(const template_source& source) {
  for (finding problem : source.problems) {
    if (!includes_.empty()) problem.hint = included_from();
    found_->push_back(std::move(problem));
  }
  const std::size_t depth = scopes_.size();
  for (const token& one : source.tokens) take(one);
  scopes_.resize(depth);
}

void template_flattener::take(const token& one) {
  switch (one.what) {
    case token::kind::text:
      place_.pass(one.word);
      flat_.text += one.word;
      return;
    case token::kind::value:
      return put_value(one);
    case token::kind::open:
      return open(one);
    case token::kind::close:
      return close(one);
    case token::kind::include:
      return include(one);
    case token::kind::translated:
      return translate(one);
  }
}

void template_flattener::put_value(const token& one) {
  if (scopes_.back().section == unknown) return;
  const auto* entry = shape_.find_visible(scopes_.back().section, one.word);
  if (entry == nullptr) return report_name(one);
  if (entry->what == kind::section) {
    return report(one, "template-section",
                  fmt::format("\"{0}\" is a section: {{{{#{0}}}}}…{{{{/{0}}}}}", one.word));
  }
  check_place(one, entry->what);
  place_.pass_value();
  const std::string_view modifier = entry->what == kind::ready ? ":none" : "";
  put_marker(one, fmt::format("{{{{{}{}}}}}", entry->slot, modifier));
}

void template_flattener::open(const token& one) {
  const scope outer = scopes_.back();
  scope inner{.section = unknown, .name = one.word, .slot = {}};
  if (outer.section != unknown) {
    const auto* entry = shape_.find_visible(outer.section, one.word);
    if (entry != nullptr && entry->what == kind::section) {
      inner.section = entry->inner;
      inner.slot = entry->slot;
    } else if (entry != nullptr) {
      report(one, "template-section",
             fmt::format("{} is a value, not a section", in_quotes(one.word)));
    } else if (one.word == outer.name + "_separator") {
      inner.section = outer.section;
      inner.slot = outer.slot + "_separator";
    } else {
      report_name(one);
    }
  }
  scopes_.push_back(inner);
  if (!inner.slot.empty()) put_marker(one, fmt::format("{{{{#{}}}}}", inner.slot));
}

void template_flattener::close(const token& one) {
  const scope closed = scopes_.back();
  scopes_.pop_back();
  if (!closed.slot.empty()) put_marker(one, fmt::format("{{{{/{}}}}}", closed.slot));
}

void template_flattener::include(const token& one) {
  const auto partial = partials_.find(one.word);
  if (partial == partials_.end()) {
    std::vector<std::string_view> names;
    for (const auto& [name, source] : partials_) names.push_back(name);
    return report(one, "template-partial",
                  fmt::format("no partial is called {}{}", in_quotes(one.word),
                              did_you_mean(one.word, names)));
  }
  const bool is_open = partial->second.path == one.where.file ||
                       std::ranges::find(includes_, one.word, &token::word) != includes_.end();
  if (is_open)
    return report(one, "template-partial",
                  fmt::format("the partial {} includes itself", in_quotes(one.word)));
  used_.insert(one.word);
  includes_.push_back(&one);
  walk(partial->second);
  includes_.pop_back();
}

void template_flattener::translate(const token& one) {
  if (!texts_.has(one.word)) {
    return report(one, "template-text",
                  fmt::format("the language \"{}\" has no text {}{}", texts_.language(),
                              in_quotes(one.word), did_you_mean(one.word, texts_.keys())));
  }
  if (texts_.takes_arguments(one.word)) {
    return report(
        one, "template-text",
        fmt::format("the text {} takes arguments: a view must fill it in", in_quotes(one.word)));
  }
  if (place_.here() != html_place::kind::text && place_.here() != html_place::kind::attribute) {
    return report(one, "template-place", "a text may stand in text or in a quoted attribute only");
  }
  flat_.text += replace_all(escaped(texts_.text(one.word)).text, "{", "&#123;");
}

void template_flattener::check_place(const token& one, kind what) {
  const std::string why = objection(place_, what);
  if (!why.empty()) report(one, "template-place", why);
}

void template_flattener::put_marker(const token& one, const std::string& marker) {
  const bool is_section = one.what != token::kind::value;
  flat_.markers.push_back({.begin = flat_.text.size(),
                           .end = flat_.text.size() + marker.size(),
                           .is_section = is_section,
                           .where = one.where,
                           .included_from = included_from()});
  flat_.text += marker;
}

void template_flattener::report(const token& one, std::string code, std::string message) {
  found_->push_back({.code = std::move(code),
                     .where = one.where,
                     .pointer = {},
                     .message = std::move(message),
                     .hint = included_from()});
}

void template_flattener::report_name(const token& one) {
  const auto names = shape_.visible_names(scopes_.back().section);
  report(one, "template-name",
         fmt::format("no view provides {}{} for the page \"{}\"{}",
                     one.what == token::kind::open ? "the section " : "", in_quotes(one.word),
                     shape_.page, did_you_mean(one.word, names)));
}

std::string template_flattener::included_from() const {
  std::string chain;
  for (auto marker = includes_.rbegin(); marker != includes_.rend(); ++marker) {
    const position& at = (*marker)->where;
    chain += fmt::format("{}{}:{}:{}", chain.empty() ? "included from " : ", from ", at.file,
                         at.line, at.column);
  }
  return chain;
}

}  // namespace escp::render
