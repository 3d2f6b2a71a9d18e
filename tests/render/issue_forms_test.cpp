#include "render/issue_forms.h"

#include <doctest/doctest.h>

using escp::render::issue_form;

TEST_CASE("the address of an issue form carries its fields, percent-encoded") {
  CHECK(issue_form("https://example.org/owner/name", "record-error.yml",
                   {{"record", "partnerships/tex4im"}, {"name", "Léa & \"Co\" +1"}}) ==
        "https://example.org/owner/name/issues/new?template=record-error.yml"
        "&record=partnerships%2Ftex4im&name=L%C3%A9a%20%26%20%22Co%22%20%2B1");
}
