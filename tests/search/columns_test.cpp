#include "search/columns.h"

#include <doctest/doctest.h>

#include "search/packed_bytes.h"
#include "tests/search/small_europe.h"

namespace escp::search {

namespace {

std::string bytes(std::initializer_list<int> all) {
  std::string made;
  for (const int one : all) made += static_cast<char>(one);
  return made;
}

const column& named(const std::vector<column>& all, std::string_view name) {
  for (const column& one : all) {
    if (one.name == name) return one;
  }
  throw std::logic_error("no such column");
}

}  // namespace

TEST_CASE("bits are put one after another from the lowest on") {
  bit_writer out;
  out.put(0b101, 3);
  out.put(0, 2);
  out.put(0b1'1111'1111, 9);
  CHECK(std::move(out).finish() == bytes({0b1110'0101, 0b0011'1111}));
  CHECK(std::move(bit_writer()).finish().empty());
}

TEST_CASE("numbers take as many groups of seven bits as they need") {
  std::string made;
  append_number(made, 0);
  append_number(made, 127);
  append_number(made, 300);
  CHECK(made == bytes({0, 127, 0b1010'1100, 0b10}));
}

TEST_CASE("a facet that is read from some kinds only has nothing for the others") {
  const tests::small_europe europe;
  const auto all = pack_columns(europe.documents());
  const column& type = named(all, "organisation-type");
  CHECK(type.kinds == std::vector<std::string>{"organisation"});
  CHECK(type.codes == std::vector<std::string>{"cluster-organisation"});
  CHECK(type.totals == std::vector<std::size_t>{1});
  CHECK(type.count_bits == 0);
  CHECK(type.bits == 1);
  CHECK(type.bytes == bytes({0b010}));  // "alone", "Tisser Lyon", "Κέντρο Αθήνας"
}

TEST_CASE("a facet of which a record has several codes gives their number first") {
  const tests::small_europe europe;
  const auto all = pack_columns(europe.documents());
  const column& status = named(all, "status");
  CHECK(status.codes ==
        std::vector<std::string>{"label-awarded", "label-not-confirmed", "proposed", "voluntary"});
  CHECK(status.count_bits == 2);
  CHECK(status.bits == 2);
  // First: one code, 0. Second: two, 1 and 3. Smart fibres: one, 2.
  CHECK(status.bytes == bytes({0b0110'0001, 0b10'0111}));
}

TEST_CASE("the order of names goes across kinds") {
  const tests::small_europe europe;
  const auto all = pack_columns(europe.documents());
  // alone, Attica, First, Rhône-Alpes, Second, Smart fibres, Tisser Lyon, Κέντρο Αθήνας
  CHECK(named(all, "order").bytes == bytes({0b1000'1001, 0b0101'1100}));
  CHECK(named(all, "size").bytes == bytes({0b0010}));
}

TEST_CASE("no documents have no columns but the empty ones of sizes and names") {
  const auto all = pack_columns({});
  CHECK(all.size() == 2);
  CHECK(named(all, "size").bytes.empty());
  CHECK(named(all, "order").bytes.empty());
}

}  // namespace escp::search
