#include "model/document.h"

#include <stdexcept>

namespace escp::model {

std::string document::id() const {
  if (!is_edited_ && !id_.empty()) return id_;
  return json().value("id", std::string());
}

const nlohmann::json& document::json() const {
  if (json_.is_null()) json_ = nlohmann::json::parse(own_text);
  return json_;
}

nlohmann::json& document::edit() {
  static_cast<void>(json());
  is_edited_ = true;
  same_as = none;
  return json_;
}

void document::set(nlohmann::json json) {
  json_ = std::move(json);
  is_edited_ = true;
  same_as = none;
}

json_view document::view(json_tree& memory) const {
  const bool is_plain =
      is_edited_ ? memory.keep(json_.dump())
                 : memory.read(own_text, json_tree::limits::none) || memory.keep(json().dump());
  if (!is_plain) throw std::logic_error("JSON that was written here cannot be read: " + file);
  return memory.root();
}

}  // namespace escp::model
