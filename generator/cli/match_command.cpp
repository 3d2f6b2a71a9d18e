#include "cli/commands.h"
#include "cli/with_schemas.h"
#include "sources/data_folder.h"
#include "sources/imported_records.h"
#include "sources/likely_pairs.h"

namespace escp::cli {

namespace {

void print_pair(const console& out, const sources::likely_pair& one) {
  out.say("{:.2f}  {} ({}) – {} ({})", one.score, one.left, one.left_source, one.right,
          one.right_source.empty() ? "data folder" : one.right_source);
  for (const std::string& reason : one.reasons) out.say("      {}", reason);
}

result<exit_code> print_pairs(source_work& work, double least_score) {
  auto documents = sources::read_data_folder(work.files, work.folder, work.schemas, work.found);
  if (!documents) return tl::unexpected(documents.error());
  const auto joined = sources::add_imported_records(
      work.files, work.schemas, {.folder = work.folder}, *documents, work.found);
  if (!joined) return tl::unexpected(joined.error());
  const auto decisions = sources::read_decisions(work.files, work.folder, work.found);
  const auto pairs = sources::likely_pairs(*documents, decisions, least_score);
  for (const sources::likely_pair& one : pairs) print_pair(work.out, one);
  work.out.say("{} added, {} joined, {} likely pairs to decide on in {}/matches/", joined->added,
               joined->joined, pairs.size(), work.folder);
  return work.out.complain(std::move(work.found));
}

}  // namespace

exit_code match(const match_options& options) {
  return with_schemas(options.input,
                      [&](source_work& work) { return print_pairs(work, options.least_score); });
}

}  // namespace escp::cli
