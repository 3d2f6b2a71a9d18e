#include "opendata/api_addresses.h"

#include <fmt/format.h>

namespace escp::opendata {

std::string list_page(std::string_view kind, std::size_t number) {
  return number == 1 ? fmt::format("{}.json", kind) : fmt::format("{}/page/{}.json", kind, number);
}

}  // namespace escp::opendata
