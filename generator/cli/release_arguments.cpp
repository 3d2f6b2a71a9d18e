#include "cli/release_arguments.h"

#include <CLI/CLI.hpp>

namespace escp::cli {

namespace {

void add_data_options(CLI::App& command, input_options& options) {
  command.add_option("--data", options.data, "folder of records")->capture_default_str();
  command.add_option("--schemas", options.schemas,
                     "folder of schemas, <data>/schemas unless given");
  command.add_option("--date,--now", options.now, "the day of the data, YYYY-MM-DD");
  command.add_flag("--quiet,-q", options.is_quiet, "no progress");
}

void add_release(CLI::App& app, release_options& options, exit_code& code) {
  CLI::App* command = app.add_subcommand("release", "keep the data as a version that stays");
  command->footer("Example: escp release --releases releases --date 2026-11-20");
  add_data_options(*command, options.input);
  add_store_option(*command, options.releases);
  command->callback([&] { code = release(options); });
}

void add_diff(CLI::App& app, diff_options& options, exit_code& code) {
  CLI::App* command = app.add_subcommand("diff", "show what differs between two releases");
  command->footer(
      "Each of the two is a version of the store, a data folder, or the folder data/ of a site.\n"
      "Example: escp diff 2026.11.20 data --format markdown");
  add_data_options(*command, options.input);
  add_store_option(*command, options.releases);
  command->add_option("from", options.from, "the earlier one")->required();
  command->add_option("to", options.to, "the later one")->required();
  command->add_option("--format", options.format, "text, markdown, json, ndjson or csv")
      ->capture_default_str()
      ->check(CLI::IsMember(diff_formats()));
  command->callback([&] { code = diff(options); });
}

void add_apply(CLI::App& app, apply_options& options, exit_code& code) {
  CLI::App* command =
      app.add_subcommand("apply", "make the later release of an earlier one and the changes");
  command->footer(
      "Example: escp apply site/data/changes/2026.12.01.json --to 2026.11.20 --out later");
  add_data_options(*command, options.input);
  add_store_option(*command, options.releases);
  command->add_option("changes", options.delta, "file of changes: .json, .ndjson or .csv")
      ->required();
  command->add_option("--to", options.to, "the earlier release, as for diff")->required();
  command->add_option("--out,-o", options.out, "folder for the records of the later one, as NDJSON")
      ->required();
  command->callback([&] { code = apply(options); });
}

}  // namespace

void add_store_option(CLI::App& command, std::string& releases) {
  command.add_option("--releases", releases, "folder in which releases are kept")
      ->capture_default_str();
}

void add_release_commands(CLI::App& app, release_arguments& into, exit_code& code) {
  add_release(app, into.release, code);
  add_diff(app, into.diff, code);
  add_apply(app, into.apply, code);
}

}  // namespace escp::cli
