#pragma once

#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/output_sink.h"
#include "base/result.h"
#include "publish/present_site.h"
#include "publish/publish.h"
#include "publish/staging.h"

namespace escp::publish {

/// A run that publishes a site file by file: nothing is held but names and hashes. What the present
/// site has already is not written; the rest goes to the staged tree at once. Until `finish` the
/// site is as it was, and stays so when that is never called.
///
/// `put` and `open` are thread-safe. What goes wrong in them is told by `finish`.
class publication final : public output_sink {
 public:
  [[nodiscard]] static result<std::unique_ptr<publication>> begin(const std::filesystem::path& site,
                                                                  const options& how);

  void put(output_file file) override;
  [[nodiscard]] std::unique_ptr<output_stream> open(std::string path) override;

  /// An output that the present site has already, as the caller knows: it is not looked at.
  void keep_present(std::string path, std::size_t bytes, std::string sha256);

  /// Completes the staged tree with what stays, and switches it in; does nothing when nothing
  /// differs.
  [[nodiscard]] result<summary> finish();

  /// Calls `visit(path, sha256)` for every output, by path; after `finish`.
  template <class visitor>
  void each_output(const visitor& visit) const {
    for (const output& one : outputs_) visit(one.path, one.sha256);
  }

 private:
  enum class fate { unchanged, written, linked };
  struct output {
    std::string path;
    std::size_t bytes = 0;
    std::string sha256;
    fate what = fate::written;
    std::string twin;  ///< of a linked one: the output whose file it is a second name of
  };
  class stream;

  publication(places at, descriptor lock, options how);

  [[nodiscard]] bool is_shared(std::string_view path) const;
  void write(output one, std::string_view bytes);
  void keep(output one);
  void fail_at(const std::string& path, const std::string& why);
  /// For a shared path: an earlier output with these bytes.
  [[nodiscard]] std::optional<std::string> twin_of(const output& one);

  [[nodiscard]] result<void> check() const;
  [[nodiscard]] std::string manifest() const;
  [[nodiscard]] result<void> complete(const leftovers& rest, const std::string& manifest_text);
  [[nodiscard]] summary summarise(const leftovers& rest) const;

  const places at_;
  const descriptor lock_;
  const options how_;
  std::future<result<present_site>> present_;
  staging staged_;
  std::mutex mutex_;
  std::vector<output> outputs_;
  std::map<std::string, std::string> path_by_hash_;  ///< when there is a shared folder
  std::map<std::string, std::string> failures_;      ///< path -> why
};

}  // namespace escp::publish
