#include "releases/retention.h"

#include <algorithm>
#include <array>

#include "releases/content.h"

namespace escp::releases {

retention read_retention(const settings& from) {
  retention policy;
  const auto section = from.values.find("retention");
  if (section != from.values.end() && section->is_object())
    policy.whole = section->value("whole", policy.whole);
  return policy;
}

bool is_lasting(std::string_view path) {
  constexpr std::array<std::string_view, 5> lasting{"ATTRIBUTION.txt", "LICENSE.txt", "SHA256SUMS",
                                                    "corrections.json", "index.json"};
  return is_content(path) || std::ranges::find(lasting, path) != lasting.end();
}

void apply_retention(release_store& store, const retention& policy) {
  const std::size_t whole = std::min(std::max<std::size_t>(policy.whole, 1), store.releases.size());
  for (std::size_t at = 0; at + whole < store.releases.size(); ++at) {
    stored_release& one = store.releases[at];
    const auto gone =
        std::erase_if(one.files, [](const stored_file& file) { return !is_lasting(file.path); });
    if (gone > 0) one.is_whole = false;
  }
}

}  // namespace escp::releases
