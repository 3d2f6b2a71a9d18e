#pragma once

#include <initializer_list>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/finding.h"
#include "base/shared_text.h"

namespace escp::model {

/// How sure a source makes a fact.
enum class basis {
  stated,       ///< the source says it
  inferred,     ///< worked out from what the source says
  unconfirmed,  ///< no source confirms it
};

/// Where a fact was read: a record of kind `sources`, and the place in it.
struct source_ref {
  shared_text source;
  shared_text section;
  model::basis basis = basis::stated;
  shared_text note;
  auto operator<=>(const source_ref&) const = default;
};

/// The sources of a fact. Most facts of a record, and of all records of one import, have the same
/// few: equal lists are one, which stays until the process ends.
class source_refs {
 public:
  source_refs() : source_refs(std::vector<source_ref>()) {}
  source_refs(std::vector<source_ref> list) : list_(&stored(std::move(list))) {}
  source_refs(std::initializer_list<source_ref> list) : source_refs(std::vector(list)) {}

  operator const std::vector<source_ref>&() const { return *list_; }
  [[nodiscard]] const std::vector<source_ref>& list() const { return *list_; }

  [[nodiscard]] auto begin() const { return list_->begin(); }
  [[nodiscard]] auto end() const { return list_->end(); }
  [[nodiscard]] const source_ref* data() const { return list_->data(); }
  [[nodiscard]] std::size_t size() const { return list_->size(); }
  [[nodiscard]] bool empty() const { return list_->empty(); }
  [[nodiscard]] const source_ref& front() const { return list_->front(); }
  [[nodiscard]] const source_ref& operator[](std::size_t at) const { return (*list_)[at]; }

  friend bool operator==(source_refs left, source_refs right) { return left.list_ == right.list_; }

 private:
  static const std::vector<source_ref>& stored(std::vector<source_ref> list);

  const std::vector<source_ref>* list_;
};

/// What every record has. `json` is the record as it is published: compact, keys sorted.
struct record {
  std::string id;
  position where;  ///< its first line in the input
  source_refs sources;
  std::map<shared_text, source_refs, std::less<>> field_sources;  ///< by JSON pointer
  std::vector<std::string> notes;
  std::string json;
};

/// A figure that a source published. Two sources that disagree are two claims of one measure.
struct claim {
  shared_text measure;    ///< code in the taxonomy "measures"
  shared_text value;      ///< decimal number as text, never a double
  shared_text qualifier;  ///< "about", "at-least", "more-than", "up-to", or empty
  shared_text nature;     ///< "total", "target", "result", "planned", "reported"
  shared_text unit;       ///< "EUR", "months"; empty for plain counts
  std::optional<date> as_of;
  shared_text note;
  source_refs sources;
};

/// A region as a source names it; `region` only when the name is certainly one NUTS-2 region.
struct named_region {
  shared_text name;
  shared_text country;
  shared_text region;                   ///< NUTS-2 code (NUTS 2021) or empty
  std::vector<std::string> candidates;  ///< it is one of these, when `region` is empty
  shared_text role;  ///< "lead", "co-lead", "partner", "participating", "mentioned"
};

}  // namespace escp::model
