#pragma once

#include "cli/console.h"
#include "cli/options.h"

/// One function per command: a sequence of steps, each of which is another layer's.
namespace escp::cli {

/// Validates and judges the data, prints the findings.
[[nodiscard]] exit_code check(const check_options& options);

/// Prints the verdicts on one record, with their reasons.
[[nodiscard]] exit_code explain(const explain_options& options);

/// Judges compositions that are not on file, one a line, and prints a verdict for each.
[[nodiscard]] exit_code judge(const judge_options& options);

/// Fetches the sources of data/sources.toml into data/snapshots; no other command uses the network.
[[nodiscard]] exit_code fetch(const fetch_options& options);

/// Lists records that are likely one organisation and have not been decided on.
[[nodiscard]] exit_code match(const match_options& options);

/// Builds the whole site and publishes it, unless there is a finding of level error.
[[nodiscard]] exit_code build(const build_options& options);

/// Keeps the data as a new version in the store of releases, unless they say what the last one says
/// or a guard refuses them.
[[nodiscard]] exit_code release(const release_options& options);

/// Prints what differs between two releases.
[[nodiscard]] exit_code diff(const diff_options& options);
[[nodiscard]] std::vector<std::string> diff_formats();

/// Makes a later release of an earlier one and a delta.
[[nodiscard]] exit_code apply(const apply_options& options);

/// Puts the parts of a site together that builds with --shard have made.
[[nodiscard]] exit_code join(const join_options& options);

/// Serves the site on this machine until it is interrupted, and makes it anew after every change.
[[nodiscard]] exit_code serve(const serve_options& options);

}  // namespace escp::cli
