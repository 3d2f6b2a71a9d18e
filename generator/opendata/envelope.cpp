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
  std::string text = envelope_head(kind, version, count_);
  text += records_;
  return text.append(envelope_tail);
}

std::string envelope_head(std::string_view kind, std::string_view version, std::size_t count) {
  return fmt::format("{{\"kind\":{},\"version\":{},\"licence\":\"{}\",\"count\":{},\"records\":[",
                     nlohmann::json(kind).dump(), nlohmann::json(version).dump(), licence_address,
                     count);
}

}  // namespace escp::opendata
