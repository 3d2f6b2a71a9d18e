#include "opendata/envelope.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "opendata/export_input.h"

namespace escp::opendata {

void envelope::add(std::string_view record) {
  if (count_++ > 0) records_ += ',';
  records_ += '\n';
  records_ += record;
}

std::string envelope::wrap(std::string_view kind, std::string_view version) const {
  return fmt::format(
      "{{\"kind\":{},\"version\":{},\"licence\":\"{}\",\"count\":{},\"records\":[{}\n]}}\n",
      nlohmann::json(kind).dump(), nlohmann::json(version).dump(), licence_address, count_,
      records_);
}

}  // namespace escp::opendata
