#pragma once

#include <curl/curl.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "fetch/http.h"
#include "fetch/unpacker.h"

namespace escp::fetch {

struct easy_closer {
  void operator()(CURL* one) const { curl_easy_cleanup(one); }
};
struct list_closer {
  void operator()(curl_slist* one) const { curl_slist_free_all(one); }
};

/// What the surroundings say about every connection.
struct connection_settings {
  std::string certificates = {};  ///< file of those that are trusted; empty: the system's
  std::string user_agent = {};
};

using steady_time = std::chrono::steady_clock::time_point;

/// One request on its way: its attempts, redirects and what has arrived.
class transfer {
 public:
  transfer(std::size_t index, const http_request& request);

  /// Makes a handle for the next attempt; the caller runs it and then calls `settle`.
  CURL* start(const connection_settings& settings, std::size_t& budget);

  /// What an attempt came to.
  enum class verdict { done, again, redirected, failed };
  [[nodiscard]] verdict settle(CURLcode code, double now);

  [[nodiscard]] std::size_t index() const { return index_; }
  [[nodiscard]] CURL* handle() const { return handle_.get(); }
  [[nodiscard]] const std::string& address() const { return address_; }
  [[nodiscard]] std::string origin() const;
  [[nodiscard]] const sources::fetch_limits& limits() const { return request_.limits; }
  [[nodiscard]] std::size_t attempt() const { return attempt_; }
  [[nodiscard]] const std::string& problem() const { return problem_; }
  [[nodiscard]] std::optional<double> retry_after() const { return retry_after_; }
  [[nodiscard]] http_response take_response();
  void release() { handle_.reset(); }

  steady_time not_before{};

 private:
  static std::size_t take_header(char* bytes, std::size_t one, std::size_t count, void* self);
  static std::size_t take_body(char* bytes, std::size_t one, std::size_t count, void* self);
  void header(std::string_view line);
  bool body(std::string_view piece);
  bool begin_body();
  void set_headers();
  [[nodiscard]] std::string address_with_token() const;
  void set_limits();
  void set_connection(const connection_settings& settings);
  [[nodiscard]] bool can_resume() const;
  [[nodiscard]] verdict settle_redirect();
  [[nodiscard]] verdict settle_failure(CURLcode code);

  std::size_t index_;
  http_request request_;
  std::string address_;
  std::unique_ptr<CURL, easy_closer> handle_;
  std::unique_ptr<curl_slist, list_closer> headers_;
  std::optional<unpacker> unpacking_;
  std::size_t* budget_ = nullptr;
  http_response response_;
  std::string content_encoding_;
  std::string retry_after_text_;
  std::optional<double> retry_after_;
  std::size_t content_start_ = 0;  ///< of a Content-Range
  std::size_t resume_at_ = 0;
  std::size_t attempt_ = 0;
  std::size_t redirects_ = 0;
  bool has_body_ = false;
  std::string problem_;
};

}  // namespace escp::fetch
