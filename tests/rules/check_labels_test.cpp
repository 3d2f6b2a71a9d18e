#include "rules/check_labels.h"

#include <doctest/doctest.h>

#include "tests/support/documents.h"

using namespace escp;
using escp::tests::document_of;
using escp::tests::text_of;
using rules::outcome;

namespace {

const std::string awarded =
    R"({"id": "p", "label": {"label": "ESCP-S3", "state": "awarded"}, "partners": []})";
const std::string not_confirmed =
    R"({"id": "p", "label": {"label": "ESCP-S3", "state": "not-confirmed"}, "partners": []})";

std::string found_with(const std::string& partnership, outcome computed,
                       model::kind subject = model::kind::partnerships) {
  const rules::condition countries{
      .id = "countries", .title = {}, .wording = {}, .explanation = {}, .sources = {}, .rule = {}};
  rules::condition_verdict judged{.condition = &countries, .reference_date = {}, .judgement = {}};
  judged.judgement.outcome = computed;
  const std::vector<rules::verdict> verdicts{{.subject_kind = subject,
                                              .subject = "p",
                                              .call = "c",
                                              .overall = computed,
                                              .conditions = {&judged, 1},
                                              .memory = nullptr}};
  findings found;
  rules::check_labels({document_of(model::kind::partnerships, partnership)}, verdicts, found);
  return text_of(found);
}

}  // namespace

TEST_CASE("a label that was awarded although the composition is not met is a warning") {
  CHECK(found_with(awarded, outcome::not_met) ==
        "data/partnerships/p.json:1:52: warning: the label \"ESCP-S3\" was awarded, but the "
        "composition on file does not meet the call \"c\": \"countries\" "
        "[label-composition-disagree] (at /label/state)\n"
        "    escp explain p says why; if the records are right, leave both\n");
}

TEST_CASE("what is not determined, not awarded or of another kind disagrees with nothing") {
  CHECK(found_with(awarded, outcome::not_determined).empty());
  CHECK(found_with(awarded, outcome::met).empty());
  CHECK(found_with(not_confirmed, outcome::not_met).empty());
  CHECK(found_with(R"({"id": "p", "partners": []})", outcome::not_met).empty());
  CHECK(found_with(awarded, outcome::not_met, model::kind::themes).empty());
}

TEST_CASE("an organisation that stands twice in one partnership is a warning at the second") {
  const auto partnership = [](const std::string& id) {
    return document_of(model::kind::partnerships,
                       R"({"id": ")" + id + R"(", "partners": [{"organisation": "a"},
{"organisation": "b"},
{"organisation": "a"}]})");
  };
  findings found;
  const model::documents input{partnership("o"), partnership("p")};
  rules::check_partners({input[1]}, model::make_catalogue({input[1]}), found);
  CHECK(text_of(found) ==
        "data/partnerships/p.json:3:18: warning: the organisation \"a\" is already a partner, at "
        "/partners/0/organisation [partner-twice] (at /partners/2/organisation)\n"
        "    rules count it once: keep one of them\n");
  CHECK(count_of(found, level::warning) == 1);
}
