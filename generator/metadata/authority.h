#pragma once

#include <string>
#include <string_view>

#include "metadata/graph.h"

namespace escp::metadata {

/// The address of a code in a table of the Publications Office: ("country", "PRT").
[[nodiscard]] std::string authority(std::string_view table, std::string_view code);

/// The code of a media type in the table file-type; empty when the table has none for it.
[[nodiscard]] std::string_view file_type_of(std::string_view media_type);

/// A code of the table data-theme by its English name.
[[nodiscard]] std::string_view theme_name(std::string_view code);

/// The address of a media type in the register of IANA.
[[nodiscard]] std::string media_type_address(std::string_view media_type);

/// The code of a language tag in the table language: "ENG" for "en".
[[nodiscard]] std::string_view language_code(std::string_view tag);

/// Says that `subject` has the term, and what class the term is of, so that a validator needs no
/// copy of the table.
void add_term(graph& to, std::string_view subject, std::string_view predicate,
              const std::string& address, std::string_view type);

/// The same for a term that is a concept, with its name in English.
void add_concept(graph& to, std::string_view subject, std::string_view predicate,
                 const std::string& address, std::string_view name);

}  // namespace escp::metadata
