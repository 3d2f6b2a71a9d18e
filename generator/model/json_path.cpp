#include "model/json_path.h"

#include <span>
#include <vector>

#include "base/json_text.h"

namespace escp::model {

namespace {

using json = nlohmann::json;
using visitor = std::function<void(const std::string&, const json&)>;

/// One search. Most steps lead nowhere, so that the pointer is one text that grows and shrinks.
class search {
 public:
  search(std::span<const std::string> steps, const visitor& visit) : steps_(steps), visit_(visit) {}

  void match(const json& value, std::size_t step) {
    if (step == steps_.size()) return visit_(pointer_, value);
    const std::string& name = steps_[step];
    if (name == "**") {
      match(value, step + 1);
      each_child(value, step);
    } else if (name == "*") {
      each_child(value, step + 1);
    } else if (value.is_object()) {
      const auto member = value.find(name);
      if (member != value.end()) match_below(*member, name, step + 1);
    }
  }

 private:
  void each_child(const json& value, std::size_t step) {
    if (value.is_object()) {
      for (const auto& [key, child] : value.get_ref<const json::object_t&>())
        match_below(child, key, step);
    } else if (value.is_array()) {
      for (std::size_t at = 0; at < value.size(); ++at)
        match_below(value[at], std::to_string(at), step);
    }
  }

  void match_below(const json& child, std::string_view token, std::size_t step) {
    const std::size_t length = pointer_.size();
    append_token(pointer_, token);
    match(child, step);
    pointer_.resize(length);
  }

  std::span<const std::string> steps_;
  const visitor& visit_;
  std::string pointer_;
};

}  // namespace

void each_match(const json& root, std::string_view pattern, const visitor& visit) {
  const std::vector<std::string> steps = pointer_tokens(pattern);
  search(steps, visit).match(root, 0);
}

}  // namespace escp::model
