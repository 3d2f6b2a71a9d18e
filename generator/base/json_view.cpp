#include "base/json_view.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "base/json_letters.h"

namespace escp {

namespace {

using member = std::pair<std::string_view, json_view>;

bool is_plain(std::string_view text) {
  const char* const end = text.data() + text.size();
  std::uint64_t seen = 0;
  return json_letters::skip(text.data(), end, seen) == end;
}

void put_text(std::string_view text, std::string& into) {
  if (is_plain(text)) {
    into += '"';
    into += text;
    into += '"';
  } else {
    into += nlohmann::json(text).dump();
  }
}

double decimal(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void put_list(const json_view& list, std::string& into) {
  char before = '[';
  for (const json_view& one : list) {
    into += before;
    one.dump_to(into);
    before = ',';
  }
  into += list.empty() ? "[]" : "]";
}

void put_object(const json_view& object, std::string& into) {
  std::vector<member> members;
  members.reserve(object.size());
  object.each_member(
      [&](std::string_view key, json_view value) { members.emplace_back(key, value); });
  if (!std::ranges::is_sorted(members, {}, &member::first))
    std::ranges::sort(members, {}, &member::first);
  char before = '{';
  for (const auto& [key, value] : members) {
    into += before;
    put_text(key, into);
    into += ':';
    value.dump_to(into);
    before = ',';
  }
  into += members.empty() ? "{}" : "}";
}

}  // namespace

std::size_t json_view::size() const {
  return is_structured() ? here_->size : type() == json_type::null ? 0 : 1;
}

json_iterator json_view::find(std::string_view key) const {
  if (!is_object()) return end();
  const json_node* name = here_ + 1;
  for (std::uint32_t seen = 0; seen < here_->size; ++seen) {
    if (std::string_view(name->text, name->size) == key) return json_iterator(name + 1);
    name += 1 + name[1].span;
  }
  return end();
}

bool json_view::contains(std::string_view key) const { return find(key) != end(); }

json_view json_view::at(std::string_view key) const { return *find(key); }

std::int64_t json_view::integer() const {
  std::int64_t value = 0;
  std::from_chars(here_->text, here_->text + here_->size, value);
  return value;
}

void json_view::dump_to(std::string& into) const {
  switch (type()) {
    case json_type::null:
      into += "null";
      return;
    case json_type::no:
      into += "false";
      return;
    case json_type::yes:
      into += "true";
      return;
    case json_type::integer:
      into += text();
      return;
    case json_type::decimal:
      into += nlohmann::json(decimal(text())).dump();
      return;
    case json_type::text:
      return put_text(text(), into);
    case json_type::list:
      return put_list(*this, into);
    case json_type::object:
      return put_object(*this, into);
  }
}

std::string json_view::dump() const {
  std::string made;
  dump_to(made);
  return made;
}

}  // namespace escp
