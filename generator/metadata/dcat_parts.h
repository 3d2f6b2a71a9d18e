#pragma once

#include <string>
#include <string_view>

#include "metadata/dataset_table.h"
#include "metadata/dcat.h"

namespace escp::metadata {

/// A catalogue being described.
struct description {
  const catalogue_input& input;
  profile of;
  graph& to;

  /// The address of a node: a place in the Turtle file, so that it leads to what is said of it.
  [[nodiscard]] std::string node(std::string_view name) const;
  [[nodiscard]] std::string page(std::string_view folder) const;
  /// The text of that key in every language, each tagged.
  void add_texts(std::string_view subject, std::string_view predicate, std::string_view key) const;
  /// The languages that files and pages are in.
  void add_languages(std::string_view subject) const;
  void add_licence(std::string_view subject) const;
  void add_dates(std::string_view subject, const model::coverage& covered) const;
  void add_places(std::string_view subject, const model::coverage& covered) const;
};

/// One dataset, without its files.
void describe_dataset(const description& all, const dataset_row& row);
/// One file of a dataset.
void describe_file(const description& all, const dataset_row& row,
                   const opendata::listed_file& file);

/// What a dataset covers: its kind, or the whole.
[[nodiscard]] const model::coverage& coverage_of(const description& all, const dataset_row& row);

}  // namespace escp::metadata
