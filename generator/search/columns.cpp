#include "search/columns.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "search/name_order.h"
#include "search/packed_bytes.h"

namespace escp::search {

namespace {

using documents_of_kinds = std::vector<std::span<const document>>;

/// The documents of the kinds of which any has what `has` asks for, named in `kinds`.
template <class predicate>
documents_of_kinds covered(std::span<const document> documents, const predicate& has,
                           std::vector<std::string>& kinds) {
  documents_of_kinds made;
  for (const kind_range& range : kind_ranges(documents)) {
    const auto part = documents.subspan(range.first, range.count);
    if (!std::ranges::any_of(part, has)) continue;
    kinds.emplace_back(model::singular_of(range.kind));
    made.push_back(part);
  }
  return made;
}

void collect_codes(std::span<const document> documents, std::size_t facet, column& made) {
  std::map<std::string_view, std::size_t> totals;
  for (const document& one : documents) {
    for (const std::string_view code : one.facets[facet]) ++totals[code];
  }
  for (const auto& [code, total] : totals) {
    made.codes.emplace_back(code);
    made.totals.push_back(total);
  }
}

/// The place of a code among the column's, from 0.
std::uint32_t number_of(const column& made, std::string_view code) {
  return static_cast<std::uint32_t>(std::ranges::lower_bound(made.codes, code) -
                                    made.codes.begin());
}

std::string pack_single(const documents_of_kinds& parts, std::size_t facet, const column& made) {
  bit_writer out;
  for (const auto part : parts) {
    for (const document& one : part) {
      const auto values = one.facets[facet];
      out.put(values.empty() ? 0 : number_of(made, values.front()) + 1, made.bits);
    }
  }
  return std::move(out).finish();
}

std::string pack_many(const documents_of_kinds& parts, std::size_t facet, const column& made) {
  bit_writer out;
  for (const auto part : parts) {
    for (const document& one : part) {
      out.put(static_cast<std::uint32_t>(one.facets[facet].size()), made.count_bits);
      for (const std::string_view code : one.facets[facet])
        out.put(number_of(made, code), made.bits);
    }
  }
  return std::move(out).finish();
}

column facet_column(std::span<const document> documents, std::size_t facet) {
  column made{.name = facets()[facet].code, .key = facets()[facet].key};
  collect_codes(documents, facet, made);
  const auto parts = covered(
      documents, [&](const document& one) { return !one.facets[facet].empty(); }, made.kinds);
  std::size_t most = 0;
  for (const document& one : documents) most = std::max(most, one.facets[facet].size());
  if (most <= 1) {
    made.bits = bits_for(made.codes.size());
    made.bytes = pack_single(parts, facet, made);
  } else {
    made.bits = bits_for(made.codes.size() - 1);
    made.count_bits = bits_for(most);
    made.bytes = pack_many(parts, facet, made);
  }
  return made;
}

column size_column(std::span<const document> documents) {
  column made{.name = "size", .key = "n"};
  const auto parts = covered(
      documents, [](const document& one) { return one.size.has_value(); }, made.kinds);
  std::size_t most = 0;
  for (const document& one : documents) most = std::max(most, one.size.value_or(0));
  made.bits = bits_for(most);
  bit_writer out;
  for (const auto part : parts) {
    for (const document& one : part) {
      out.put(static_cast<std::uint32_t>(one.size.value_or(0)), made.bits);
    }
  }
  made.bytes = std::move(out).finish();
  return made;
}

column order_column(std::span<const document> documents) {
  column made{.name = "order", .key = {}};
  const auto ranges = kind_ranges(documents);
  for (const kind_range& one : ranges) made.kinds.emplace_back(model::singular_of(one.kind));
  made.bits = bits_for(ranges.empty() ? 0 : ranges.size() - 1);
  bit_writer out;
  for (const std::uint32_t kind : kinds_by_name(documents, ranges)) out.put(kind, made.bits);
  made.bytes = std::move(out).finish();
  return made;
}

}  // namespace

std::vector<kind_range> kind_ranges(std::span<const document> documents) {
  std::vector<kind_range> ranges;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    if (ranges.empty() || ranges.back().kind != documents[at].kind) {
      ranges.push_back({documents[at].kind, at, 0});
    }
    ++ranges.back().count;
  }
  return ranges;
}

std::vector<column> pack_columns(std::span<const document> documents) {
  std::vector<column> all;
  for (std::size_t facet = 1; facet < facets().size(); ++facet) {
    column made = facet_column(documents, facet);
    if (!made.codes.empty()) all.push_back(std::move(made));
  }
  all.push_back(size_column(documents));
  all.push_back(order_column(documents));
  return all;
}

}  // namespace escp::search
