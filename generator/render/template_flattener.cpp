#include "render/template_flattener.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/html.h"
#include "base/text.h"

namespace escp::render {

namespace {

using kind = compiled_shape::kind;

/// Attributes in which a value could run or load something whatever its scheme.
bool is_unguarded(std::string_view attribute) {
  constexpr std::string_view names[] = {"formaction", "ping",  "poster",    "srcdoc",
                                        "srcset",     "style", "xlink:href"};
  return attribute.starts_with("on") || std::ranges::find(names, attribute) != std::end(names);
}

bool is_address(std::string_view attribute) {
  constexpr std::string_view names[] = {"action",   "background", "cite",   "classid",
                                        "codebase", "data",       "dynsrc", "href",
                                        "longdesc", "manifest",   "src",    "usemap"};
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
  flat_ = {};
  place_ = {};
  is_lost_ = false;
  scopes_ = {{}};
  found_ = &found;
  walk(page);
  return without_blank_lines(std::move(flat_));
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
      return put_text(one);
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

void template_flattener::put_text(const token& one) {
  flat_.pieces.push_back({.text = one.word});
  if (is_lost_) return;
  const std::size_t passed = place_.pass(one.word);
  is_lost_ = passed < one.word.size();
  if (!is_lost_) return;
  const line_column within = line_column_at(one.word, passed);
  token at = one;
  at.where.column = within.column + (within.line == 1 ? one.where.column - 1 : 0);
  at.where.line += within.line - 1;
  report(at, "template-syntax",
         fmt::format("the HTML cannot be followed: {} has no place here",
                     in_quotes(std::string_view(one.word).substr(passed, 1))));
}

void template_flattener::put_value(const token& one) {
  const scope& inside = scopes_.back();
  if (inside.section == unknown) return;
  const auto [entry, section] = shape_.find_visible(inside.section, one.word);
  if (entry == nullptr) return report_name(one);
  if (entry->what == kind::section) {
    return report(one, "template-section",
                  fmt::format("\"{0}\" is a section: {{{{#{0}}}}}…{{{{/{0}}}}}", one.word));
  }
  check_place(one, entry->what);
  flat_.pieces.push_back(
      {.what = kind_here(entry->what), .frame = frame_of(section), .slot = entry->slot});
  place_.pass_value();
}

flat_piece::kind template_flattener::kind_here(kind what) const {
  if (what == kind::ready) return flat_piece::kind::ready;
  const bool is_link = place_.here() == html_place::kind::attribute && place_.begins_attribute() &&
                       is_address(place_.attribute());
  return is_link ? flat_piece::kind::address : flat_piece::kind::value;
}

/// The shape's sections around one that is open are open too.
std::size_t template_flattener::frame_of(std::size_t section) const {
  return std::ranges::find(scopes_.rbegin(), scopes_.rend(), section, &scope::section)->frame;
}

void template_flattener::open(const token& one) {
  const scope outer = scopes_.back();
  scope inner{.section = unknown, .name = one.word, .frame = outer.frame};
  if (outer.section != unknown) {
    const auto found = shape_.find_visible(outer.section, one.word);
    if (found.one != nullptr && found.one->what == kind::section) {
      inner = open_section(one, found);
    } else if (found.one != nullptr) {
      report(one, "template-section",
             fmt::format("{} is a value, not a section", in_quotes(one.word)));
    } else if (one.word == outer.name + "_separator") {
      inner.section = outer.section;
      flat_.pieces.push_back({.what = flat_piece::kind::separator, .frame = outer.frame});
    } else {
      report_name(one);
    }
  }
  scopes_.push_back(std::move(inner));
}

template_flattener::scope template_flattener::open_section(
    const token& one, const compiled_shape::found_entry& found) {
  const std::size_t frame = scopes_.back().frame + 1;
  flat_.pieces.push_back({.what = flat_piece::kind::open,
                          .frame = frame_of(found.section),
                          .slot = found.one->slot,
                          .inner_frame = frame});
  return {.section = found.one->inner, .name = one.word, .frame = frame};
}

void template_flattener::close(const token&) {
  const bool was_known = scopes_.back().section != unknown;
  scopes_.pop_back();
  if (was_known) flat_.pieces.push_back({.what = flat_piece::kind::close});
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
  flat_.pieces.push_back({.text = escaped(texts_.text(one.word)).text});
}

void template_flattener::check_place(const token& one, kind what) {
  const std::string why = is_lost_ ? "" : objection(place_, what);
  if (!why.empty()) report(one, "template-place", why);
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
