#include "render/name_assets.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <vector>

#include "base/sha256.h"
#include "base/text.h"
#include "render/script_tokens.h"
#include "render/style_tokens.h"

namespace escp::render {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view root = "{{root}}";
constexpr std::string_view assets_folder = "assets/";

/// An address in an asset; its text points into the asset.
struct reference {
  std::string_view address;
  std::size_t at = 0;
};

using references = std::vector<reference>;

/// The letters between `url(` and `)`, without quotes.
references addresses_in_sheet(std::string_view text) {
  references all;
  for (const style_token& one : read_style(text).tokens) {
    if (one.what != style_token::kind::address) continue;
    const std::size_t begin = one.text.find_first_not_of("\"' ", 4);
    const std::size_t end = one.text.find_last_not_of("\"' )");
    if (begin <= end) all.push_back({one.text.substr(begin, end + 1 - begin), one.at + begin});
  }
  return all;
}

/// Whether the tokens from `at` on are these; an empty one stands for any.
bool are(const std::vector<script_token>& tokens, std::size_t at,
         std::initializer_list<std::string_view> letters) {
  if (at + letters.size() > tokens.size()) return false;
  return std::ranges::all_of(letters, [&](std::string_view one) {
    return one.empty() ? (++at, true) : tokens[at++].is(one);
  });
}

/// The strings of `new URL('…', import.meta.url)`; nothing when `import.meta` is used otherwise.
std::optional<references> addresses_in_module(std::string_view text) {
  references all;
  const std::vector<script_token> tokens = read_script(text).tokens;
  constexpr std::size_t before = 5;  // new URL ( '…' ,
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!are(tokens, at, {"import", ".", "meta"})) continue;
    const bool is_form =
        at >= before &&
        are(tokens, at - before,
            {"new", "URL", "(", "", ",", "import", ".", "meta", ".", "url", ")"}) &&
        tokens[at - 2].what == script_token::kind::text && tokens[at - 2].text.front() != '`';
    if (!is_form) return std::nullopt;
    const script_token& string = tokens[at - 2];
    all.push_back({string.text.substr(1, string.text.size() - 2), string.at + 1});
  }
  return all;
}

/// The path below the site that an address in the file `from` means, without what follows it;
/// nothing for one with a scheme, from the server's root, or of a place in the file itself.
std::string target_of(std::string_view address, const std::string& from) {
  const std::string_view path = address.substr(0, address.find_first_of("?#"));
  if (path.empty() || path.starts_with('/') || path.find(':') != std::string_view::npos) return {};
  return (fs::path(from).parent_path() / path).lexically_normal().generic_string();
}

std::string name_with_hash(const std::string& path, std::string_view bytes) {
  constexpr std::size_t digits = 10;
  const std::string ending = fs::path(path).extension().string();
  const std::string hash = sha256_hex(bytes).substr(0, digits);
  return fmt::format("{}.{}{}", path.substr(0, path.size() - ending.size()), hash, ending);
}

class namer {
 public:
  namer(const std::string& folder, output_files assets, findings& found)
      : folder_(folder), found_(found) {
    for (output_file& one : assets) bytes_.emplace(std::move(one.path), std::move(one.bytes));
  }

  named_assets name() {
    for (const auto& [path, bytes] : bytes_) name_of(path);
    named_assets all{.files = {}, .names = std::move(names_)};
    for (auto& [path, bytes] : bytes_)
      all.files.push_back({.path = all.names.at(path), .bytes = std::move(bytes)});
    return all;
  }

 private:
  void report(const std::string& path, std::string message, std::string hint) {
    found_.push_back(
        {.code = "asset-address",
         .where = {.file = fmt::format("{}/{}", folder_, path.substr(assets_folder.size()))},
         .pointer = {},
         .message = std::move(message),
         .hint = std::move(hint)});
  }

  references references_in(const std::string& path, const std::string& bytes) {
    if (path.ends_with(".css")) return addresses_in_sheet(bytes);
    if (!path.ends_with(".js")) return {};
    const auto addresses = addresses_in_module(bytes);
    if (!addresses) {
      report(path, "the place of this module is used in a way that cannot be followed",
             "write new URL('./other.css', import.meta.url)");
    }
    return addresses.value_or(references{});
  }

  /// Names first what the asset names, since that decides its bytes.
  const std::string& name_of(const std::string& path) {
    if (const auto known = names_.find(path); known != names_.end()) return known->second;
    open_.push_back(path);
    std::string& bytes = bytes_.at(path);
    std::string named;
    std::size_t copied = 0;
    for (const reference& one : references_in(path, bytes)) {
      named.append(bytes, copied, one.at - copied);
      named += named_address(one.address, path);
      copied = one.at + one.address.size();
    }
    bytes = named.append(bytes, copied);
    open_.pop_back();
    return names_[path] = name_with_hash(path, bytes);
  }

  /// The address with the last part of its path replaced.
  std::string named_address(std::string_view address, const std::string& from) {
    const std::string target = target_of(address, from);
    if (!target.starts_with(assets_folder)) return std::string(address);
    if (!bytes_.contains(target)) {
      report(from,
             fmt::format("nothing is published at {}{}", in_quotes(target),
                         did_you_mean(target, paths())),
             "name a file below the folder of the assets");
    } else if (std::ranges::find(open_, target) != open_.end()) {
      report(from,
             fmt::format("assets name each other in a circle: {} > {}", fmt::join(open_, " > "),
                         target),
             "a name has the hash of what it names: take one of the addresses out");
    } else {
      const std::string& name = name_of(target);
      const std::size_t path_end = std::min(address.find_first_of("?#"), address.size());
      const std::size_t slash = address.substr(0, path_end).rfind('/');
      const std::size_t begin = slash == std::string_view::npos ? 0 : slash + 1;
      return fmt::format("{}{}{}", address.substr(0, begin), name.substr(name.rfind('/') + 1),
                         address.substr(path_end));
    }
    return std::string(address);
  }

  [[nodiscard]] std::vector<std::string_view> paths() const {
    std::vector<std::string_view> all;
    for (const auto& [path, bytes] : bytes_) all.push_back(path);
    return all;
  }

  const std::string& folder_;
  findings& found_;
  std::map<std::string, std::string, std::less<>> bytes_;
  asset_names names_;
  std::vector<std::string> open_;  ///< the assets that led here
};

}  // namespace

named_assets name_assets(const std::string& folder, output_files assets, findings& found) {
  return namer(folder, std::move(assets), found).name();
}

std::string published_path(const asset_names& names, std::string_view path) {
  const auto name = names.find(path);
  return name == names.end() ? std::string(path) : name->second;
}

std::string with_asset_names(std::string_view text, const asset_names& names) {
  constexpr std::string_view ends = "\"'#? \n>";
  const std::string begin = fmt::format("{}{}", root, assets_folder);
  std::string named;
  std::size_t copied = 0;
  for (std::size_t at = text.find(begin); at != std::string_view::npos; at = text.find(begin, at)) {
    at += root.size();
    const std::string_view address = text.substr(at, text.find_first_of(ends, at) - at);
    named.append(text, copied, at - copied);
    named += published_path(names, address);
    copied = at + address.size();
  }
  return named.append(text, copied);
}

}  // namespace escp::render
