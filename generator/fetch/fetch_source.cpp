#include "fetch/fetch_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "base/sha256.h"
#include "base/text.h"
#include "sources/paging.h"
#include "sources/read_rows.h"
#include "sources/readers.h"

namespace escp::fetch {

namespace {

using sources::lock_entry;
using sources::source_description;

bool is_remote(const source_description& source) {
  return !sources::origin_of(source.address).empty();
}

bool has_one_answer(const source_description& source) { return source.paging.kind.empty(); }

std::string accepted_types(const source_description& source) {
  const sources::reader_row* reader = sources::reader_named(source.reader);
  return std::string(reader == nullptr ? "*/*" : reader->media_types);
}

/// Whether a snapshot has what the description asks for now, so that "not modified" is an answer.
bool can_ask_for_change(const source_description& source, const lock_entry* last) {
  if (last == nullptr || last->answers.size() != 1 || !has_one_answer(source)) return false;
  const auto wanted = source.wanted_fields();
  return last->answers.front().address == source.address && last->licence == source.licence &&
         std::ranges::all_of(wanted,
                             [&](const std::string& one) { return last->fill.contains(one); });
}

http_request request_for(const source_description& source, const std::string& address,
                         const std::string& token, const lock_entry* last) {
  http_request made{.address = address, .accept = accepted_types(source), .limits = source.limits};
  if (!token.empty() && source.token.parameter.empty())
    made.token_header = fmt::format("{}: {}", source.token.header, token);
  if (!token.empty() && !source.token.parameter.empty())
    made.token_query =
        fmt::format("{}={}", source.token.parameter, sources::percent_encoded(token));
  if (can_ask_for_change(source, last)) {
    made.etag = last->answers.front().etag;
    made.last_modified = last->answers.front().last_modified;
  }
  return made;
}

/// Puts the answers of a source together, page after page.
class gathering {
 public:
  gathering(const fetch_context& context, const source_description& source)
      : context_(context), source_(source) {
    made_.harvest.kept.source = source.id;
    made_.harvest.kept.fields = source.wanted_fields();
  }

  /// Takes one answer; returns what it says about the others.
  result<sources::page_seen> take(http_response answer) {
    const std::size_t number = made_.answers.size();
    bytes_ += answer.bytes.size();
    if (bytes_ > source_.limits.bytes)
      return fail(
          fmt::format("{}: more than {} bytes in all", answer.address, source_.limits.bytes));
    const std::string hash = sha256_hex(answer.bytes);
    const auto [first, is_new] = seen_.try_emplace(hash, number);
    if (!is_new && number > 0)
      return fail(fmt::format("page {} is the same as page {}: its paging never ends", number + 1,
                              first->second + 1));
    made_.answers.push_back({.address = answer.address,
                             .time = context_.time,
                             .status = answer.status,
                             .etag = answer.etag,
                             .last_modified = answer.last_modified,
                             .bytes = answer.bytes.size(),
                             .sha256 = hash});
    const std::string label = label_of(answer, number);
    auto page = sources::read_rows(source_, std::move(answer.bytes), label);
    if (!page) return tl::unexpected(page.error().within(answer.address));
    const sources::page_seen seen{.number = number,
                                  .rows = page->rows_seen + page->broken.size(),
                                  .address = answer.address,
                                  .next = page->next,
                                  .total = page->total};
    add_broken(page->broken, answer.address);
    add(std::move(*page));
    return seen;
  }

  [[nodiscard]] fetched_source finish() {
    sources::harvest& all = made_.harvest;
    for (const auto& [field, pages] : missing_) {
      if (pages == pages_with_rows_) all.missing.push_back(field);
    }
    all.dropped = {{"fields", left_out_.size()}, {"personal", personal_}, {"filtered", filtered_}};
    if (!all.broken.empty()) all.dropped.emplace("broken", sources::broken_lines(all));
    all.fill = sources::fill_of(all.kept);
    return std::move(made_);
  }

 private:
  [[nodiscard]] std::string label_of(const http_response& answer, std::size_t number) const {
    if (answer.status == 0 && source_.address.ends_with('/'))
      return answer.address.substr(answer.address.rfind('/') + 1) + ", ";
    return has_one_answer(source_) ? "" : fmt::format("page {}, ", number + 1);
  }

  /// A row of a file in an archive stands in that file.
  void add_broken(const std::vector<sources::broken_row>& rows, const std::string& address) {
    for (sources::broken_row one : rows) {
      const bool is_local = sources::origin_of(address).empty();
      const std::string place = is_local ? context_.folder + "/" + address : address;
      one.file = one.file.empty() ? place : fmt::format("{}#{}", place, one.file);
      made_.harvest.broken.push_back(std::move(one));
    }
  }

  void add(sources::read_page page) {
    auto& rows = made_.harvest.kept.rows;
    rows.insert(rows.end(), std::make_move_iterator(page.rows.begin()),
                std::make_move_iterator(page.rows.end()));
    // An empty last page has no field and says nothing about them.
    if (page.rows_seen > 0) {
      ++pages_with_rows_;
      for (const std::string& one : page.missing) ++missing_[one];
    }
    left_out_.insert(page.left_out.begin(), page.left_out.end());
    personal_ += page.personal;
    filtered_ += page.filtered;
  }

