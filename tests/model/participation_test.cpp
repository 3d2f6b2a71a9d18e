#include "model/participation.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/documents.h"

using namespace escp;
using namespace escp::model;
using escp::tests::document_of;

namespace {

catalogue two_partnerships() {
  return make_catalogue({
      document_of(kind::organisations, R"({"id": "a", "name": "A"})"),
      document_of(kind::organisations, R"({"id": "b", "name": "B"})"),
      document_of(kind::organisations, R"({"id": "c", "name": "C"})"),
      document_of(kind::partnerships, R"({"id": "one", "partners": [
        {"organisation": "c", "role": "coordinator"}, {"organisation": "a", "role": "partner"},
        {"organisation": "b", "role": "mentioned"}, {"organisation": "c", "role": "third-party"}]})"),
      document_of(kind::partnerships, R"({"id": "two", "partners": [
        {"organisation": "a", "role": "partner", "disputed": true},
        {"organisation": "b", "role": "partner", "disputed": true},
        {"organisation": "b", "role": "third-party"}, {"organisation": "gone", "role": "partner"}]})"),
  });
}

std::string members(const catalogue& records, std::string_view id) {
  const participation parts(records);
  std::string text;
  for (const part_taken& each : parts.of(*records.find<partnership>(id)))
    text += parts.organisation_at(each.place).id + (each.disputed ? "? " : " ");
  return text;
}

std::string memberships(const catalogue& records, std::string_view id) {
  const participation parts(records);
  std::string text;
  for (const part_taken& each : parts.of(*records.find<organisation>(id)))
    text += parts.partnership_at(each.place).id + (each.disputed ? "? " : " ");
  return text;
}

}  // namespace

TEST_CASE("organisations take part once, in the order of the partnership; the mentioned do not") {
  CHECK(members(two_partnerships(), "one") == "c a ");
}

TEST_CASE("a part is disputed when no entry of the organisation is beyond dispute") {
  CHECK(members(two_partnerships(), "two") == "a? b ");
}

TEST_CASE("an organisation knows the partnerships in which it takes part, in the order of ids") {
  const catalogue records = two_partnerships();
  CHECK(memberships(records, "a") == "one two? ");
  CHECK(memberships(records, "b") == "two ");
  CHECK(memberships(records, "c") == "one ");
}
