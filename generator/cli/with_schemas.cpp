#include "cli/with_schemas.h"

namespace escp::cli {

exit_code with_schemas(const input_options& input,
                       const std::function<result<exit_code>(source_work&)>& work) {
  const console out(input.is_quiet);
  const disk_reader files;
  const auto schemas = read_schemas(files, input);
  if (!schemas) return out.report(schemas.error());
  source_work parts{out, files, input.data, *schemas, {}};
  const auto done = work(parts);
  return done ? *done : out.report(done.error());
}

}  // namespace escp::cli
