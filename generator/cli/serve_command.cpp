#include <httplib.h>

#include <filesystem>
#include <thread>

#include "base/file_reader.h"
#include "cli/commands.h"
#include "cli/folder_watch.h"
#include "cli/live_page.h"
#include "cli/live_site.h"

namespace escp::cli {

namespace {

/// Every open page of the preview keeps one connection, and with it one thread, for its events.
constexpr std::size_t connections = 64;
/// Without news a connection says so after as long, so that a page that has gone is noticed.
constexpr std::chrono::seconds between_events(15);

exit_code listen(httplib::Server& server, const serve_options& options, const console& out) {
  if (!server.bind_to_port(options.address, options.port)) {
    return out.report(
        failure{fmt::format("cannot listen on {}:{}: is another server running there? try --port",
                            options.address, options.port)});
  }
  out.say("http://{}:{}/ – Ctrl-C ends it", options.address, options.port);
  std::fflush(stdout);
  return server.listen_after_bind() ? exit_code::clean : exit_code::could_not_run;
}

exit_code serve_built(const serve_options& options, const console& out) {
  if (!std::filesystem::exists(options.site + "/index.html")) {
    return out.report(failure{fmt::format("{} holds no site: run escp build first", options.site)});
  }
  httplib::Server server;
  server.set_mount_point("/", options.site);
  server.set_error_handler([&](const httplib::Request& /*request*/, httplib::Response& response) {
    const auto page = disk_reader().read(options.site + "/404.html");
    if (page) response.set_content(*page, "text/html; charset=utf-8");
  });
  return listen(server, options, out);
}

/// A site that is made as it is asked for.
class preview {
 public:
  preview(const serve_options& options, const console& out)
      : options_(options), out_(out), site_(options.build) {}

  [[nodiscard]] exit_code run() {
    const input_options& input = options_.build.input;
    std::vector<std::string> folders{input.data, input.content, input.templates};
    if (!input.schemas.empty()) folders.push_back(input.schemas);
    if (!options_.build.releases.empty()) folders.push_back(options_.build.releases);
    auto watch = folder_watch::begin(folders);
    if (!watch) return out_.report(watch.error());
    read({});
    std::thread([this, &watch] { follow(*watch); }).detach();
    httplib::Server server;
    server.new_task_queue = [] { return new httplib::ThreadPool(connections); };
    add_routes(server);
    return listen(server, options_, out_);
  }

 private:
  void follow(folder_watch& watch) {
    while (true) {
      const auto changed = watch.wait(std::chrono::hours(1));
      if (!changed.empty()) read(changed);
    }
  }

  void read(const std::vector<std::string>& changed) {
    const double seconds = site_.read(changed);
    if (const std::string text = site_.complaints(); !text.empty()) fmt::print(stderr, "{}", text);
    out_.progress("{} read in {:.0f} ms{}", changed.empty() ? "everything" : changed.front(),
                  seconds * 1000, site_.has_errors() ? "; the last good site stays" : "");
  }

  void add_routes(httplib::Server& server) {
    server.Get("/.escp/events", [this](const httplib::Request&, httplib::Response& response) {
      send_events(response);
    });
    server.Get("/.*", [this](const httplib::Request& request, httplib::Response& response) {
      answer(request.path, response);
    });
  }

  void send_events(httplib::Response& response) {
    response.set_header("Cache-Control", "no-store");
    response.set_chunked_content_provider(
        "text/event-stream",
        [this, known = std::size_t{0}](std::size_t, httplib::DataSink& sink) mutable {
          const std::size_t now = site_.wait_for_change(known, between_events);
          const std::string text = now == known
                                       ? ": nothing new\n\n"
                                       : event_text(now, site_.has_errors(), site_.complaints());
          known = now;
          return sink.write(text.data(), text.size());
        });
  }

  void answer(const std::string& path, httplib::Response& response) {
    response.set_header("Cache-Control", "no-store");
    if (path.starts_with(live_folder)) {
      const std::string_view name = std::string_view(path).substr(live_folder.size());
      const bool is_script = name.ends_with(".js");
      const std::string_view bytes = live_file(name);
      response.status = bytes.empty() ? 404 : 200;
      return response.set_content(bytes.data(), bytes.size(),
                                  is_script ? "text/javascript" : "text/css");
    }
    const std::size_t generation = site_.generation();
    auto found = site_.get(std::string_view(path).substr(1));
    response.status = found ? 200 : 404;
    if (!found) found = site_.get("404.html");
    if (!found) {
      response.status = 503;
      return response.set_content(page_of_errors(), "text/html; charset=utf-8");
    }
    const bool is_page = found->media_type.starts_with("text/html");
    response.set_content(
        is_page ? with_reload(std::move(found->bytes), generation) : std::move(found->bytes),
        found->media_type);
  }

  const serve_options& options_;
  const console& out_;
  live_site site_;
};

}  // namespace

exit_code serve(const serve_options& options) {
  const console out(options.build.input.is_quiet);
  return options.site.empty() ? preview(options, out).run() : serve_built(options, out);
}

}  // namespace escp::cli
