#include <fmt/format.h>

#include "opendata/kind_fields.h"
#include "opendata/tables.h"

namespace escp::opendata {

namespace {

template <class record_type>
void the_record(const export_context& /*context*/, const any_record& one,
                const std::function<void(const record_type&)>& take) {
  if (const record_type* record = one.as<record_type>()) take(*record);
}

template <class record_type>
table kind_table() {
  constexpr model::kind kind = model::kind_of<record_type>;
  return make_table<record_type>(std::string(model::name_of(kind)),
                                 fmt::format("One row per {}.", model::singular_of(kind)),
                                 fields_of<record_type>(), the_record<record_type>);
}

}  // namespace

std::vector<table> kind_tables() {
  return {kind_table<model::partnership>(),
          kind_table<model::organisation>(),
          kind_table<model::region>(),
          kind_table<model::country>(),
          kind_table<model::programme>(),
          kind_table<model::call>(),
          kind_table<model::platform>(),
          kind_table<model::theme>(),
          kind_table<model::support_action>(),
          kind_table<model::event>(),
          kind_table<model::expression_of_interest>(),
          kind_table<model::s3_evidence>(),
          kind_table<model::taxonomy>(),
          kind_table<model::source>()};
}

}  // namespace escp::opendata
