#pragma once

#include <doctest/doctest.h>

#include "sources/schema_set.h"

namespace escp::sources {

/// The project's own schemas: what they say is part of the behaviour.
inline const schema_set& schemas() {
  static const disk_reader disk;
  static const result<schema_set> read = schema_set::read(disk, "data/schemas");
  REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().message));
  return *read;
}

}  // namespace escp::sources
