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
  std::string title;
  std::string publisher;
  std::string url;
  std::optional<date> published;
  std::optional<date> recorded;  ///< the day on which it entered this catalogue
  std::string licence;
  std::string note;
};

/// Whether a country had a status, and since when. `by`: it was in force on that day at the latest.
struct country_status {
  std::string
      status;  ///< "eu-member", "cosme", "h2020-associated", "withdrawal-agreement-2014-2020"
  bool holds = true;  ///< false: the source says that the country does not have it
  std::optional<date> from;
  std::optional<date> by;
  std::optional<date> signed_on;
  std::optional<date> to;
  std::string note;
  std::vector<source_ref> sources;
};

struct country : record {
  std::string iso2;
  std::string iso3;
  std::string name;
  std::vector<country_status> statuses;
  std::string footnote;  ///< "unscr-1244" for Kosovo*
};

/// The category of a region for Structural Funds in one programming period.
struct region_category {
  std::string period;            ///< "2014-2020", "2021-2027"
  std::string category;          ///< "less-developed", "transition", "more-developed"
  std::string population_share;  ///< share of the region in this category as text; empty means all
  std::string confidence;        ///< "A" direct evidence, "B" inferred, "C" unconfirmed
  std::string basis;             ///< "list" or "crosswalk"
  std::vector<source_ref> sources;
};

struct region_successor {
  std::string code;
  std::string nuts_version;
  std::string population_share;
};

struct map_point {
  std::string longitude;  ///< degrees, WGS 84, as text
  std::string latitude;
};

struct region : record {
  std::string country;
  std::string name;
  std::string name_native;
  std::vector<std::string> nuts_versions;
  std::vector<region_category> categories;
  std::vector<region_successor> successors;
  std::optional<map_point> point;
};

struct organisation : record {
  std::string name;
  std::string short_name;
  std::vector<std::string> other_names;
  std::string type;  ///< "cluster-organisation", "technology-centre", …; empty when not on file
  std::optional<bool> legal_entity;
  std::string represented_by;
  std::string country;
  std::string region;
  std::string region_name;
  std::vector<std::string> region_candidates;
  std::string city;
  std::string street;
  std::string website;
  std::string pic;
  std::string ror;
  std::string eccp;
  std::string activity_type;
};

struct label_award {
  std::string label;  ///< "ESCP-S3"
  std::string state;  ///< "awarded" or "not-confirmed"
  std::optional<date> awarded;
  std::optional<date> ended;
  std::optional<date> withdrawn;
  std::string note;
  std::vector<source_ref> sources;
};

struct partner {
  std::string organisation;
  std::string name_as_stated;
  std::string role;  ///< "coordinator", "partner", "third-party", "mentioned"
  std::optional<date> from;
  std::optional<date> to;
  bool disputed = false;  ///< the sources do not agree that it takes part
  std::string note;
  std::vector<source_ref> sources;
};

struct partnership : record {
  std::string acronym;
  std::string title;
  std::string programme;
  std::string call;
  std::optional<int> generation;
  std::string strand;
  std::string state;
  std::optional<label_award> label;
  std::vector<partner> partners;
  std::optional<bool> partners_complete;
  std::vector<std::string> countries_stated;
  std::optional<date> start;
  std::optional<date> end;
  std::optional<int> duration_months;
  std::string grant_agreement;
  std::string website;
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
  std::string name;
  std::optional<date> from;
  std::optional<date> to;
  std::vector<std::string> calls;
  std::vector<claim> claims;
};

struct programme : record {
  std::string name;
  std::string acronym;
  std::string framework;
  std::optional<date> from;
  std::optional<date> to;
  std::string summary;
  std::vector<generation> generations;
  std::vector<claim> claims;
};

struct call : record {
  std::string programme;
  std::string title;
  std::string reference;
  std::optional<date> opens;
  std::optional<date> closes;
  std::vector<claim> claims;
  nlohmann::json conditions;  ///< an array; read by the rules, see rules/condition.h
  nlohmann::json subjects;    ///< which records it judges; null: the partnerships that name it
};

struct platform : record {
  std::string name;
  std::optional<date> launched;
};

struct theme : record {
  std::string name;
  std::string platform;
  std::string status;
  std::string origin;
  std::vector<std::string> lists;
  std::optional<date> established;
  std::vector<named_region> regions;
  std::vector<std::string> organisations;
  std::string lead_commitment;        ///< how the lead region shows its commitment
  std::string lead_support;           ///< how it ensures support
  std::string lead_involvement_plan;  ///< how it plans to involve others
  std::string lead_policy_interface;  ///< how it speaks for policy
  std::vector<claim> claims;
};

struct support_action : record {
  std::string name;
  std::string phase;  ///< "preparation", "mapping", "cooperation", "business-plan"
  int order = 0;
  std::string summary;
  std::string audience;
  std::string managed_by;
  std::string url;
  std::optional<date> from;
  std::optional<date> to;
  std::optional<date> as_of;
  std::vector<claim> claims;
};

struct event : record {
  std::string name;
  std::optional<date> from;
  std::optional<date> to;
  std::string place;
  std::string summary;
  std::vector<claim> claims;
};

struct expression_of_interest : record {
  std::string title;
  std::string call;
  std::vector<std::string> target_sectors;
  std::vector<std::string> technology_fields;
  std::vector<std::string> s3_priorities;
  std::vector<std::string> themes;
  std::vector<std::string> organisations;
  std::vector<named_region> regions;
  std::string description;
  std::optional<date> submitted;
  std::optional<date> closes;
  std::string partnership;
};

/// A regional smart specialisation priority, or an authority's letter of support.
struct s3_evidence : record {
  std::string type;  ///< "priority" or "support-letter"
  std::string area;  ///< the region as the document names it, when it is not whole NUTS-2 regions
  std::string country;
  std::vector<std::string> regions;
  std::string priority;
  std::vector<std::string> themes;
  std::string partnership;                 ///< when the document names it
  std::vector<std::string> organisations;  ///< when the document names them
  std::string title;
  std::string publisher;
  std::string url;
  std::optional<date> published;
  std::optional<date> read;
};

struct taxonomy_value {
  std::string code;
  std::string name;
  std::string note;
};

struct taxonomy : record {
  std::string name;
  std::vector<taxonomy_value> values;
};

}  // namespace escp::model
