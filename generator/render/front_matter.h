#pragma once

#include <toml++/toml.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "render/content.h"

namespace escp::render {

/// The TOML between `+++` lines at the start of a Markdown file, and what follows it. Whatever is
/// wrong is a finding with line and column.
class front_matter {
 public:
  /// Nothing when there is no front matter, when it is never closed or when it is no TOML.
  [[nodiscard]] static std::optional<front_matter> read(const std::string& path,
                                                        std::string_view text, findings& found);

  /// Reports every key that is not one of these.
  void expect(std::span<const std::string_view> keys, findings& found) const;
  /// Empty, and a finding, when the key is missing or no text.
  [[nodiscard]] std::string text(std::string_view key, findings& found) const;
  /// Empty when the key is missing; a finding when it is no list of texts.
  [[nodiscard]] std::vector<placed_text> texts(std::string_view key, findings& found) const;
  /// 0 when the key is missing; a finding when it is no whole number.
  [[nodiscard]] std::int64_t number(std::string_view key, findings& found) const;

  /// The Markdown after the front matter, and the line of the file on which it begins.
  [[nodiscard]] const std::string& body() const { return body_; }
  [[nodiscard]] std::size_t body_line() const { return body_line_; }

 private:
  front_matter() = default;
  [[nodiscard]] position place(const toml::node& node) const;

  std::string path_;
  toml::table table_;
  std::string body_;
  std::size_t body_line_ = 1;
};

}  // namespace escp::render
