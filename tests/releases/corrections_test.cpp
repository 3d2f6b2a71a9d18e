#include "releases/corrections.h"

#include <doctest/doctest.h>

namespace escp::releases {

namespace {

using nlohmann::json;

std::vector<correction> read(const std::string& text, findings& found) {
  return read_corrections(*read_settings("data/corrections.toml", text, found), found);
}

std::string entry(const std::string& what) {
  return "[[correction]]\nrecord = \"events/a\"\nfield = \"/name\"\n" + what +
         "\nreason = \"A slip.\"\nsource = \"paper\"\nmade = 2026-11-20\n";
}

std::string message_of(const std::string& what) {
  findings found;
  CHECK(read(entry(what), found).empty());
  return found.empty() ? "" : found.front().message;
}

}  // namespace

TEST_CASE("a correction sets or removes what the source says, when it says what is expected") {
  findings found;
  json record{{"id", "a"}, {"name", "Wrnog"}};
  apply_correction(record,
                   read(entry("action = \"set\"\nexpect = \"Wrnog\"\nvalue = \"Wrong\""), found)[0],
                   found);
  CHECK(record["name"] == "Wrong");
  apply_correction(record, read(entry("action = \"remove\"\nexpect = \"Wrong\""), found)[0], found);
  CHECK(record == json{{"id", "a"}});
  apply_correction(record, read(entry("action = \"set\"\nvalue = \"New\""), found)[0], found);
  CHECK(record["name"] == "New");
  CHECK(found.empty());
}

TEST_CASE("a source that was mended, or changed otherwise, is a finding and nothing is corrected") {
  findings found;
  json record{{"id", "a"}, {"name", "Right"}};
  apply_correction(record,
                   read(entry("action = \"set\"\nexpect = \"Wrong\"\nvalue = \"Right\""), found)[0],
                   found);
  record["name"] = "Other";
  apply_correction(record,
                   read(entry("action = \"set\"\nexpect = \"Wrong\"\nvalue = \"Right\""), found)[0],
                   found);
  CHECK(record["name"] == "Other");
  REQUIRE(found.size() == 2);
  CHECK(found[0].message == "events/a/name: the source says \"Right\" itself now");
  CHECK(found[1].message ==
        "events/a/name: the source says \"Other\", and the correction expects \"Wrong\"");
}

TEST_CASE("an entry that says nothing clear is a finding") {
  CHECK(message_of("action = \"drop\"") == "unknown action \"drop\", it is \"set\" or \"remove\"");
  CHECK(message_of("action = \"set\"") == "\"set\" needs a \"value\"");
  CHECK(message_of("action = \"remove\"\nvalue = 1") == "\"remove\" takes no \"value\"");
  CHECK(message_of("action = \"remove\"") == "\"remove\" needs \"expect\": what the source says");
}

}  // namespace escp::releases
