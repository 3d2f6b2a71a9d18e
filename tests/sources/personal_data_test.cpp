#include "sources/personal_data.h"

#include <doctest/doctest.h>

using namespace escp::sources;

TEST_CASE("mailboxes of persons are told from those of roles") {
  CHECK(is_personal("jane.doe@example.org"));
  CHECK(is_personal("write to j.doe@example.org"));
  CHECK(!is_personal("info@example.org"));
  CHECK(!is_personal("https://social.example/@cluster"));
  CHECK(!is_personal("a @ b"));
}

TEST_CASE("telephone numbers are told from identifiers and years") {
  CHECK(is_personal("+370 5 123 4567"));
  CHECK(is_personal("0033 (0)1 23 45 67 89"));
  CHECK(!is_personal("999888777"));
  CHECK(!is_personal("001234567"));
  CHECK(!is_personal("2018-2020"));
  CHECK(!is_personal("+5"));
}

TEST_CASE("fields about persons are known by their names") {
  CHECK(is_personal_field("contactPerson"));
  CHECK(is_personal_field("E-Mail address"));
  CHECK(is_personal_field("/contact/first_name"));
  CHECK(!is_personal_field("organizationURL"));
  CHECK(!is_personal_field("name"));
}
