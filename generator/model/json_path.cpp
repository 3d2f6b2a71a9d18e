#include "model/json_path.h"

#include <span>
#include <vector>

#include "base/json_text.h"

namespace escp::model {

namespace {

using json = nlohmann::json;
using visitor = std::function<void(const std::string&, const json&)>;

void each_child(const json& value, const std::string& pointer, const visitor& visit) {
  if (value.is_object()) {
    for (const auto& [key, child] : value.items()) visit(pointer_to(pointer, key), child);
  } else if (value.is_array()) {
    for (std::size_t at = 0; at < value.size(); ++at)
      visit(pointer_to(pointer, std::to_string(at)), value[at]);
  }
}

void match(const json& value, const std::string& pointer, std::span<const std::string> steps,
           const visitor& visit) {
  if (steps.empty()) {
    visit(pointer, value);
    return;
  }
  const std::string& step = steps.front();
  const auto rest = steps.subspan(1);
  if (step == "**") {
    match(value, pointer, rest, visit);
    each_child(value, pointer,
               [&](const std::string& at, const json& child) { match(child, at, steps, visit); });
  } else if (step == "*") {
    each_child(value, pointer,
               [&](const std::string& at, const json& child) { match(child, at, rest, visit); });
  } else if (value.is_object() && value.contains(step)) {
    match(value.at(step), pointer_to(pointer, step), rest, visit);
  }
}

}  // namespace

void each_match(const json& root, std::string_view pattern, const visitor& visit) {
  const std::vector<std::string> steps = pointer_tokens(pattern);
  match(root, std::string(), steps, visit);
}

}  // namespace escp::model
