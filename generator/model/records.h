#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "model/record.h"

/// The records of the catalogue, one struct per kind, field for field as in `data/schemas/`. An
/// empty text, list or optional means that the fact is not on file; it never means "no".
namespace escp::model {

struct source : record {
  shared_text title;
  shared_text publisher;
  shared_text url;
  std::optional<date> published;
  std::optional<date> recorded;  ///< the day on which it entered this catalogue
  shared_text licence;
  shared_text note;
};

/// Whether a country had a status, and since when. `by`: it was in force on that day at the latest.
struct country_status {
  shared_text
      status;  ///< "eu-member", "cosme", "h2020-associated", "withdrawal-agreement-2014-2020"
  bool holds = true;  ///< false: the source says that the country does not have it
  std::optional<date> from;
  std::optional<date> by;
  std::optional<date> signed_on;
  std::optional<date> to;
  shared_text note;
  source_refs sources;
};

struct country : record {
  shared_text iso2;
  shared_text iso3;
  shared_text name;
  std::vector<country_status> statuses;
  shared_text footnote;  ///< "unscr-1244" for Kosovo*
};

/// The category of a region for Structural Funds in one programming period.
struct region_category {
  shared_text period;            ///< "2014-2020", "2021-2027"
  shared_text category;          ///< "less-developed", "transition", "more-developed"
  shared_text population_share;  ///< share of the region in this category as text; empty means all
  shared_text confidence;        ///< "A" direct evidence, "B" inferred, "C" unconfirmed
  shared_text basis;             ///< "list" or "crosswalk"
  source_refs sources;
};

struct region_successor {
  shared_text code;
  shared_text nuts_version;
  shared_text population_share;
};

struct map_point {
  shared_text longitude;  ///< degrees, WGS 84, as text
  shared_text latitude;
};

struct region : record {
  shared_text country;
  shared_text name;
  shared_text name_native;
  std::vector<std::string> nuts_versions;
  std::vector<region_category> categories;
  std::vector<region_successor> successors;
  std::optional<map_point> point;
};

struct organisation : record {
  shared_text name;
  shared_text short_name;
  std::vector<std::string> other_names;
  shared_text type;  ///< "cluster-organisation", "technology-centre", …; empty when not on file
  std::optional<bool> legal_entity;
  shared_text represented_by;
  shared_text country;
  shared_text region;
  shared_text region_name;
  std::vector<std::string> region_candidates;
  shared_text city;
  shared_text street;
  shared_text website;
  shared_text pic;
  shared_text ror;
  shared_text eccp;
  shared_text activity_type;
};

struct label_award {
  shared_text label;  ///< "ESCP-S3"
  shared_text state;  ///< "awarded" or "not-confirmed"
  std::optional<date> awarded;
  std::optional<date> ended;
  std::optional<date> withdrawn;
  shared_text note;
  source_refs sources;
};

struct partner {
  shared_text organisation;
  shared_text name_as_stated;
  shared_text role;  ///< "coordinator", "partner", "third-party", "mentioned"
  std::optional<date> from;
  std::optional<date> to;
  bool disputed = false;  ///< the sources do not agree that it takes part
  shared_text note;
  source_refs sources;
};

struct partnership : record {
  shared_text acronym;
  shared_text title;
  shared_text programme;
  shared_text call;
  std::optional<int> generation;
  shared_text strand;
  shared_text state;
  std::optional<label_award> label;
  std::vector<partner> partners;
  std::optional<bool> partners_complete;
  std::vector<std::string> countries_stated;
  std::optional<date> start;
  std::optional<date> end;
  std::optional<int> duration_months;
  shared_text grant_agreement;
  shared_text website;
  std::vector<std::string> themes;
  std::vector<std::string> emerging_industries;
  std::vector<std::string> ecosystems;
  std::vector<std::string> sectors;
  std::vector<std::string> technology_fields;
  std::vector<std::string> s3_priorities;
  std::vector<std::string> target_markets;
  std::vector<claim> claims;
  std::vector<std::string> follows;
};

struct generation {
  int number = 0;
  shared_text name;
  std::optional<date> from;
  std::optional<date> to;
  std::vector<std::string> calls;
  std::vector<claim> claims;
};

struct programme : record {
  shared_text name;
  shared_text acronym;
  shared_text framework;
  std::optional<date> from;
  std::optional<date> to;
  shared_text summary;
  std::vector<generation> generations;
  std::vector<claim> claims;
};

struct call : record {
  shared_text programme;
  shared_text title;
  shared_text reference;
  std::optional<date> opens;
  std::optional<date> closes;
  std::vector<claim> claims;
  nlohmann::json conditions;  ///< an array; read by the rules, see rules/condition.h
  nlohmann::json subjects;    ///< which records it judges; null: the partnerships that name it
};

struct platform : record {
  shared_text name;
  std::optional<date> launched;
};

struct theme : record {
  shared_text name;
  shared_text platform;
  shared_text status;
  shared_text origin;
  std::vector<std::string> lists;
  std::optional<date> established;
  std::vector<named_region> regions;
  std::vector<std::string> organisations;
  shared_text lead_commitment;        ///< how the lead region shows its commitment
  shared_text lead_support;           ///< how it ensures support
  shared_text lead_involvement_plan;  ///< how it plans to involve others
  shared_text lead_policy_interface;  ///< how it speaks for policy
  std::vector<claim> claims;
};

struct support_action : record {
  shared_text name;
  shared_text phase;  ///< "preparation", "mapping", "cooperation", "business-plan"
  int order = 0;
  shared_text summary;
  shared_text audience;
  shared_text managed_by;
  shared_text url;
  std::optional<date> from;
  std::optional<date> to;
  std::optional<date> as_of;
  std::vector<claim> claims;
};

struct event : record {
  shared_text name;
  std::optional<date> from;
  std::optional<date> to;
  shared_text place;
  shared_text summary;
  std::vector<claim> claims;
};

struct expression_of_interest : record {
  shared_text title;
  shared_text call;
  std::vector<std::string> target_sectors;
  std::vector<std::string> technology_fields;
  std::vector<std::string> s3_priorities;
  std::vector<std::string> themes;
  std::vector<std::string> organisations;
  std::vector<named_region> regions;
  shared_text description;
  std::optional<date> submitted;
  std::optional<date> closes;
  shared_text partnership;
};

/// A regional smart specialisation priority, or an authority's letter of support.
struct s3_evidence : record {
  shared_text type;  ///< "priority" or "support-letter"
  shared_text area;  ///< the region as the document names it, when it is not whole NUTS-2 regions
  shared_text country;
  std::vector<std::string> regions;
  shared_text priority;
  std::vector<std::string> themes;
  shared_text partnership;                 ///< when the document names it
  std::vector<std::string> organisations;  ///< when the document names them
  shared_text title;
  shared_text publisher;
  shared_text url;
  std::optional<date> published;
  std::optional<date> read;
};

struct taxonomy_value {
  shared_text code;
  shared_text name;
  shared_text note;
};

struct taxonomy : record {
  shared_text name;
  std::vector<taxonomy_value> values;
};

}  // namespace escp::model
