#include "fetch/client.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <map>
#include <random>
#include <stdexcept>

#include "fetch/retry.h"
#include "fetch/transfer.h"

namespace escp::fetch {

namespace {

using namespace std::chrono_literals;

struct multi_closer {
  void operator()(CURLM* one) const { curl_multi_cleanup(one); }
};

using transfers = std::deque<std::unique_ptr<transfer>>;

/// What is going on at one host.
struct host_state {
  transfers ready = {};    ///< may start as soon as there is a place
  transfers resting = {};  ///< wait for a time of their own, after a failure
  std::size_t active = 0;
  steady_time next_start{};

  [[nodiscard]] bool has_place() const {
    return !ready.empty() && active < std::max<std::size_t>(1, ready.front()->limits().per_host);
  }

  /// Puts those whose time has come before those that have not been tried.
  void wake(steady_time now) {
    const auto awake = std::stable_partition(
        resting.begin(), resting.end(), [&](const auto& one) { return one->not_before > now; });
    ready.insert(ready.begin(), std::make_move_iterator(awake),
                 std::make_move_iterator(resting.end()));
    resting.erase(awake, resting.end());
  }

  /// When something may start here that waits for nothing but time.
  [[nodiscard]] std::optional<steady_time> next_time() const {
    std::optional<steady_time> first;
    if (has_place()) first = next_start;
    for (const auto& one : resting)
      first = std::min(first.value_or(one->not_before), one->not_before);
    return first;
  }
};

std::chrono::steady_clock::duration seconds(double count) {
  return std::chrono::duration_cast<std::chrono::steady_clock::duration>(
      std::chrono::duration<double>(count));
}

/// Servers want to know who asks, and some of them where to complain.
std::string user_agent(const std::string& contact) {
  std::string who = "escp-catalogue/0.1 (open-data catalogue of European cluster partnerships";
  if (!contact.empty()) who += "; " + contact;
  std::ranges::replace_if(
      who, [](unsigned char one) { return one < ' '; }, ' ');
  return who + ")";
}

double seconds_since_epoch() {
  return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

}  // namespace

struct http_client::state {
  surroundings around;
  std::function<void(const client_event&)> tell;
  std::unique_ptr<CURLM, multi_closer> multi;
  connection_settings settings;
};

surroundings surroundings::of_process(unsigned seed) {
  auto engine = std::make_shared<std::mt19937>(seed);
  return {.variable =
              [](const std::string& name) {
                const char* value = std::getenv(name.c_str());
                return std::string(value == nullptr ? "" : value);
              },
          .chance = [engine] { return std::uniform_real_distribution<double>(0, 1)(*engine); }};
}

http_client::http_client(surroundings around, std::function<void(const client_event&)> tell)
    : state_(std::make_unique<state>()) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (ready != CURLE_OK) throw std::runtime_error("libcurl cannot be used");
  state_->around = std::move(around);
  state_->tell = std::move(tell);
  state_->multi.reset(curl_multi_init());
  curl_multi_setopt(state_->multi.get(), CURLMOPT_PIPELINING,
                    static_cast<long>(CURLPIPE_MULTIPLEX));
  for (const char* name : {"CURL_CA_BUNDLE", "SSL_CERT_FILE"}) {
    const std::string value = state_->around.variable(name);
    if (!value.empty()) state_->settings.certificates = value;
  }
  state_->settings.user_agent = user_agent(state_->around.variable("ESCP_CONTACT"));
}

http_client::~http_client() = default;

namespace {

/// One call of `get`: what waits, what runs, what is done.
class batch {
 public:
  batch(std::span<const http_request> requests, CURLM* multi, const surroundings& around,
        const std::function<void(const client_event&)>& tell, const connection_settings& settings)
      : multi_(multi), around_(around), tell_(tell), settings_(settings) {
    for (std::size_t at = 0; at < requests.size(); ++at) {
      wait_in_line(std::make_unique<transfer>(at, requests[at]));
      answers_.emplace_back(
          fail(fmt::format("{}: not there after {} s, the time of the whole source",
                           requests[at].address, requests[at].limits.source_seconds)));
      budget_ = std::max(budget_, requests[at].limits.bytes);
    }
    first_budget_ = budget_;
  }

  ~batch() {
    for (const auto& one : running_) curl_multi_remove_handle(multi_, one->handle());
  }
  batch(const batch&) = delete;
  batch& operator=(const batch&) = delete;

