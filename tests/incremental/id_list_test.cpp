#include "incremental/id_list.h"

#include <doctest/doctest.h>

using namespace escp::incremental;

namespace {

using ids = std::vector<std::uint32_t>;

ids taken(id_set& from) {
  ids all;
  from.take(all);
  return all;
}

ids unpacked(std::string_view text) {
  ids all;
  packed_ids from(text);
  while (const auto id = from.next()) all.push_back(*id);
  return all;
}

}  // namespace

TEST_CASE("a set gives what was added in ascending order, each once, and is empty then") {
  id_set some;
  for (const std::uint32_t id : {70000U, 5U, 64U, 5U, 0U, 63U, 4096U, 4095U}) some.add(id);
  CHECK(taken(some) == ids{0, 5, 63, 64, 4095, 4096, 70000});
  CHECK(taken(some).empty());
  some.add(7);
  CHECK(taken(some) == ids{7});
}

TEST_CASE("packed numbers come back, and neighbours need a byte each") {
  for (const ids& some : {ids{}, ids{0}, ids{0, 1, 127, 255, 256, 16640, 4294967295U}}) {
    CHECK(unpacked(packed(some)) == some);
  }
  CHECK(packed({300, 301, 302}).size() == 4);
}

TEST_CASE("packed numbers that are damaged end") {
  CHECK(unpacked("\xff").empty());
  CHECK(unpacked("\x05\xff\xff\xff\xff\xff\xff\xff") == ids{5});
}
