#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/shard.h"

namespace escp::cli {

/// Where input comes from; shared by the commands.
struct input_options {
  std::string data = "data";
  std::string schemas;  ///< empty: `<data>/schemas`
  std::string content = "content";
  std::string templates = "templates";
  std::string now;         ///< YYYY-MM-DD; empty: SOURCE_DATE_EPOCH, else the newest source date
  bool is_locked = false;  ///< lock file, snapshots and descriptions must agree
  bool is_quiet = false;
};

struct check_options {
  input_options input;
  std::string format = "text";  ///< see base/finding_formats.h
};

struct explain_options {
  input_options input;
  std::string id;    ///< of a partnership, an expression of interest or a thematic area
  std::string call;  ///< empty: the calls that judge it
  std::string language = "en";
  bool as_json = false;
};

struct judge_options {
  input_options input;
  std::string call;
  std::string compositions;  ///< a file of NDJSON, "-" for standard input
};

struct fetch_options {
  input_options input;               ///< `now` is a time here: 2026-11-21T10:00:00Z
  std::vector<std::string> sources;  ///< ids; empty: all
  bool is_due = false;               ///< only those whose schedule asks for it
  bool is_dry_run = false;
};

struct match_options {
  input_options input;
  double least_score = 0.6;
};

struct build_options {
  input_options input;
  std::string out = "site";
  std::string language = "en";
  std::string base_path = "/";  ///< where the site's root is on its server, with both slashes
  std::string site_address;     ///< of the site's root, "https://example.org/"; empty: not known
  std::string repository;  ///< where errors are reported, "https://…/owner/name"; may be empty
  int threads = 0;         ///< 0: as many as the machine has
  std::string releases;    ///< the store of releases; empty: none are kept
  bool makes_release = false;            ///< a release is made before
  bool is_pages_only = false;            ///< without data, releases, search index and citations
  bool is_precompressed = false;         ///< with .gz and .br files beside texts
  std::optional<cli::shard> shard = {};  ///< only this part of the site is made
  bool is_full = false;                  ///< nothing is taken over from the last build
  bool explains = false;                 ///< says why each page is made anew
  std::string trace;                     ///< where the times of all phases go; empty: nowhere
};

struct release_options {
  input_options input;
  std::string releases = "releases";
};

struct diff_options {
  input_options input;
  std::string releases = "releases";
  std::string from;
  std::string to;
  std::string format = "text";
};

struct apply_options {
  input_options input;
  std::string releases = "releases";
  std::string delta;  ///< a file of changes
  std::string to;     ///< the earlier release
  std::string out;
};

struct join_options {
  std::vector<std::string> parts;
  std::string out = "site";
  bool is_quiet = false;
};

struct serve_options {
  build_options build;  ///< what the preview is made of
  std::string site;     ///< a folder that is built already; empty: a preview that follows changes
  std::string address = "127.0.0.1";
  int port = 8000;
};

}  // namespace escp::cli
