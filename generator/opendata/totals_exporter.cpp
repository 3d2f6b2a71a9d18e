#include <nlohmann/json.hpp>

#include "opendata/envelope.h"
#include "opendata/exporters.h"
#include "rules/totals.h"

namespace escp::opendata {

namespace {

using nlohmann::json;

json sources_json(const std::vector<model::source_ref>& sources) {
  json ids = json::array();
  for (const model::source_ref& one : sources) ids.push_back(one.source);
  return ids;
}

/// The members of a claim that it has, its value as the number that was published, and the count.
json figure_json(const rules::total& one) {
  const model::claim& claim = *one.claim;
  json figure{{"measure", claim.measure},
              {"value", json::parse(claim.value.text())},
              {"agreement", rules::name_of(one.agreement)},
              {"sources", sources_json(claim.sources)}};
  if (!claim.qualifier.empty()) figure["qualifier"] = claim.qualifier;
  if (!claim.unit.empty()) figure["unit"] = claim.unit;
  if (claim.as_of) figure["as_of"] = to_text(*claim.as_of);
  if (!claim.note.empty()) figure["note"] = claim.note;
  if (one.is_disputed) figure["disputed"] = "yes";
  if (one.own) figure["own"] = *one.own;
  if (one.difference) figure["difference"] = *one.difference;
  return figure;
}

json totals_json(const rules::totals& of, const std::vector<rules::total>& rows) {
  json made{{"programme", of.programme->id},
            {"on_file",
             {{"partnerships", of.own.partnerships},
              {"with_partners", of.own.with_partners},
              {"with_all_partners", of.own.with_all_partners}}},
            {"figures", json::array()}};
  if (of.generation != nullptr) made["generation"] = of.generation->number;
  if (of.call != nullptr) made["call"] = of.call->id;
  for (const rules::total& one : rows) made["figures"].push_back(figure_json(one));
  return made;
}

class totals_file final : public exporter {
 public:
  explicit totals_file(const export_context& context) : context_(context) {}

  void feed(const any_record& one) override {
    const auto* programme = one.as<model::programme>();
    if (programme == nullptr) return;
    for (const rules::totals& each : rules::totals_of(*programme, context_.input().catalogue)) {
      const auto rows = rules::published_totals(each);
      if (!rows.empty()) totals_.add(totals_json(each, rows).dump());
    }
  }

  std::vector<exported_file> finish() override {
    return {{"totals",
             {"data/totals.json", totals_.wrap("totals", context_.input().version)},
             "application/json",
             totals_.count()}};
  }

 private:
  const export_context& context_;
  envelope totals_;
};

}  // namespace

std::unique_ptr<exporter> totals_exporter(const export_context& context) {
  return std::make_unique<totals_file>(context);
}

}  // namespace escp::opendata
