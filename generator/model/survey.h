#pragma once

#include <cstddef>
#include <vector>

#include "model/document.h"
#include "model/record_index.h"
#include "model/survey_notes.h"

namespace escp::model {

struct earlier_reading;

/// One quick look at every fit document. It says where something may be wrong, never what: the
/// checks in checks.h look at those places again, and explain.
class survey {
 public:
  explicit survey(const documents& input);
  /// The same; of a document that says what it said in an earlier reading, what was seen then is
  /// taken over, provided that it names the same records. `earlier` may be null.
  survey(const documents& input, const earlier_reading* earlier, survey_notes& seen);

  record_index index;
  /// Places of the documents that perhaps hold a reference to nothing, an impossible date, or a
  /// region of another version or country.
  std::vector<std::size_t> references;
  std::vector<std::size_t> dates;
  std::vector<std::size_t> regions;
  /// By place: whether another document, or this one, names the document.
  std::vector<bool> mentioned;

 private:
  survey(const documents& input, const earlier_reading* earlier, survey_notes* seen);
  void note(std::size_t at, const survey_notes::doubts& one);
};

}  // namespace escp::model
