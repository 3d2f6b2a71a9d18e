#include "render/content_links.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "model/reads.h"
#include "render/markdown.h"

namespace escp::render {

namespace {

constexpr std::string_view page_scheme = "page";

/// Every other address with a colon is a link into the catalogue, well written or not.
constexpr std::array<std::string_view, 3> outside{"http", "https", "mailto"};

bool is_scheme(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char one) {
    return (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9') || one == '-';
  });
}

std::optional<model::kind> kind_of_scheme(std::string_view scheme) {
  const auto* row = std::ranges::find_if(
      model::kinds, [&](const model::kind_row& one) { return scheme_of(one.kind) == scheme; });
  return row == model::kinds.end() ? std::nullopt : std::optional(row->kind);
}

const article_folder* folder_of_scheme(std::string_view scheme) {
  const auto* row = std::ranges::find(article_folders, scheme, &article_folder::scheme);
  return row == article_folders.end() || scheme.empty() ? nullptr : row;
}

std::string address_of(const links& to, const inner_address& one) {
  const std::string place(one.place);
  if (one.scheme == page_scheme) return to.page(one.id) + place;
  if (const article_folder* folder = folder_of_scheme(one.scheme))
    return to.page(fmt::format("{}/{}", folder->folder, one.id)) + place;
  if (const auto kind = kind_of_scheme(one.scheme)) return to.record(*kind, one.id) + place;
  return {};
}

}  // namespace

std::optional<inner_address> parse_inner(std::string_view address) {
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view scheme = address.substr(0, colon);
  if (!is_scheme(scheme) || std::ranges::find(outside, scheme) != outside.end())
    return std::nullopt;
  const std::string_view rest = address.substr(colon + 1);
  const std::size_t hash = std::min(rest.find('#'), rest.size());
  return inner_address{scheme, rest.substr(0, hash), rest.substr(hash)};
}

std::string scheme_of(model::kind kind) {
  std::string name = replace_all(std::string(model::singular_of(kind)), " ", "-");
  std::ranges::transform(name, name.begin(), [](char one) {
    return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one;
  });
  return name;
}

std::optional<record_ref> parse_record_ref(std::string_view text) {
  const auto parts = parse_inner(text);
  if (!parts || !parts->place.empty()) return std::nullopt;
  const auto kind = kind_of_scheme(parts->scheme);
  if (!kind) return std::nullopt;
  return record_ref{*kind, std::string(parts->id)};
}

html written_html(page_draft& page, const written_text& text) {
  model::note_read(&text);
  return markdown(text.markdown, [&](const markdown_link& one) -> std::optional<link_target> {
    const auto parts = parse_inner(one.address);
    if (!parts) return std::nullopt;
    if (!one.has_text) {
      const model::source_ref ref{
          .source = shared_text(parts->id), .section = shared_text(one.title), .note = {}};
      return link_target{.address = {}, .instead = page.refs({&ref, 1})};
    }
    return link_target{.address = address_of(page.to(), *parts), .instead = {}};
  });
}

}  // namespace escp::render
