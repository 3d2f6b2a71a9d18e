#pragma once

#include "base/finding.h"
#include "model/document.h"
#include "sources/kept_sources.h"
#include "sources/schema_set.h"

namespace escp::sources {

/// Adds the figures that the rows of a source give to the list "context" of the records on file
/// that they name by id, each with its source and place. No other field is touched and no record is
/// made; rows about none on file are counted in a note. What a record's schema refuses is taken
/// back, and the record stays as it was.
void add_context(const kept_source& kept, const schema_set& schemas, model::documents& documents,
                 findings& found);

}  // namespace escp::sources
