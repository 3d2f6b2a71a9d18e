#include "tests/bench/synthetic.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <stdexcept>

#include "base/json_tree.h"
#include "model/decode.h"

namespace escp::bench {

namespace {

using nlohmann::json;

/// std::mt19937 is the same everywhere; the standard distributions are not.
class dice {
 public:
  std::size_t below(std::size_t limit) { return engine_() % limit; }
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <class list>
  const auto& pick(const list& from) {
    return from[below(from.size())];
  }

 private:
  std::mt19937 engine_{20'160'531};
};

template <class record_type>
record_type& add(const json& text, model::catalogue::tables& tables) {
  record_type& one = std::get<std::vector<record_type>>(tables).emplace_back();
  json_tree memory;
  if (!memory.keep(text.dump())) throw std::runtime_error("a record that cannot be read");
  model::decode_head(memory.root(), one);
  model::decode(memory.root(), one);
  return one;
}

template <class record_type>
void add_folder(const std::string& folder, model::catalogue::tables& tables) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    files.push_back(entry.path());
  }
  std::ranges::sort(files);
  for (const auto& file : files) add<record_type>(json::parse(std::ifstream(file)), tables);
}

void add_real(const std::string& data, model::catalogue::tables& tables) {
  add_folder<model::country>(data + "/countries", tables);
  add_folder<model::call>(data + "/calls", tables);
  add_folder<model::theme>(data + "/themes", tables);
  add_folder<model::s3_evidence>(data + "/s3-evidence", tables);
  std::ifstream regions(data + "/regions.ndjson");
  for (std::string line; std::getline(regions, line);) {
    add<model::region>(json::parse(line), tables);
  }
}

/// Regions of NUTS 2021 by country, and the organisations made so far.
struct country_part {
  std::string code;
  std::vector<std::string> regions;
  std::vector<std::string> organisations;
};

std::vector<country_part> parts_of(const model::catalogue::tables& tables) {
  std::map<std::string, country_part> by_code;
  for (const auto& one : std::get<std::vector<model::region>>(tables)) {
    if (std::ranges::count(one.nuts_versions, "2021") == 0) continue;
    by_code[one.country].code = one.country;
    by_code[one.country].regions.push_back(one.id);
  }
  std::vector<country_part> parts;
  for (auto& [code, part] : by_code) parts.push_back(std::move(part));
  return parts;
}

json source(std::string_view basis = {}) {
  json one{{"source", "synthetic-source"}};
  if (!basis.empty()) one["basis"] = basis;
  return json::array({one});
}

json make_organisation(dice& random, const std::string& id, const country_part& in) {
  constexpr std::array<std::string_view, 5> types{"cluster-organisation", "cluster-organisation",
                                                  "business-network-organisation", "science-park",
                                                  "company"};
  json one{{"id", id}, {"name", "Synthetic " + id}, {"sources", source()}};
  if (random.chance(97)) one["country"] = in.code;
  if (random.chance(55)) {
    one["region"] = random.pick(in.regions);
    if (random.chance(5)) one["field_sources"]["/region"] = source("unconfirmed");
  } else if (random.chance(40)) {
    const std::size_t first = random.below(in.regions.size());
    const std::size_t last = std::min(in.regions.size(), first + 3);
    for (std::size_t at = first; at < last; ++at) {
      one["region_candidates"].push_back(in.regions[at]);
    }
  }
  if (random.chance(60)) {
    one["type"] = random.pick(types);
    one["field_sources"]["/type"] = source(random.chance(5) ? "unconfirmed" : "inferred");
  }
  if (random.chance(40)) one["legal_entity"] = random.chance(95) ? "yes" : "no";
  return one;
}

void add_organisations(dice& random, const synthetic_size& size, std::vector<country_part>& parts,
                       model::catalogue::tables& tables) {
  std::get<std::vector<model::organisation>>(tables).reserve(size.organisations);
  for (std::size_t at = 0; at < size.organisations; ++at) {
    const std::string id = fmt::format("synthetic-organisation-{:05}", at);
    country_part& in = parts[random.below(parts.size())];
    auto& one = add<model::organisation>(make_organisation(random, id, in), tables);
    if (!size.can_be_published) one.json = {};
    in.organisations.push_back(id);
  }
}

