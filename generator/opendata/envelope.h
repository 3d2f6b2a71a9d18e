#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace escp::opendata {

/// What stands before and after the records of an envelope.
[[nodiscard]] std::string envelope_head(std::string_view kind, std::string_view version,
                                        std::size_t count);
inline constexpr std::string_view envelope_tail = "\n]}\n";

/// Records in JSON with what one must know about them around: kind, version, licence, count. One
/// record a line, so that two releases compare line by line.
class envelope {
 public:
  void add(std::string_view record);
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] std::string wrap(std::string_view kind, std::string_view version) const;

 private:
  std::string records_;
  std::size_t count_ = 0;
};

}  // namespace escp::opendata
