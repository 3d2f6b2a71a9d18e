#include "publish/publish.h"

#include <tbb/parallel_for.h>

#include "publish/output_paths.h"
#include "publish/publication.h"

namespace escp::publish {

result<summary> publish(const output_files& files, const std::filesystem::path& site,
                        const options& how) {
  if (const auto fit = check_output_paths(files); !fit) return tl::unexpected(fit.error());
  auto run = publication::begin(site, how);
  if (!run) return tl::unexpected(run.error());
  tbb::parallel_for(std::size_t{0}, files.size(), [&](std::size_t at) { (*run)->put(files[at]); });
  return (*run)->finish();
}

}  // namespace escp::publish
