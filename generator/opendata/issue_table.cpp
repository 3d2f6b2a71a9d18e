#include "opendata/tables.h"

namespace escp::opendata {

namespace {

using enum cell_type;
using quality::issue;

constexpr field<issue> issue_fields[]{
    {"kind", text, "Kind of the record",
     [](const issue& one) { return std::string(model::name_of(one.rule->kind)); }},
    {"record", text, "Id of the record", [](const issue& one) { return one.record; }},
    {"field", text, "JSON pointer to the field", [](const issue& one) { return one.pointer; }},
    {"value", text, "What stands there; empty for what is not on file",
     [](const issue& one) { return one.value; }},
    {"level", text, "error, warning or note",
     [](const issue& one) { return std::string(name_of(one.rule->level)); }},
    {"rule", text, "Code of the rule",
     [](const issue& one) { return std::string(one.rule->code); }},
    {"mender", text, "Who can mend it: source or catalogue",
     [](const issue& one) { return std::string(quality::name_of(one.rule->mender)); }},
    {"detail", text, "What the description of the rule leaves open, in words",
     [](const issue& one) { return one.detail; }},
};

void each_issue(const export_context& context, const any_record& record,
                const std::function<void(const issue&)>& take) {
  for (const issue* one : context.issues_on(record.kind(), record.head().id)) take(*one);
}

}  // namespace

table issues_table() {
  return make_table<issue>("issues", "One row per place where something is missing or doubtful.",
                           issue_fields, each_issue);
}

}  // namespace escp::opendata
