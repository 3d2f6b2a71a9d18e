#include "render/join_modules.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "render/module_source.h"

namespace escp::render {

namespace {

using module_map = std::map<std::string, module_source, std::less<>>;

finding error_at(std::string code, const position& where, std::string message, std::string hint) {
  return {.code = std::move(code),
          .where = where,
          .pointer = {},
          .message = std::move(message),
          .hint = std::move(hint)};
}

module_map read_modules(const std::string& folder, const asset_texts& texts, findings& found) {
  module_map modules;
  for (const auto& [path, text] : texts) {
    module_source one = read_module(folder, path, text);
    found.insert(found.end(), one.problems.begin(), one.problems.end());
    modules.emplace(path, std::move(one));
  }
  return modules;
}

void report_missing(const module_import& one, const module_map& modules, findings& found) {
  std::vector<std::string_view> paths;
  for (const auto& [path, source] : modules) paths.push_back(path);
  found.push_back(error_at(
      "module-missing", one.where,
      fmt::format("there is no module {}{}", in_quotes(one.from), did_you_mean(one.from, paths)),
      "name a file below the folder of the assets"));
}

void check_names(const module_import& one, const module_source& from, findings& found) {
  const std::vector<std::string_view> exported(from.exports.begin(), from.exports.end());
  for (const auto& [name, as] : one.names) {
    if (std::ranges::find(exported, name) != exported.end() || !from.problems.empty()) continue;
    found.push_back(error_at(
        "module-name", one.where,
        fmt::format("{} does not export {}{}", one.from, name, did_you_mean(name, exported)),
        "export it there by a declaration of its own"));
  }
}

void check_imports(const module_map& modules, findings& found) {
  for (const auto& [path, source] : modules) {
    for (const module_import& one : source.imports) {
      const auto from = modules.find(one.from);
      if (from == modules.end()) {
        report_missing(one, modules, found);
      } else {
        check_names(one, from->second, found);
      }
    }
    if (is_entry_module(path)) continue;
    for (const position& where : source.own_place) {
      found.push_back(error_at("module-place", where,
                               "import.meta in a part means the file that it is joined into",
                               "say it in the module that the page loads, and pass it on"));
    }
  }
}

/// The modules that an entry needs, itself last: each after those that it imports, in the order in
/// which a browser would run them.
class sequence {
 public:
  sequence(const module_map& modules, findings& found) : modules_(modules), found_(found) {}

  void add(const std::string& path) {
    const auto source = modules_.find(path);
    if (source == modules_.end() || !is_seen_.insert(path).second) return;
    open_.push_back(path);
    for (const module_import& one : source->second.imports) {
      const auto circle = std::ranges::find(open_, one.from);
      if (circle == open_.end()) {
        add(one.from);
      } else {
        report_circle({circle, open_.end()}, one);
      }
    }
    open_.pop_back();
    order_.push_back(&source->second);
  }

  [[nodiscard]] const std::vector<const module_source*>& order() const { return order_; }

 private:
  void report_circle(std::vector<std::string> circle, const module_import& last) {
    circle.push_back(last.from);
    found_.push_back(
        error_at("module-circle", last.where,
                 fmt::format("modules import each other in a circle: {}", fmt::join(circle, " > ")),
                 "move what both need to a module of its own"));
  }

  const module_map& modules_;
  findings& found_;
  std::set<std::string> is_seen_;
  std::vector<std::string> open_;
  std::vector<const module_source*> order_;
};

/// "const { name, there: here } = $3;"
std::string bindings(const module_import& one, std::size_t number) {
  if (!one.whole.empty()) return fmt::format("const {} = ${};\n", one.whole, number);
  if (one.names.empty()) return {};
  std::vector<std::string> names;
  for (const auto& [name, as] : one.names)
    names.push_back(name == as ? name : fmt::format("{}: {}", name, as));
  return fmt::format("const {{ {} }} = ${};\n", fmt::join(names, ", "), number);
}

std::string join(const std::vector<const module_source*>& order) {
  std::map<std::string_view, std::size_t> numbers;
  std::string text;
  for (const module_source* one : order) {
    const std::size_t number = numbers.size() + 1;
    numbers[one->path] = number;
    text += fmt::format("// {}\nconst ${} = (() => {{\n", one->path, number);
    for (const module_import& each : one->imports) text += bindings(each, numbers.at(each.from));
    text += one->body;
    text += fmt::format("\nreturn {{ {} }};\n}})();\n", fmt::join(one->exports, ", "));
  }
  const std::vector<std::string>& last = order.back()->exports;
  if (!last.empty())
    text += fmt::format("export const {{ {} }} = ${};\n", fmt::join(last, ", "), order.size());
  return text;
}

finding unused(const std::string& file) {
  return {.code = "module-unused",
          .level = level::warning,
          .where = {.file = file},
          .pointer = {},
          .message = "no page loads this module",
          .hint = "import it, or call it page.js or worker.js if a page loads it"};
}

}  // namespace

bool is_entry_module(std::string_view path) {
  return path.find('/') == std::string_view::npos || path.ends_with("/page.js") ||
         path.ends_with("/worker.js");
}

output_files join_modules(const std::string& folder, const asset_texts& modules, findings& found) {
  const std::size_t before = count_of(found, level::error);
  const module_map sources = read_modules(folder, modules, found);
  check_imports(sources, found);
  output_files joined;
  std::set<const module_source*> used;
  std::set<std::string> circles;
  for (const auto& [path, source] : sources) {
    if (!is_entry_module(path)) continue;
    findings own;
    sequence needed(sources, own);
    needed.add(path);
    used.insert(needed.order().begin(), needed.order().end());
    for (finding& one : own) {
      if (circles.insert(one.message).second) found.push_back(std::move(one));
    }
    if (count_of(found, level::error) == before)
      joined.push_back({.path = path, .bytes = join(needed.order())});
  }
  for (const auto& [path, source] : sources) {
    if (!used.contains(&source)) found.push_back(unused(folder + "/" + path));
  }
  return joined;
}

}  // namespace escp::render
