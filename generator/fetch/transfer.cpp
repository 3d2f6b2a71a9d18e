#include "fetch/transfer.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.h"
#include "fetch/retry.h"
#include "sources/paging.h"

namespace escp::fetch {

namespace {

constexpr std::size_t most_redirects = 5;

/// The value of a header line when it is this header; names do not care for letter case.
std::optional<std::string_view> value_of(std::string_view line, std::string_view name) {
  if (line.size() <= name.size() || line[name.size()] != ':') return std::nullopt;
  const bool is_same = std::ranges::equal(line.substr(0, name.size()), name, [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b;
  });
  return is_same ? std::optional<std::string_view>(trim(line.substr(name.size() + 1)))
                 : std::nullopt;
}

std::string scheme_of(std::string_view address) {
  return std::string(address.substr(0, address.find("://")));
}

/// Failures of the network that may pass; a wrong certificate never does.
bool is_passing_code(CURLcode code) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_PARTIAL_FILE:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return true;
    default:
      return false;
  }
}

void append(std::unique_ptr<curl_slist, list_closer>& list, const std::string& line) {
  curl_slist* longer = curl_slist_append(list.get(), line.c_str());
  static_cast<void>(list.release());
  list.reset(longer);
}

/// libcurl's words without their capital, unless it begins an abbreviation.
std::string in_sentence(std::string text) {
  const bool is_word = text.size() > 1 && text[1] >= 'a' && text[1] <= 'z';
  if (is_word && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

long in_milliseconds(double seconds) { return std::lround(seconds * 1000); }

}  // namespace

transfer::transfer(std::size_t index, const http_request& request)
    : index_(index), request_(request), address_(request.address) {}

std::string transfer::origin() const { return sources::origin_of(address_); }

CURL* transfer::start(const connection_settings& settings, std::size_t& budget) {
  handle_.reset(curl_easy_init());
  budget_ = &budget;
  resume_at_ = can_resume() ? response_.bytes.size() : 0;
  problem_.clear();
  content_encoding_.clear();
  retry_after_text_.clear();
  retry_after_.reset();
  unpacking_.reset();
  has_body_ = false;
  content_start_ = 0;
  if (resume_at_ == 0) {
    budget += response_.bytes.size();
    response_.bytes.clear();
  }
  CURL* handle = handle_.get();
  curl_easy_setopt(handle, CURLOPT_URL, address_with_token().c_str());
  curl_easy_setopt(handle, CURLOPT_PRIVATE, this);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &transfer::take_header);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &transfer::take_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, this);
  set_connection(settings);
  set_limits();
  set_headers();
  return handle;
}

std::string transfer::address_with_token() const {
  if (request_.token_query.empty()) return address_;
  return address_ + (address_.find('?') == std::string::npos ? '?' : '&') + request_.token_query;
}

void transfer::set_connection(const connection_settings& settings) {
  CURL* handle = handle_.get();
  // Redirects are followed here, where a token can be kept back and a scheme refused.
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (!settings.certificates.empty())
    curl_easy_setopt(handle, CURLOPT_CAINFO, settings.certificates.c_str());
  curl_easy_setopt(handle, CURLOPT_USERAGENT, settings.user_agent.c_str());
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
}

void transfer::set_limits() {
  CURL* handle = handle_.get();
  const sources::fetch_limits& limits = request_.limits;
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, in_milliseconds(limits.connect_seconds));
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, in_milliseconds(limits.total_seconds));
  // Idle: fewer bytes a second than no working line has.
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 16L);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, std::max(1L, std::lround(limits.idle_seconds)));
  if (resume_at_ > 0)
    curl_easy_setopt(handle, CURLOPT_RANGE, fmt::format("{}-", resume_at_).c_str());
}

void transfer::set_headers() {
  headers_.reset();
  append(headers_, "Accept: " + (request_.accept.empty() ? "*/*" : request_.accept));
  append(headers_, resume_at_ > 0 ? "Accept-Encoding: identity" : "Accept-Encoding: gzip");
  if (resume_at_ > 0) {
    append(headers_, "If-Range: " + response_.etag);
  } else if (!request_.etag.empty()) {
    append(headers_, "If-None-Match: " + request_.etag);
  } else if (!request_.last_modified.empty()) {
    append(headers_, "If-Modified-Since: " + request_.last_modified);
  }
  const bool is_own_origin = origin() == sources::origin_of(request_.address);
  if (!request_.token_header.empty() && is_own_origin) append(headers_, request_.token_header);
  curl_easy_setopt(handle_.get(), CURLOPT_HTTPHEADER, headers_.get());
}

/// Only what came unpacked and under a strong ETag can be continued.
bool transfer::can_resume() const {
  const bool is_begun = response_.status == 200 || response_.status == 206;
  return is_begun && !response_.bytes.empty() && content_encoding_.empty() &&
         !response_.etag.empty() && !response_.etag.starts_with("W/");
}

