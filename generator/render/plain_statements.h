#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalogue.h"
#include "render/translation.h"
#include "rules/verdict.h"

namespace escp::render {

/// What the pages say of a verdict (statement_text.h), in the same words and without markup: for
/// the terminal. A code or an argument without a text is a bug and throws.
class plain_words {
 public:
  /// Both must outlive it.
  plain_words(const translation& texts, const model::catalogue& records)
      : texts_(texts), records_(records) {}

  /// Several statements of one code become one sentence where the language file has
  /// `verdict.<code>.many` and `verdict.<code>.item`. None stands twice.
  [[nodiscard]] std::vector<std::string> sentences(
      std::span<const rules::statement> statements) const;

  /// "The label ESCP-S3 was awarded (July 2018), says …".
  [[nodiscard]] std::string label(const model::partnership& one) const;
  /// The document that a condition stands in, and where: "Call for …, section 4".
  [[nodiscard]] std::string clause(const rules::condition& one) const;
  /// "Conditions: 1 met, 2 not determined, 0 not met.", of those that are required.
  [[nodiscard]] std::string summary(const rules::verdict& one) const;

  [[nodiscard]] const translation& texts() const { return texts_; }
  [[nodiscard]] const model::catalogue& records() const { return records_; }

 private:
  [[nodiscard]] std::string sentence(const std::string& key, const rules::statement& one,
                                     const std::string& organisations = {}) const;
  [[nodiscard]] std::string list_sentence(const std::string& key,
                                          std::span<const rules::statement> group) const;

  const translation& texts_;
  const model::catalogue& records_;
};

/// One list of a judgement (`&rules::judgement::evidence`, …) and of the rules inside it, in order.
[[nodiscard]] std::vector<rules::statement> collected(
    const rules::judgement& one, rules::statement_list rules::judgement::*list);

}  // namespace escp::render
