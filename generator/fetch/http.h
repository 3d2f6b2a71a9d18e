#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sources/source_description.h"

namespace escp::fetch {

/// One GET. A token is sent to the origin of `address` only, never to where it redirects.
struct http_request {
  std::string address = {};
  std::string accept = {};
  std::string etag = {};           ///< asks for 304 when the server still has this
  std::string last_modified = {};  ///< the same by date
  std::string token_header = {};   ///< "Authorization: Bearer …"; empty: none
  std::string token_query = {};  ///< "key=…", added to the address while it is under way; or none
  sources::fetch_limits limits = {};
};

struct http_response {
  int status = 0;
  std::string bytes = {};  ///< unpacked
  std::string content_type = {};
  std::string etag = {};
  std::string last_modified = {};
  std::string address = {};  ///< after redirects
};

}  // namespace escp::fetch
