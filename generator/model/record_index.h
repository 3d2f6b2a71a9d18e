#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace escp::model {

/// The ids of every kind and the codes of every taxonomy, to look references up in.
class record_index {
 public:
  explicit record_index(const documents& input);

  [[nodiscard]] const document* find(kind one, std::string_view id) const;
  /// A taxonomy that could not be read has every code: its own findings say what is wrong.
  [[nodiscard]] bool has_code(std::string_view taxonomy, std::string_view code) const;

  /// Sorted, for suggestions.
  [[nodiscard]] std::vector<std::string_view> ids(kind one) const;
  [[nodiscard]] std::vector<std::string_view> codes(std::string_view taxonomy) const;

 private:
  std::map<kind, std::map<std::string, const document*, std::less<>>> records_;
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> codes_;
  std::set<std::string, std::less<>> unread_;
};

}  // namespace escp::model
