#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "fetch/http.h"

namespace escp::fetch {

/// What the client needs from the machine besides the network; tests put their own in its place.
struct surroundings {
  /// The value of an environment variable, or empty. Read: SSL_CERT_FILE, CURL_CA_BUNDLE, and
  /// ESCP_CONTACT, where a server can complain. Proxies (http_proxy, https_proxy, no_proxy) libcurl
  /// reads itself.
  std::function<std::string(const std::string& name)> variable;
  std::function<double()> chance;  ///< in [0, 1)

  /// Of this process; `seed` makes the waits repeatable.
  [[nodiscard]] static surroundings of_process(unsigned seed);
};

/// What a client tells while it works, for progress bars and logs.
struct client_event {
  std::string_view address;
  std::string_view what;  ///< "waiting 2.0 s after HTTP 503", "done", …
  std::size_t done = 0;   ///< requests
  std::size_t all = 0;
  std::size_t bytes = 0;  ///< unpacked, of all so far
};

/// Fetches over HTTP/1.1 and HTTP/2 with libcurl: certificates verified, a bounded number of
/// connections and requests a second per host, retries with backoff, limits on everything.
class http_client {
 public:
  explicit http_client(surroundings around, std::function<void(const client_event&)> tell = {});
  http_client(const http_client&) = delete;
  http_client& operator=(const http_client&) = delete;
  ~http_client();

  /// All requests at once, answers in their order. A failure names the address, never a token. The
  /// limit on bytes holds for all answers together; what is not there at `deadline` is given up.
  [[nodiscard]] std::vector<result<http_response>> get(
      std::span<const http_request> requests, std::chrono::steady_clock::time_point deadline =
                                                  std::chrono::steady_clock::time_point::max());

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace escp::fetch
