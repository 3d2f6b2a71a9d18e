#include <CLI/CLI.hpp>
#include <exception>

#include "cli/commands.h"
#include "cli/release_arguments.h"

namespace {

using namespace escp::cli;

void add_input_options(CLI::App& command, input_options& options) {
  command.add_option("--data", options.data, "folder of records")->capture_default_str();
  command.add_option("--schemas", options.schemas,
                     "folder of schemas, <data>/schemas unless given");
  command.add_option("--now,--today", options.now, "the build's date, YYYY-MM-DD");
  command.add_flag("--locked", options.is_locked,
                   "fail when the lock file, the snapshots and the descriptions disagree");
  command.add_flag("--quiet,-q", options.is_quiet, "no progress");
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const escp::finding_format& one : escp::finding_formats()) names.emplace_back(one.name);
  return names;
}

void add_explain_options(CLI::App& command, explain_options& options) {
  add_input_options(command, options.input);
  command.add_option("id", options.id, "partnership, expression of interest or thematic area")
      ->required();
  command.add_option("--call", options.call, "under this call; those that judge it unless given");
  command.add_option("--templates", options.input.templates, "folder of templates, for the words")
      ->capture_default_str();
  command.add_option("--language", options.language, "language of the words")
      ->capture_default_str();
  command
      .add_option_function<std::string>(
          "--format", [&](const std::string& name) { options.as_json = name == "json"; },
          "text or json")
      ->default_str("text")
      ->check(CLI::IsMember({"text", "json"}));
}

/// What a site is made of, beside the data.
void add_site_options(CLI::App& command, build_options& options) {
  command.add_option("--content", options.input.content, "folder of prose")->capture_default_str();
  command.add_option("--templates", options.input.templates, "folder of templates")
      ->capture_default_str();
  command.add_option("--language", options.language, "language of the pages")
      ->capture_default_str();
  add_store_option(command, options.releases);
}

/// What is wrong with an address that is put into every page, or nothing.
std::string is_web_address(const std::string& address) {
  const bool is_one = address.starts_with("https://") && address.size() > 8 &&
                      address.find_first_of(" \"'<>?#") == std::string::npos;
  return is_one ? std::string() : "it takes an address that begins with https:// and has no ? or #";
}

