#include "opendata/json_cells.h"

#include <nlohmann/json.hpp>

#include "opendata/list_values.h"

namespace escp::opendata {

std::string json_of(cell_type type, const std::string& cell) {
  if (type == cell_type::number) return cell;
  if (type == cell_type::list) return nlohmann::json(list_values(cell)).dump();
  return nlohmann::json(cell).dump();
}

}  // namespace escp::opendata