std::size_t transfer::take_header(char* bytes, std::size_t one, std::size_t count, void* self) {
  static_cast<transfer*>(self)->header({bytes, one * count});
  return one * count;
}

std::size_t transfer::take_body(char* bytes, std::size_t one, std::size_t count, void* self) {
  return static_cast<transfer*>(self)->body({bytes, one * count}) ? one * count : 0;
}

void transfer::header(std::string_view line) {
  if (line.starts_with("HTTP/")) {
    content_encoding_.clear();
    if (resume_at_ == 0) response_.etag.clear();
  }
  if (const auto value = value_of(line, "content-type")) response_.content_type = *value;
  if (const auto value = value_of(line, "content-encoding")) content_encoding_ = *value;
  if (const auto value = value_of(line, "etag")) response_.etag = *value;
  if (const auto value = value_of(line, "last-modified")) response_.last_modified = *value;
  if (const auto value = value_of(line, "retry-after")) retry_after_text_ = *value;
  if (const auto value = value_of(line, "content-range"); value && value->starts_with("bytes ")) {
    const std::string_view range = value->substr(6);
    std::from_chars(range.data(), range.data() + range.size(), content_start_);
  }
}

/// Decides, with the headers in, where the body goes: after what is there, or in its place.
bool transfer::begin_body() {
  has_body_ = true;
  long status = 0;
  curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
  const bool continues = status == 206 && resume_at_ > 0 && content_start_ == resume_at_;
  if (status == 206 && !continues) {
    problem_ = "a part was sent that was not asked for";
    return false;
  }
  if (!continues) {
    *budget_ += response_.bytes.size();
    response_.bytes.clear();
  }
  auto made =
      unpacker::for_encoding(content_encoding_, {request_.limits.bytes, request_.limits.ratio});
  if (!made) {
    problem_ = made.error().message;
    return false;
  }
  unpacking_.emplace(std::move(*made));
  return true;
}

bool transfer::body(std::string_view piece) {
  if (!has_body_ && !begin_body()) return false;
  const std::size_t before = response_.bytes.size();
  const auto taken = unpacking_->take(piece, response_.bytes);
  const std::size_t added = response_.bytes.size() - before;
  if (!taken) {
    problem_ = taken.error().message;
    return false;
  }
  if (added > *budget_) {
    problem_ = fmt::format("more than {} bytes", request_.limits.bytes);
    return false;
  }
  *budget_ -= added;
  return true;
}

transfer::verdict transfer::settle(CURLcode code, double now) {
  long status = 0;
  curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
  response_.status = static_cast<int>(status);
  ++attempt_;
  if (!problem_.empty()) return verdict::failed;
  if (code != CURLE_OK) return settle_failure(code);
  if (!retry_after_text_.empty()) retry_after_ = parse_retry_after(retry_after_text_, now);
  if (status >= 300 && status < 400 && status != 304) return settle_redirect();
  if (status == 200 || status == 206) {
    const auto whole = unpacking_ ? unpacking_->finish() : result<bool>(true);
    if (whole) {
      response_.status = 200;
      return verdict::done;
    }
    problem_ = whole.error().message;
    return verdict::again;
  }
  if (status == 304 && !(request_.etag.empty() && request_.last_modified.empty()))
    return verdict::done;
  problem_ = fmt::format("HTTP {}", status);
  return is_passing(response_.status) ? verdict::again : verdict::failed;
}

transfer::verdict transfer::settle_failure(CURLcode code) {
  curl_off_t connected = 0;
  curl_easy_getinfo(handle_.get(), CURLINFO_PRETRANSFER_TIME_T, &connected);
  problem_ = in_sentence(curl_easy_strerror(code));
  if (code == CURLE_OPERATION_TIMEDOUT && connected == 0)
    problem_ = fmt::format(
        "no connection within {} s (does a firewall or a proxy keep this machine out? "
        "connect_seconds says how long to wait)",
        request_.limits.connect_seconds);
  return is_passing_code(code) ? verdict::again : verdict::failed;
}

transfer::verdict transfer::settle_redirect() {
  char* location = nullptr;
  curl_easy_getinfo(handle_.get(), CURLINFO_REDIRECT_URL, &location);
  const std::string target = location == nullptr ? "" : location;
  if (!request_.token_query.empty()) {
    problem_ = "redirects a request whose address holds a token";
  } else if (++redirects_ > most_redirects) {
    problem_ = fmt::format("more than {} redirects", most_redirects);
  } else if (scheme_of(target) != scheme_of(address_)) {
    problem_ = fmt::format("redirects to another scheme: {}", in_quotes(target));
  } else if (target.find('@') < target.find('/', target.find("://") + 3)) {
    problem_ = "redirects to an address with a password";
  } else {
    --attempt_;
    address_ = target;
    *budget_ += response_.bytes.size();
    response_.bytes.clear();
    return verdict::redirected;
  }
  return verdict::failed;
}

http_response transfer::take_response() {
  response_.address = address_;
  return std::move(response_);
}

}  // namespace escp::fetch
