#pragma once

#include "cli/commands.h"

namespace CLI {
class App;
}

namespace escp::cli {

/// What the commands on releases were given.
struct release_arguments {
  release_options release;
  diff_options diff;
  apply_options apply;
};

/// Adds `release`, `diff` and `apply` to the program. `into` and `code` outlive the parsing.
void add_release_commands(CLI::App& app, release_arguments& into, exit_code& code);

/// The option `--releases`, which several commands have.
void add_store_option(CLI::App& command, std::string& releases);

}  // namespace escp::cli