int run(int count, const char* const* arguments) {
  CLI::App app("escp – the catalogue of European Strategic Cluster Partnerships", "escp");
  app.require_subcommand(1);
  app.set_help_all_flag("--help-all", "help on every command");
  exit_code code = exit_code::clean;

  check_options checked;
  CLI::App* check_command = app.add_subcommand("check", "validate the data and print the findings");
  check_command->footer("Example: escp check --data data --format sarif > findings.sarif");
  add_input_options(*check_command, checked.input);
  check_command->add_option("--format", checked.format, "text, json, sarif or github")
      ->capture_default_str()
      ->check(CLI::IsMember(format_names()));
  check_command->callback([&] { code = check(checked); });

  explain_options explained;
  CLI::App* explain_command =
      app.add_subcommand("explain", "show what is met, on what evidence, and what is not known");
  explain_command->footer("Example: escp explain tex4im");
  add_explain_options(*explain_command, explained);
  explain_command->callback([&] { code = explain(explained); });

  judge_options judged;
  CLI::App* judge_command =
      app.add_subcommand("judge", "judge compositions that are not on file, one a line");
  judge_command->footer(
      "Example: echo '{\"members\": [{\"organisation\": \"clutex\"}]}' |\n"
      "  escp judge --call cos-clustpartns-2017-3-02 --compositions -");
  add_input_options(*judge_command, judged.input);
  judge_command->add_option("--call", judged.call, "the call by its id")->required();
  judge_command
      ->add_option("--compositions", judged.compositions,
                   "file of NDJSON, - for standard input; see tests/checker/README.md")
      ->required();
  judge_command->callback([&] { code = judge(judged); });

  fetch_options fetched;
  CLI::App* fetch_command =
      app.add_subcommand("fetch", "pull the sources of data/sources.toml into data/snapshots");
  fetch_command->footer("Example: escp fetch cordis-h2020 --dry-run");
  add_input_options(*fetch_command, fetched.input);
  fetch_command->add_option("sources", fetched.sources, "ids; all unless given");
  fetch_command->add_flag("--due", fetched.is_due,
                          "only those whose schedule asks for it, or whose last fetch failed");
  fetch_command->add_flag("--dry-run", fetched.is_dry_run, "only print the requests");
  fetch_command->callback([&] { code = escp::cli::fetch(fetched); });

  match_options matched;
  CLI::App* match_command =
      app.add_subcommand("match", "list records that are likely one and not decided on");
  match_command->footer("Example: escp match --least-score 0.8");
  add_input_options(*match_command, matched.input);
  match_command->add_option("--least-score", matched.least_score, "from 0 to 1")
      ->capture_default_str();
  match_command->callback([&] { code = match(matched); });

  build_options built;
  CLI::App* build_command = app.add_subcommand("build", "build the whole site");
  build_command->footer("Example: escp build --out site");
  add_input_options(*build_command, built.input);
  add_site_options(*build_command, built);
  build_command->add_option("--out,-o", built.out, "folder of the site")->capture_default_str();
  build_command
      ->add_option("--base-path", built.base_path,
                   "where the site is on its server, such as /catalogue/")
      ->capture_default_str()
      ->check([](const std::string& path) {
        return path.starts_with('/') && path.ends_with('/')
                   ? std::string()
                   : "--base-path begins and ends with a slash";
      });
  build_command
      ->add_option("--site-url", built.site_address,
                   "address of the site's root, such as https://example.org/catalogue/")
      ->check(is_web_address)
      ->transform([](const std::string& address) {
        return address.ends_with('/') ? address : address + "/";
      });
  build_command
      ->add_option("--repository", built.repository,
                   "where errors are reported, such as https://github.com/owner/name")
      ->check(is_web_address);
  build_command->add_option("--threads", built.threads, "threads; 0 for as many as there are cores")
      ->capture_default_str();
  build_command->add_flag("--release", built.makes_release, "make a release before, see release")
      ->needs("--releases");
  build_command->add_flag("--pages-only", built.is_pages_only,
                          "without data, releases, search index and citations: for a quick look");
  build_command
      ->add_option_function<std::string>(
          "--shard", [&](const std::string& text) { built.shard = *parse_shard(text); },
          "make only this part of the site, such as 2/4; see join")
      ->check([](const std::string& text) {
        const auto parsed = parse_shard(text);
        return parsed ? std::string() : parsed.error().message;
      });
  build_command->add_flag("--precompress", built.is_precompressed,
                          "beside each text a .gz and a .br file, for web servers that send them");
  build_command->add_flag("--full", built.is_full,
                          "make every page, whatever the last build has left");
  build_command->add_flag("--explain", built.explains, "say why each page is made anew");
  build_command->add_option("--trace", built.trace,
                            "where to write the times of all phases, as Chrome's trace events");
  build_command->callback([&] { code = build(built); });

  release_arguments releases;
  add_release_commands(app, releases, code);

  join_options joined;
  CLI::App* join_command =
      app.add_subcommand("join", "put together the parts that builds with --shard have made");
  join_command->footer("Example: escp join part-1 part-2 --out site");
  join_command->add_option("parts", joined.parts, "folders of the parts")->required();
  join_command->add_option("--out,-o", joined.out, "folder of the site")->capture_default_str();
  join_command->add_flag("--quiet,-q", joined.is_quiet, "no progress");
  join_command->callback([&] { code = escp::cli::join(joined); });

  serve_options served;
  CLI::App* serve_command = app.add_subcommand(
      "serve", "show the site in the browser, and show it anew after every change");
  serve_command->footer("Example: escp serve --port 8080");
  add_input_options(*serve_command, served.build.input);
  add_site_options(*serve_command, served.build);
  serve_command->add_option("--site", served.site, "show this folder, which is built, instead");
  serve_command->add_option("--address", served.address, "address to listen on")
      ->capture_default_str();
  serve_command->add_option("--port", served.port, "port to listen on")->capture_default_str();
  serve_command->callback([&] { code = serve(served); });

  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(exit_code::could_not_run);
  }
  return static_cast<int>(code);
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run(count, arguments);
  } catch (const std::exception& error) {
    fmt::print(
        stderr,
        "escp: internal error: {}\nThis is a bug: please report it with the command you ran.\n",
        error.what());
    return static_cast<int>(exit_code::internal_error);
  }
}
