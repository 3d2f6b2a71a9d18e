#include <tbb/parallel_for.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/file_reader.h"
#include "base/fingerprint.h"
#include "cli/commands.h"
#include "cli/shard.h"
#include "publish/manifest.h"
#include "publish/publication.h"

namespace escp::cli {

namespace {

/// A part of a site, as a build with --shard left it.
struct part {
  std::string folder;
  shard_label label;
  publish::made_files files;  ///< without the label
};

result<part> read_part(const file_reader& files, const std::string& folder) {
  const auto missing = [&](const std::string& why) {
    return fail(
        fmt::format("{} is no part of a site ({}): make it with escp build --shard", folder, why));
  };
  const auto label_text = files.read(fmt::format("{}/{}", folder, shard_label_name));
  if (!label_text) return missing(label_text.error().message);
  const auto label = parse_label(*label_text);
  if (!label) return missing(fmt::format("its {} is damaged", shard_label_name));
  const auto manifest = files.read(fmt::format("{}/{}", folder, publish::manifest_name));
  if (!manifest) return missing(manifest.error().message);
  auto made = publish::read_manifest(*manifest);
  if (!made) return missing(made.error().message);
  std::erase_if(*made, [](const auto& one) { return one.path == shard_label_name; });
  return part{.folder = folder, .label = *label, .files = std::move(*made)};
}

/// All parts of one site, each once.
result<void> check_parts(const std::vector<part>& parts) {
  const shard_label& first = parts.front().label;
  std::vector<bool> is_there(first.part.count, false);
  for (const part& one : parts) {
    if (one.label.part.count != first.part.count || one.label.input != first.input) {
      return fail(
          fmt::format("{} and {} are parts of different sites: build all parts from the same "
                      "data, content, templates and options",
                      parts.front().folder, one.folder));
    }
    if (is_there[one.label.part.number - 1])
      return fail(fmt::format("part {} of {} is there twice, the second time in {}",
                              one.label.part.number, one.label.part.count, one.folder));
    is_there[one.label.part.number - 1] = true;
  }
  const auto gap = std::ranges::find(is_there, false);
  if (gap == is_there.end()) return {};
  return fail(fmt::format("part {} of {} is missing", gap - is_there.begin() + 1, is_there.size()));
}

/// Puts the files of a part; the first that is not what its manifest says is a failure.
result<void> put_part(const file_reader& files, const part& one, output_sink& sink) {
  std::vector<std::string> faults(one.files.size());
  tbb::parallel_for(std::size_t{0}, one.files.size(), [&](std::size_t at) {
    const auto& [path, size, content] = one.files[at];
    auto bytes = files.read(one.folder + "/" + path);
    if (!bytes) {
      faults[at] = bytes.error().message;
    } else if (fingerprint_of(*bytes) != content) {
      faults[at] = fmt::format("{}/{} is not what the manifest of its part says", one.folder, path);
    } else {
      sink.put({path, std::move(*bytes)});
    }
  });
  const auto fault = std::ranges::find_if(faults, [](const auto& text) { return !text.empty(); });
  if (fault == faults.end()) return {};
  return fail(*fault + ": build that part again");
}

}  // namespace

exit_code join(const join_options& options) {
  const console out(options.is_quiet);
  const disk_reader files;
  std::vector<part> parts;
  for (const std::string& folder : options.parts) {
    auto one = read_part(files, folder);
    if (!one) return out.report(one.error());
    parts.push_back(std::move(*one));
  }
  if (const auto fit = check_parts(parts); !fit) return out.report(fit.error());
  // In the order of the shards: the first has what is shared, see publish::options.
  std::ranges::sort(parts, {}, [](const part& one) { return one.label.part.number; });
  const auto site = publish::publication::begin(options.out, {.shared = "data/v/"});
  if (!site) return out.report(site.error());
  for (const part& one : parts) {
    out.progress("joining {}", one.folder);
    if (const auto done = put_part(files, one, **site); !done) return out.report(done.error());
  }
  const auto published = (*site)->finish();
  if (!published) return out.report(published.error());
  out.say("{} files of {} parts in {}", published->files, parts.size(), options.out);
  return exit_code::clean;
}

}  // namespace escp::cli
