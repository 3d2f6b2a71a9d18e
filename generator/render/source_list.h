#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/html.h"
#include "model/record.h"
#include "render/translation.h"

namespace escp::render {

/// The sources that a page refers to, numbered in the order in which it first names them.
class source_list {
 public:
  struct entry {
    std::string source;                 ///< id
    std::vector<std::string> sections;  ///< places in it, each once
    std::vector<std::string> notes;     ///< what is said about the way it was read, each once
    bool inferred = false;              ///< some fact was worked out from it
    bool unconfirmed = false;           ///< some fact in it is not confirmed
  };

  void add(std::span<const model::source_ref> refs);
  /// Links to the sources' places in the list at the end of the page, "2 5", and a mark when the
  /// fact is inferred or unconfirmed. Adds them to the list.
  [[nodiscard]] html refs(std::span<const model::source_ref> refs, const translation& texts);
  [[nodiscard]] const std::vector<entry>& entries() const { return entries_; }

 private:
  std::size_t number_of(const model::source_ref& ref);
  /// The link to a source's place, made when it is first needed: cells by the dozen have the same.
  const std::string& link_to(std::size_t number, const translation& texts);
  std::vector<entry> entries_;
  std::vector<std::string> links_;  ///< by number, from 1
};

/// "inferred" or "unconfirmed" when a source makes the fact no more than that; else empty.
[[nodiscard]] std::string basis_code(std::span<const model::source_ref> refs);

}  // namespace escp::render
