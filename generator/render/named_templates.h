#pragma once

#include "base/file_reader.h"
#include "render/name_assets.h"

namespace escp::render {

/// The templates as they are once the names of the assets are put in.
class named_templates final : public file_reader {
 public:
  named_templates(const file_reader& files, const asset_names& names)
      : files_(files), names_(names) {}

  [[nodiscard]] result<std::string> read(const std::string& path) const override {
    return files_.read(path).map(
        [&](const std::string& text) { return with_asset_names(text, names_); });
  }
  [[nodiscard]] result<std::vector<std::string>> list(const std::string& folder) const override {
    return files_.list(folder);
  }

 private:
  const file_reader& files_;
  const asset_names& names_;
};

}  // namespace escp::render
