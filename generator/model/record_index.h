#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/id_index.h"

namespace escp::model {

/// The ids of every kind and the codes of every taxonomy, to look references up in.
class record_index {
 public:
  static constexpr std::size_t none = id_index::none;

  explicit record_index(const documents& input);

  /// The place of the first document of that kind and id, or none.
  [[nodiscard]] std::size_t place_of(kind one, std::string_view id) const;
  [[nodiscard]] const document* find(kind one, std::string_view id) const;
  /// A taxonomy that could not be read has every code: its own findings say what is wrong.
  [[nodiscard]] bool has_code(std::string_view taxonomy, std::string_view code) const;

  /// Sorted, for suggestions.
  [[nodiscard]] std::vector<std::string_view> ids(kind one) const;
  [[nodiscard]] std::vector<std::string_view> codes(std::string_view taxonomy) const;

 private:
  void add_codes(const document& one);

  const documents& input_;
  std::vector<std::string> ids_;  ///< of the documents, by place
  std::array<id_index, kinds.size()> places_;
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> codes_;
  std::set<std::string, std::less<>> unread_;
};

}  // namespace escp::model
