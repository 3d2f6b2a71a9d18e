#pragma once

#include "base/finding.h"
#include "model/catalogue.h"
#include "model/document.h"
#include "model/survey_notes.h"

namespace escp::model {

/// A reading that found no error, from which the next one takes over what stays the same: all its
/// documents are fit, no two have one id, and every reference resolves. It outlives what is made
/// with it.
struct earlier_reading {
  const model::documents& input;
  const catalogue& records;
  const survey_notes& seen;

  /// Whether the document says what it said then.
  [[nodiscard]] bool has(const document& one) const {
    return one.same_as != document::none && input[one.same_as].is_as_read();
  }
};

/// What read_catalogue and make_catalogue (catalogue.h) give, with what can be taken over of an
/// earlier reading; it may be null.
[[nodiscard]] catalogue make_catalogue(const documents& input, const earlier_reading* earlier);
[[nodiscard]] catalogue read_catalogue(const documents& input, const earlier_reading* earlier,
                                       survey_notes& seen, findings& found);

}  // namespace escp::model
