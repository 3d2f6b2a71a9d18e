#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_reader.h"
#include "render/template_set.h"
#include "render/translation.h"

namespace escp::render::test {

/// Texts for templates: a plain one, one that needs escaping, one with an argument.
inline constexpr const char* texts_json =
    R"({"nav.home": "Home", "odd": "a <b> '{{title}}' & \"c\"", "count": "{n, plural, one {# partner} other {# partners}}"})";

inline translation load_texts(const std::string& json = texts_json) {
  findings found;
  const memory_reader files({{"templates/i18n/en.json", json}});
  return translation::load(files, "templates/i18n", "en", found).value();
}

/// What comes of loading templates for one page, "home", with the names given.
struct loaded {
  std::vector<std::string> found;  ///< the findings as they are printed
  template_set templates;
};

inline loaded load_home(std::map<std::string, std::string> files,
                        const std::vector<std::string_view>& names) {
  files.try_emplace("templates/pages/home.html", "");
  files.try_emplace("templates/partials/unused.html", "");
  findings found;
  const shape shapes[] = {{.page = "home", .names = names}};
  auto templates = template_set::load(memory_reader(std::move(files)), "templates", load_texts(),
                                      shapes, {}, found)
                       .value();
  loaded all{.found = {}, .templates = std::move(templates)};
  for (const finding& one : found) {
    if (one.where.file != "templates/partials/unused.html") all.found.push_back(to_text(one));
  }
  return all;
}

inline std::vector<std::string> findings_of(const std::string& home,
                                            const std::vector<std::string_view>& names) {
  return load_home({{"templates/pages/home.html", home}}, names).found;
}

/// The page "home" with one value, "x".
inline std::string page_with(const std::string& home, std::string_view x) {
  const loaded all = load_home({{"templates/pages/home.html", home}}, {"x"});
  if (!all.found.empty()) return all.found.front();
  page_view page = all.templates.make_view("home");
  page.root().set("x", x);
  return all.templates.expand(page);
}

}  // namespace escp::render::test
