#include "sources/add_context.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/text.h"
#include "sources/mapped_records.h"
#include "sources/report.h"

namespace escp::sources {

namespace {

using json = nlohmann::json;
using model::document;

/// What makes two figures the same one.
bool is_same_figure(const json& left, const json& right) {
  return std::ranges::all_of(std::initializer_list<const char*>{"measure", "unit", "year"},
                             [&](const char* member) {
                               return left.value(member, json()) == right.value(member, json());
                             });
}

class context_adder {
 public:
  context_adder(const kept_source& kept, model::documents& documents, findings& found)
      : kept_(kept), documents_(documents), found_(found) {
    for (std::size_t at = 0; at < documents.size(); ++at) {
      const document& one = documents[at];
      if (one.fit && one.kind == *kept.source.record) by_id_.try_emplace(one.id(), at);
    }
  }

  void add(const mapped_record& row) {
    const auto place = by_id_.find(row.json.at("id").get<std::string>());
    if (place == by_id_.end()) {
      ++unknown_;
      return;
    }
    json figure = row.json.value("context", json::object());
    figure["sources"] = {{{"source", kept_.source.id}, {"section", row.place}}};
    json& record = documents_[place->second].edit();
    before_.try_emplace(place->second, record);
    json& all = record["context"];
    const bool is_there =
        std::ranges::any_of(all, [&](const json& one) { return is_same_figure(one, figure); });
    if (!is_there) return all.push_back(std::move(figure));
    report(found_, {"row-repeated", level::warning}, row.where,
           fmt::format("{}: the same figure of {} is there already: the row is left out", row.place,
                       place->first));
  }

  /// Takes back what the schema refuses, and says which rows were about nothing on file.
  void finish(const schema_set& schemas) {
    for (auto& [at, before] : before_) {
      document& one = documents_[at];
      findings wrong;
      if (schemas.check(one.kind, one.json(), one.source(), wrong)) continue;
      one.set(std::move(before));
      report(found_, {"context-unfit", level::warning}, {.file = kept_.file},
             fmt::format("what {} adds to {} does not fit: {}; it is left out", kept_.source.id,
                         one.id(), wrong.front().message));
    }
    if (unknown_ > 0)
      report(found_, {"context-unknown", level::note}, kept_.source.where,
             fmt::format("{}: {} rows are about no record on file", kept_.source.id, unknown_));
  }

 private:
  const kept_source& kept_;
  model::documents& documents_;
  findings& found_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::map<std::size_t, json> before_;  ///< the records that were added to, as they were
  std::size_t unknown_ = 0;
};

}  // namespace

void add_context(const kept_source& kept, const schema_set& schemas, model::documents& documents,
                 findings& found) {
  context_adder adder(kept, documents, found);
  each_with_id(kept, found, [&](mapped_record& row) { adder.add(row); });
  adder.finish(schemas);
}

}  // namespace escp::sources
