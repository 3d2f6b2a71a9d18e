#include <httplib.h>

#include <filesystem>

#include "base/file_reader.h"
#include "cli/commands.h"

namespace escp::cli {

exit_code serve(const serve_options& options) {
  const console out(false);
  if (!std::filesystem::exists(options.site + "/index.html")) {
    return out.report(failure{fmt::format("{} holds no site: run escp build first", options.site)});
  }
  httplib::Server server;
  server.set_mount_point("/", options.site);
  server.set_error_handler([&](const httplib::Request& /*request*/, httplib::Response& response) {
    const auto page = disk_reader().read(options.site + "/404.html");
    if (page) response.set_content(*page, "text/html; charset=utf-8");
  });
  if (!server.bind_to_port(options.address, options.port)) {
    return out.report(
        failure{fmt::format("cannot listen on {}:{}: is another server running there? try --port",
                            options.address, options.port)});
  }
  out.say("http://{}:{}/ – Ctrl-C ends it", options.address, options.port);
  std::fflush(stdout);
  return server.listen_after_bind() ? exit_code::clean : exit_code::could_not_run;
}

}  // namespace escp::cli
