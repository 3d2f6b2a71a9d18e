#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "model/document.h"
#include "model/record_index.h"

namespace escp::model {

/// What is asked of regions that records name: where they are, and whether they are of today.
class region_facts {
 public:
  region_facts(const documents& input, const record_index& index);

  /// Whether check_regions certainly has nothing to say of the record.
  [[nodiscard]] bool has_plain_regions(kind of, const json_view& record) const;

 private:
  struct facts {
    std::string country;
    bool is_current = false;
  };

  [[nodiscard]] bool is_plain_place(const json_view& place, std::string_view list) const;
  [[nodiscard]] bool is_plain_code(std::string_view code, std::string_view country) const;

  std::map<std::string, facts, std::less<>> by_code_;
};

}  // namespace escp::model
