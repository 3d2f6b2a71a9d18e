#include "render/module_source.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/text.h"
#include "render/script_tokens.h"

namespace escp::render {

namespace {

using kind = script_token::kind;

constexpr std::string_view import_forms =
    "write import { name } from './other.js', or import * as name from './other.js'";
constexpr std::string_view export_forms =
    "write export before a const with one name, a function or a class, or export { name }";

std::string_view without_quotes(std::string_view text) { return text.substr(1, text.size() - 2); }

class taker {
 public:
  taker(const std::string& folder, const std::string& path, const std::string& text)
      : file_(folder + "/" + path), text_(text), script_(read_script(text)) {
    module_.path = path;
  }

  module_source take() {
    if (!script_.problem.empty()) {
      report("module-syntax", script_.problem, script_.problem_at, "close it");
      return std::move(module_);
    }
    while (at_ < script_.tokens.size()) step();
    return std::move(module_);
  }

 private:
  [[nodiscard]] position place(std::size_t offset) const {
    const line_column found = line_column_at(text_, offset);
    return {.file = file_, .line = found.line, .column = found.column};
  }

  void report(std::string code, std::string message, std::size_t offset, std::string_view hint) {
    module_.problems.push_back({.code = std::move(code),
                                .where = place(offset),
                                .pointer = {},
                                .message = std::move(message),
                                .hint = std::string(hint)});
  }

  [[nodiscard]] bool is(std::size_t at, std::string_view letters) const {
    return at < script_.tokens.size() && script_.tokens[at].is(letters);
  }
  [[nodiscard]] bool is_kind(std::size_t at, kind what) const {
    return at < script_.tokens.size() && script_.tokens[at].what == what;
  }

  /// The token is taken if it is this one.
  bool accept(std::string_view letters) {
    if (!is(at_, letters)) return false;
    ++at_;
    return true;
  }

  void step() {
    const script_token& one = script_.tokens[at_];
    const bool is_keyword =
        one.what == kind::word && (at_ == 0 || !is(at_ - 1, ".")) && !is(at_ + 1, ":");
    if (is_keyword && one.is("import")) return take_import(one);
    if (is_keyword && one.is("export") && one.depth == 0) return take_export(one);
    if (is_keyword && one.is("await") && one.depth == 0) {
      report("module-await", "a module that is joined with others cannot wait", one.at,
             "wait in an async function, and call it");
    }
    keep(one);
    ++at_;
  }

  /// What lies between two tokens becomes a line break if there was one, else a space.
  void keep(const script_token& one) {
    const std::string_view between = std::string_view(text_).substr(kept_to_, one.at - kept_to_);
    const bool is_first = module_.body.empty();
    if (!is_first && !between.empty()) {
      module_.body += between.find('\n') == std::string_view::npos ? ' ' : '\n';
    }
    module_.body += one.text;
    kept_to_ = one.end();
  }

  void take_import(const script_token& first) {
    if (is(at_ + 1, ".")) {
      module_.own_place.push_back(place(first.at));
      keep(first);
      ++at_;
      return;
    }
    ++at_;
    module_import one{.from = {}, .names = {}, .whole = {}, .where = place(first.at)};
    const bool is_known = first.depth == 0 && take_imported(one) && is_kind(at_, kind::text);
    if (!is_known)
      return report("module-import", "this import cannot be joined", first.at, import_forms);
    const std::string_view address = without_quotes(script_.tokens[at_++].text);
    accept(";");
    if (!address.starts_with("./") && !address.starts_with("../")) {
      return report("module-import",
                    fmt::format("{} is not a module of this site", in_quotes(address)), first.at,
                    "name it by its relative address, as \"./other.js\"");
    }
    const auto folder = std::filesystem::path(module_.path).parent_path();
    one.from = (folder / address).lexically_normal().generic_string();
    module_.imports.push_back(std::move(one));
  }

  /// What stands between `import` and the address.
  bool take_imported(module_import& one) {
    if (is_kind(at_, kind::text)) return true;
    if (accept("*")) {
      if (!accept("as") || !is_kind(at_, kind::word)) return false;
      one.whole = script_.tokens[at_++].text;
    } else {
      if (!take_names(one.names)) return false;
    }
    return accept("from");
  }

  /// `{ name, name as other }`.
  bool take_names(std::map<std::string, std::string>& names) {
    if (!accept("{")) return false;
    while (!accept("}")) {
      if (!is_kind(at_, kind::word)) return false;
      const std::string name(script_.tokens[at_++].text);
      if (accept("as") && !is_kind(at_++, kind::word)) return false;
      names[name] = script_.tokens[at_ - 1].text;
      if (!accept(",") && !is(at_, "}")) return false;
    }
    return true;
  }

  void take_export(const script_token& first) {
    ++at_;
    const bool is_known = is(at_, "{") ? take_export_list() : take_export_name();
    if (!is_known) report("module-export", "this export cannot be joined", first.at, export_forms);
  }

  bool take_export_list() {
    std::map<std::string, std::string> names;
    if (!take_names(names) || is(at_, "from")) return false;
    accept(";");
    for (const auto& [name, as] : names) {
      if (name != as) return false;
      module_.exports.push_back(name);
    }
    return true;
  }

  /// The name of the declaration that follows, which stays in the body.
  bool take_export_name() {
    std::size_t name = at_;
    if (is(name, "async")) ++name;
    const bool is_function = is(name, "function");
    const bool is_other = name == at_ && (is(name, "const") || is(name, "class"));
    if (!is_function && !is_other) return false;
    ++name;
    if (is_function && is(name, "*")) ++name;
    if (!is_kind(name, kind::word)) return false;
    module_.exports.emplace_back(script_.tokens[name].text);
    return true;
  }

  std::string file_;
  const std::string& text_;
  script script_;
  std::size_t at_ = 0;
  std::size_t kept_to_ = 0;
  module_source module_;
};

}  // namespace

module_source read_module(const std::string& folder, const std::string& path,
                          const std::string& text) {
  return taker(folder, path, text).take();
}

}  // namespace escp::render
