#include "rules/statement.h"

#include <algorithm>
#include <utility>

namespace escp::rules {

namespace {

std::string joined(text_list list) {
  std::string text;
  for (const std::string_view one : list) {
    if (!text.empty()) text += ',';
    text += one;
  }
  return text;
}

std::pair<std::string_view, std::string> named_text(const argument& one) {
  return {one.name, one.value.text()};
}

}  // namespace

std::string value::text() const {
  switch (form_) {
    case argument_form::text:
      return *held_.text;
    case argument_form::count:
      return std::to_string(held_.count);
    case argument_form::day:
      return held_.day.year == 0 ? std::string()
                                 : to_text({held_.day.year, held_.day.month, held_.day.day});
    case argument_form::list:
      return joined(*held_.list);
  }
  return {};
}

text_list value::list() const { return form_ == argument_form::list ? *held_.list : text_list(); }

std::vector<argument> statement::arguments() const {
  std::vector<argument> all;
  for (std::size_t at = 0; at < kind_->count; ++at) {
    all.push_back({kind_->names[at], value(kind_->forms[at], words_[at])});
  }
  return all;
}

bool statement::operator==(const statement& other) const {
  return code() == other.code() && sources_ == other.sources_ &&
         std::ranges::equal(arguments(), other.arguments(), {}, named_text, named_text);
}

std::span<const model::source_ref> statement::sources() const {
  if (sources_ == nullptr) return {};
  return *sources_;
}

}  // namespace escp::rules
