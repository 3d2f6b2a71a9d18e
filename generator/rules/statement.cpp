#include "rules/statement.h"

#include <algorithm>
#include <stdexcept>

namespace escp::rules {

namespace {

struct to_words {
  std::string operator()(std::string_view text) const { return std::string(text); }
  std::string operator()(std::size_t count) const { return std::to_string(count); }
  std::string operator()(const date& day) const { return to_text(day); }
  std::string operator()(const std::vector<std::string_view>& list) const {
    std::string text;
    for (const std::string_view one : list) {
      if (!text.empty()) text += ',';
      text += one;
    }
    return text;
  }
};

}  // namespace

std::string value::text() const { return std::visit(to_words{}, held_); }

std::span<const std::string_view> value::list() const {
  const auto* list = std::get_if<std::vector<std::string_view>>(&held_);
  if (list == nullptr) return {};
  return *list;
}

statement::statement(std::string_view code, std::initializer_list<argument> arguments,
                     const std::vector<model::source_ref>* sources)
    : code_(code), count_(arguments.size()), sources_(sources) {
  if (count_ > most_arguments) throw std::logic_error("a statement with too many arguments");
  std::ranges::copy(arguments, arguments_.begin());
}

std::span<const model::source_ref> statement::sources() const {
  if (sources_ == nullptr) return {};
  return *sources_;
}

}  // namespace escp::rules