  std::vector<result<http_response>> run(steady_time deadline) {
    while (done_ < answers_.size() && std::chrono::steady_clock::now() < deadline) {
      start_ready();
      int active = 0;
      curl_multi_perform(multi_, &active);
      settle_finished();
      const int wait = milliseconds_to_next_start(deadline);
      if (wait > 0) curl_multi_poll(multi_, nullptr, 0, wait, nullptr);
    }
    return std::move(answers_);
  }

 private:
  void wait_in_line(std::unique_ptr<transfer> one) {
    host_state& host = hosts_[one->origin()];
    (one->not_before == steady_time{} ? host.ready : host.resting).push_back(std::move(one));
  }

  void start_ready() {
    const auto now = std::chrono::steady_clock::now();
    for (auto& [origin, host] : hosts_) {
      if (!host.resting.empty()) host.wake(now);
      while (host.has_place() && host.next_start <= now) start_one(host, now);
    }
  }

  void start_one(host_state& host, steady_time now) {
    std::unique_ptr<transfer> one = std::move(host.ready.front());
    host.ready.pop_front();
    const double rate = one->limits().requests_per_second;
    if (rate > 0) host.next_start = now + seconds(1 / rate);
    ++host.active;
    curl_multi_add_handle(multi_, one->start(settings_, budget_));
    running_.push_back(std::move(one));
  }

  /// Until something that waits for a time may start, half a second at most; 0 when all is done or
  /// something may start at once. What waits for a place wakes with the transfer that frees it.
  [[nodiscard]] int milliseconds_to_next_start(steady_time deadline) const {
    if (done_ == answers_.size()) return 0;
    const auto now = std::chrono::steady_clock::now();
    auto first = std::min<steady_time>(now + 500ms, deadline);
    for (const auto& [origin, host] : hosts_)
      first = std::min(first, host.next_time().value_or(first));
    if (first <= now) return 0;
    return 1 + static_cast<int>(
                   std::chrono::duration_cast<std::chrono::milliseconds>(first - now).count());
  }

  void settle_finished() {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      const CURLcode code = message->data.result;
      CURL* handle = message->easy_handle;
      const auto place =
          std::ranges::find_if(running_, [&](const auto& one) { return one->handle() == handle; });
      std::unique_ptr<transfer> one = std::move(*place);
      running_.erase(place);
      --hosts_[one->origin()].active;
      curl_multi_remove_handle(multi_, handle);
      settle(std::move(one), code);
    }
  }

  void settle(std::unique_ptr<transfer> one, CURLcode code) {
    const transfer::verdict verdict = one->settle(code, seconds_since_epoch());
    one->release();
    if (verdict == transfer::verdict::redirected) {
      wait_in_line(std::move(one));
    } else if (verdict == transfer::verdict::again) {
      try_again(std::move(one));
    } else {
      finish(*one, verdict == transfer::verdict::done);
    }
  }

  void try_again(std::unique_ptr<transfer> one) {
    const auto wait =
        wait_before(one->attempt(), one->limits(), one->retry_after(), around_.chance());
    if (!wait) return finish(*one, false);
    say(*one, fmt::format("waiting {:.1f} s after: {}", *wait, one->problem()));
    one->not_before = std::chrono::steady_clock::now() + seconds(*wait);
    wait_in_line(std::move(one));
  }

  void finish(transfer& one, bool is_good) {
    ++done_;
    if (is_good) {
      answers_[one.index()] = one.take_response();
    } else {
      std::string tries =
          one.attempt() > 1 ? fmt::format(", after {} attempts", one.attempt()) : "";
      if (one.retry_after() && *one.retry_after() > longest_wait_seconds)
        tries += fmt::format("; the server asks to wait {:.0f} s", *one.retry_after());
      answers_[one.index()] = fail(fmt::format("{}: {}{}", one.address(), one.problem(), tries));
    }
    say(one, is_good ? "done" : one.problem());
  }

  void say(const transfer& one, std::string_view what) const {
    if (tell_)
      tell_({.address = one.address(),
             .what = what,
             .done = done_,
             .all = answers_.size(),
             .bytes = first_budget_ - std::min(budget_, first_budget_)});
  }

  CURLM* multi_;
  const surroundings& around_;
  const std::function<void(const client_event&)>& tell_;
  const connection_settings& settings_;
  transfers running_;
  std::map<std::string, host_state> hosts_;
  std::vector<result<http_response>> answers_;
  std::size_t budget_ = 0;
  std::size_t first_budget_ = 0;
  std::size_t done_ = 0;
};

}  // namespace

std::vector<result<http_response>> http_client::get(std::span<const http_request> requests,
                                                    steady_time deadline) {
  return batch(requests, state_->multi.get(), state_->around, state_->tell, state_->settings)
      .run(deadline);
}

}  // namespace escp::fetch
