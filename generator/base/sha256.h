#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace escp {

/// SHA-256 (FIPS 180-4) of what comes piece by piece.
class sha256 {
 public:
  sha256();

  void add(std::string_view bytes);
  /// 64 lower-case hexadecimal digits. Nothing may follow.
  [[nodiscard]] std::string hex();

 private:
  struct free_context {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, free_context> context_;
};

/// The same of what is there at once.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace escp
