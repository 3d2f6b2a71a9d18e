#include "opendata/verdict_json.h"

#include <nlohmann/json.hpp>

#include "rules/verdict_json.h"

namespace escp::opendata {

std::string verdict_json(const rules::verdict& one) {
  nlohmann::json made = rules::to_json(one, rules::provenance::given);
  made["subject_kind"] = model::name_of(one.subject_kind);
  return made.dump();
}

std::string verdicts_json(const export_context& context, model::kind kind, std::string_view id) {
  std::string array = "[";
  for (const rules::verdict& one : context.verdicts_on(kind, id)) {
    if (array.size() > 1) array += ',';
    array += verdict_json(one);
  }
  return array + "]";
}

}  // namespace escp::opendata
