#include "releases/completeness.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace escp::releases {

namespace {

using nlohmann::json;

bool is_on_file(const json& value) {
  return !(value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty()) ||
           (value.is_structured() && value.empty()));
}

}  // namespace

field_counts count_fields(std::string_view ndjson) {
  field_counts counts;
  while (!ndjson.empty()) {
    const std::size_t end = std::min(ndjson.find('\n'), ndjson.size());
    const json record = json::parse(ndjson.substr(0, end), nullptr, false);
    ndjson.remove_prefix(std::min(end + 1, ndjson.size()));
    if (!record.is_object()) continue;
    ++counts.records;
    for (const auto& [name, value] : record.items()) {
      if (is_on_file(value)) ++counts.filled[name];
    }
  }
  return counts;
}

}  // namespace escp::releases
