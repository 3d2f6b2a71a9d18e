#pragma once

#include <string>
#include <string_view>

#include "model/kind.h"

namespace escp::render {

/// The anchor of a condition on the method page.
[[nodiscard]] std::string method_anchor(std::string_view call, std::string_view condition);

/// Addresses as one page writes them: relative, so that the site works under any path.
class links {
 public:
  /// `page`: the page's path below the site's root, "en/partnerships/tex4im/index.html".
  links(std::string_view page, std::string_view language);
  /// For a page that is shown at any address (404.html): `root` as it is, "/" or "/catalogue/".
  [[nodiscard]] static links from_root(std::string root, std::string_view language);

  /// The way to the site's root: "../../../", or nothing on a page that stands there.
  [[nodiscard]] const std::string& root() const { return root_; }
  /// The start page of the language: "../../", as short as the way there is.
  [[nodiscard]] const std::string& home() const { return home_; }
  /// A page of the language by its folder: "../../partner-search/".
  [[nodiscard]] std::string page(std::string_view folder) const;
  /// The page of a record, or its place on the page of its kind.
  [[nodiscard]] std::string record(model::kind kind, std::string_view id) const;
  /// The record as JSON.
  [[nodiscard]] std::string json(model::kind kind, std::string_view id) const;
  /// A file of the site by its path below the root.
  [[nodiscard]] std::string file(std::string_view path) const;
  /// An address made here, as a path below the site's root: "en/partner-search/".
  [[nodiscard]] std::string below_root(std::string_view address) const;

 private:
  std::string root_;
  std::string home_;
  std::string folder_;  ///< of the language, below the root
};

/// Where the page of a record stands: "en/partnerships/tex4im/index.html".
[[nodiscard]] std::string page_path(std::string_view language, std::string_view folder,
                                    std::string_view id = {});

}  // namespace escp::render
