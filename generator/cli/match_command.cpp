#include "cli/commands.h"
#include "cli/load.h"
#include "sources/data_folder.h"
#include "sources/imported_records.h"
#include "sources/likely_pairs.h"

namespace escp::cli {

exit_code match(const match_options& options) {
  const console out(options.input.is_quiet);
  const disk_reader files;
  const std::string& folder = options.input.data;
  findings found;
  const auto schemas = read_schemas(files, options.input);
  if (!schemas) return out.report(schemas.error());
  auto documents = sources::read_data_folder(files, folder, *schemas, found);
  if (!documents) return out.report(documents.error());
  const auto joined =
      sources::add_imported_records(files, *schemas, {.folder = folder}, *documents, found);
  if (!joined) return out.report(joined.error());
  const auto decisions = sources::read_decisions(files, folder, found);
  const auto pairs = sources::likely_pairs(*documents, decisions, options.least_score);
  for (const sources::likely_pair& one : pairs) {
    out.say("{:.2f}  {} ({}) – {} ({})", one.score, one.left, one.left_source, one.right,
            one.right_source.empty() ? "data folder" : one.right_source);
    for (const std::string& reason : one.reasons) out.say("      {}", reason);
  }
  out.say("{} added, {} joined, {} likely pairs to decide on in {}/matches/", joined->added,
          joined->joined, pairs.size(), folder);
  return out.complain(std::move(found));
}

}  // namespace escp::cli
