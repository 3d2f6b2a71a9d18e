#include "publish/twins.h"

#include <numeric>
#include <unordered_map>

namespace escp::publish {

std::vector<std::size_t> find_twins(const output_files& files, std::string_view shared) {
  std::vector<std::size_t> twins(files.size());
  std::iota(twins.begin(), twins.end(), std::size_t{0});
  if (shared.empty()) return twins;
  std::unordered_map<std::string_view, std::size_t> first;
  const auto is_shared = [&](const output_file& one) { return one.path.starts_with(shared); };
  for (std::size_t at = 0; at < files.size(); ++at) {
    if (!is_shared(files[at])) first.try_emplace(files[at].bytes, at);
  }
  for (std::size_t at = 0; at < files.size(); ++at) {
    if (is_shared(files[at])) twins[at] = first.try_emplace(files[at].bytes, at).first->second;
  }
  return twins;
}

}  // namespace escp::publish