  const fetch_context& context_;
  const source_description& source_;
  fetched_source made_;
  std::map<std::string, std::size_t> seen_;
  std::map<std::string, std::size_t> missing_;
  std::set<std::string> left_out_;
  std::size_t bytes_ = 0;
  std::size_t pages_with_rows_ = 0;
  std::size_t personal_ = 0;
  std::size_t filtered_ = 0;
};

result<fetched_source> read_files(const fetch_context& context, const source_description& source) {
  const std::string path = context.folder + "/" + source.address;
  std::vector<std::string> paths{path};
  if (path.ends_with('/')) {
    auto listed = context.files.list(path.substr(0, path.size() - 1));
    if (!listed) return tl::unexpected(listed.error());
    paths = std::move(*listed);
  }
  gathering all(context, source);
  for (const std::string& one : paths) {
    auto bytes = context.files.read(one);
    if (!bytes) return tl::unexpected(bytes.error());
    http_response answer;
    answer.bytes = std::move(*bytes);
    answer.address = one.substr(context.folder.size() + 1);
    if (const auto taken = all.take(std::move(answer)); !taken)
      return tl::unexpected(taken.error());
  }
  return all.finish();
}

result<std::string> token_of(const fetch_context& context, const source_description& source) {
  if (source.token.variable.empty()) return std::string();
  const std::string value = context.variable(source.token.variable);
  if (value.empty())
    return fail(
        fmt::format("needs a token: set the environment variable {}", source.token.variable));
  if (value.find_first_of("\r\n") != std::string::npos)
    return fail(fmt::format("the token in {} has a line break", source.token.variable));
  return source.token.prefix + value;
}

/// The addresses to fetch next, all of the origin of the first one.
result<std::vector<http_request>> next_requests(const source_description& source,
                                                const std::string& token,
                                                const sources::page_seen& seen, std::size_t pages) {
  std::vector<http_request> requests;
  const sources::paging_row* row = sources::paging_named(source.paging.kind);
  for (const std::string& address : row->following(source.address, source.paging, seen)) {
    if (sources::origin_of(address) != sources::origin_of(source.address))
      return fail(fmt::format("the next page is at another server: {}", in_quotes(address)));
    requests.push_back(request_for(source, address, token, nullptr));
  }
  if (pages + requests.size() > source.paging.most_pages)
    return fail(fmt::format("more than {} pages", source.paging.most_pages));
  return requests;
}

/// When the time of the whole source is over.
std::chrono::steady_clock::time_point deadline_of(const source_description& source) {
  constexpr double longest = 1e9;  // what the clock can count
  const std::chrono::duration<double> all(std::min(source.limits.source_seconds, longest));
  return std::chrono::steady_clock::now() +
         std::chrono::duration_cast<std::chrono::steady_clock::duration>(all);
}

result<fetched_source> fetch_pages(const fetch_context& context, const source_description& source,
                                   const lock_entry* last) {
  const auto token = token_of(context, source);
  if (!token) return tl::unexpected(token.error());
  const std::string first =
      sources::paging_named(source.paging.kind)->first(source.address, source.paging);
  std::vector<http_request> requests{request_for(source, first, *token, last)};
  gathering all(context, source);
  const auto deadline = deadline_of(source);
  std::size_t pages = 0;
  while (!requests.empty()) {
    auto answers = context.client.get(requests, deadline);
    requests.clear();
    for (auto& answer : answers) {
      if (!answer) return tl::unexpected(answer.error());
      if (answer->status == 304)
        return fetched_source{.is_unchanged = true, .harvest = {}, .answers = {}};
      const auto seen = all.take(std::move(*answer));
      if (!seen) return tl::unexpected(seen.error());
      ++pages;
      auto more = next_requests(source, *token, *seen, pages);
      if (!more) return tl::unexpected(more.error());
      std::ranges::move(*more, std::back_inserter(requests));
    }
  }
  return all.finish();
}

}  // namespace

result<fetched_source> fetch_source(const fetch_context& context, const source_description& source,
                                    const lock_entry* last) {
  return is_remote(source) ? fetch_pages(context, source, last) : read_files(context, source);
}

std::vector<std::string> planned_requests(const source_description& source,
                                          const lock_entry* last) {
  if (!is_remote(source)) return {"read " + source.address};
  const sources::paging_row* paging = sources::paging_named(source.paging.kind);
  const http_request request =
      request_for(source, paging->first(source.address, source.paging), {}, last);
  std::vector<std::string> lines{"GET " + request.address, "Accept: " + request.accept};
  if (!request.etag.empty())
    lines.push_back("If-None-Match: " + request.etag);
  else if (!request.last_modified.empty())
    lines.push_back("If-Modified-Since: " + request.last_modified);
  if (!source.token.variable.empty())
    lines.push_back(fmt::format(
        "{} {}(from the variable {})",
        source.token.parameter.empty() ? source.token.header + ":" : source.token.parameter + "=",
        source.token.prefix, source.token.variable));
  if (!paging->name.empty())
    lines.push_back(fmt::format("then by {}: {}, at most {} pages", paging->name, paging->does,
                                source.paging.most_pages));
  return lines;
}

}  // namespace escp::fetch
