#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/catalogue.h"
#include "model/cross_reference.h"
#include "rules/verdict.h"

namespace escp::search {

/// Codes of a record under a facet: sorted, each once. Texts of the records or of the facts, or
/// shared ones.
using codes = std::vector<std::string_view>;

/// Sorts, and removes repetitions and empty codes.
[[nodiscard]] codes tidy(codes all);

/// What the facets of records are read from. All that it is made of outlives it.
class facts {
 public:
  facts(const model::catalogue& catalogue, const model::cross_reference& references,
        const std::vector<rules::verdict>& verdicts);

  [[nodiscard]] const model::catalogue& catalogue() const { return catalogue_; }
  [[nodiscard]] const model::cross_reference& references() const { return references_; }

  /// The overall outcomes of the record's verdicts: "met", "not-determined", "not-met".
  [[nodiscard]] codes verdicts_on(model::kind kind, std::string_view id) const;
  /// The partnerships in which an organisation is a member.
  [[nodiscard]] const std::vector<const model::partnership*>& partnerships_of(
      const model::organisation& one) const;
  /// The partners of a partnership that are on file, in whatever role.
  [[nodiscard]] const std::vector<const model::organisation*>& partners_of(
      const model::partnership& one) const;
  /// The text of which a code is the slug, such as a technology field; the code itself if none is.
  [[nodiscard]] std::string_view spelling_of(std::string_view code) const;
  /// The slug of a label or technology field of a partnership on file, kept as long as this.
  [[nodiscard]] std::string_view slug_of(std::string_view text) const;

 private:
  void join_partners();
  void add_spelling(const std::string& text);

  const model::catalogue& catalogue_;
  const model::cross_reference& references_;

  // By the place of the record in the catalogue.
  std::vector<std::vector<const model::partnership*>> partnerships_;
  std::vector<std::vector<const model::organisation*>> partners_;
  std::map<std::pair<model::kind, std::string_view>, codes> verdicts_;
  std::map<std::string, std::string, std::less<>> spellings_;     ///< by slug
  std::unordered_map<std::string_view, std::string_view> slugs_;  ///< by text, of `spellings_`
};

}  // namespace escp::search
