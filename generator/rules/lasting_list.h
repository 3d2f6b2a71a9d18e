#pragma once

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/statement.h"

namespace escp::rules {

/// A list that statements can name: it stays where it is as long as one of its copies lives.
class lasting_list {
 public:
  lasting_list() = default;
  explicit lasting_list(std::vector<std::string_view> texts)
      : held_(std::make_shared<const held>(std::move(texts))) {}

  [[nodiscard]] const text_list& view() const { return held_ == nullptr ? none : held_->view; }

 private:
  static constexpr text_list none{};
  struct held {
    explicit held(std::vector<std::string_view> list) : texts(std::move(list)), view(texts) {}
    std::vector<std::string_view> texts;
    text_list view;
  };
  std::shared_ptr<const held> held_;
};

}  // namespace escp::rules