/// Four in five have partners from two countries only, so that most fail.
std::vector<const country_part*> countries_for(dice& random,
                                               const std::vector<country_part>& parts) {
  std::vector<const country_part*> some{&random.pick(parts), &random.pick(parts)};
  if (random.chance(20)) some.insert(some.end(), {&random.pick(parts), &random.pick(parts)});
  return some;
}

json make_partners(dice& random, std::size_t count, const std::vector<country_part>& parts) {
  json partners = json::array();
  const auto from = countries_for(random, parts);
  while (partners.size() < count) {
    const std::string& id = random.pick(random.pick(from)->organisations);
    partners.push_back({{"organisation", id},
                        {"name_as_stated", "Synthetic " + id},
                        {"role", partners.empty() ? "coordinator" : "partner"}});
    if (random.chance(3)) partners.back()["to"] = "2018-12-31";
  }
  return partners;
}

json claim(std::string_view measure, std::size_t value) {
  return {{"measure", measure},
          {"value", value},
          {"nature", "total"},
          {"unit", "EUR"},
          {"sources", source()}};
}

json make_partnership(dice& random, const std::string& id, json partners,
                      const std::vector<model::theme>& themes) {
  constexpr std::array<std::array<std::string_view, 2>, 3> calls{
      {{"escp-4x", "cos-cluster-2018-03-02"},
       {"escp-s3", "cos-clustpartns-2017-3-02"},
       {"innosup-1", "h2020-innosup-2016-twostage"}}};
  const auto& [programme, call] = random.pick(calls);
  json one{{"id", id},
           {"acronym", id},
           {"title", "Synthetic partnership " + id},
           {"programme", programme},
           {"call", call},
           {"partners", std::move(partners)},
           {"partners_complete", random.chance(60) ? "yes" : "no"},
           {"start", fmt::format("{}-{:02}-01", 2016 + random.below(6), 1 + random.below(12))},
           {"website", "https://synthetic.example/"},
           {"sources", source()},
           {"field_sources", {{"/partners", source()}, {"/start", source("inferred")}}}};
  if (random.chance(30)) {
    one["label"] = {{"label", "ESCP-S3"},
                    {"state", "awarded"},
                    {"awarded", std::to_string(2016 + random.below(4))},
                    {"sources", source()}};
  }
  while (random.chance(30)) one["themes"].push_back(random.pick(themes).id);
  if (random.chance(50)) one["claims"].push_back(claim("budget-total", 4'500'000));
  if (random.chance(30)) {
    one["claims"].push_back(claim("sme-support", 1'000'000 + random.below(4'000'000)));
  }
  return one;
}

}  // namespace

synthetic_catalogue make_synthetic(const std::string& data_folder, const synthetic_size& size) {
  dice random;
  model::catalogue::tables tables;
  add_real(data_folder, tables);
  std::vector<country_part> parts = parts_of(tables);
  add_organisations(random, size, parts, tables);
  std::erase_if(parts, [](const country_part& one) { return one.organisations.empty(); });
  std::get<std::vector<model::partnership>>(tables).reserve(size.partnerships);
  synthetic_catalogue made;
  if (!size.can_be_published) made.partnerships.reserve(size.partnerships);
  for (std::size_t at = 0; at < size.partnerships; ++at) {
    const json one = make_partnership(random, fmt::format("synthetic-{:06}", at),
                                      make_partners(random, size.partners, parts),
                                      std::get<std::vector<model::theme>>(tables));
    auto& added = add<model::partnership>(one, tables);
    if (size.can_be_published) continue;
    added.json = {};
    made.partnerships.push_back(one.dump());
    made.partnerships.back().shrink_to_fit();
  }
  made.catalogue = model::catalogue(std::move(tables));
  return made;
}

}  // namespace escp::bench
