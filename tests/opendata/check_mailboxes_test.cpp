#include "opendata/check_mailboxes.h"

#include <doctest/doctest.h>

#include "tests/opendata/small_catalogue.h"

namespace escp::opendata {

TEST_CASE("an address that names no role is a finding at the record, with a pointer") {
  const model::catalogue records =
      catalogue_of({{model::kind::organisations,
                     R"({"id":"a","name":"A","notes":["ask maria.rossi@example.eu."]})"},
                    {model::kind::organisations, R"({"id":"b","name":"B"})"}});
  CHECK(check_mailboxes(records) ==
        findings{{.code = "personal-mailbox",
                  .level = level::error,
                  .where = {.file = "data/organisations/a.json", .line = 1, .column = 1},
                  .pointer = "/notes/0",
                  .message = "the address \"maria.rossi@example.eu\" may be a person's",
                  .hint = "leave it out, or give the address of a role, such as info@ or "
                          "office@"}});
}

TEST_CASE("addresses of roles, and what only looks like one, are no findings") {
  for (const char* text :
       {"info@example.eu", "EU-Clusters@example.eu", "Office.Brussels@example.eu", "a @ b.eu",
        "https://example.eu/@name", "Eye@RIS3", "me@"}) {
    CHECK_MESSAGE(personal_mailboxes(text).empty(), text);
  }
  CHECK(personal_mailboxes("<j.doe+x@a.eu>, info@a.eu, k@b-c.org") ==
        std::vector<std::string_view>{"j.doe+x@a.eu", "k@b-c.org"});
}

}  // namespace escp::opendata
