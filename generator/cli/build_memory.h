#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "incremental/reuse.h"
#include "publish/precompression.h"
#include "publish/publication.h"
#include "render/site_pages.h"

namespace escp::cli {

/// Of everything that the build reads or is told, without reading a file.
[[nodiscard]] fingerprint state_of_build(const build_options& options);

/// Of what concerns every page, or what no page tells apart: options, program, words, tables,
/// releases, the picture under maps.
[[nodiscard]] fingerprint state_of_world(const build_options& options,
                                         const render::site_input& input);

/// Whether all files of the last build are as it made them.
[[nodiscard]] bool is_intact(const std::string& site, const incremental::build_record& last);

/// Where files go.
struct site_sinks {
  publish::publication& site;
  publish::precompression* compressed;  ///< before the site, on demand

  [[nodiscard]] output_sink& first() const {
    return compressed != nullptr ? static_cast<output_sink&>(*compressed) : site;
  }
};

/// Makes what must be made and takes over the rest from the last build.
class page_maker {
 public:
  page_maker(const render::site_input& input, const build_options& options,
             std::optional<incremental::build_record> last);

  /// Thread-safe.
  void put(const render::page_task& task, const site_sinks& to);

  /// What was made anew and why, a line each, by path.
  [[nodiscard]] std::vector<std::string> explanations() const;
  [[nodiscard]] std::size_t taken_over() const { return taken_over_; }

  /// Of what the site is made of, the same on every machine.
  [[nodiscard]] fingerprint input_print(const render::site_input& input) const;

  /// Tells the next build, after `site` is finished.
  [[nodiscard]] result<void> remember(const publish::publication& site, const fingerprint& files,
                                      std::size_t warnings) &&;

 private:
  /// The page of the last build and the compressed files beside it, when all of them still hold.
  [[nodiscard]] std::vector<incremental::recorded_file> kept_files(const std::string& path,
                                                                   const site_sinks& in) const;
  void take_over(const std::vector<incremental::recorded_file>& files, const site_sinks& to);

  const build_options& options_;
  incremental::input_keys keys_;
  incremental::reuse reuse_;
  std::atomic<std::size_t> taken_over_ = 0;
  std::mutex mutex_;
  std::vector<std::string> explanations_;
};

}  // namespace escp::cli
