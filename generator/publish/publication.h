#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/output_sink.h"
#include "base/result.h"
#include "publish/publish.h"
#include "publish/site_plan.h"
#include "publish/staging.h"

namespace escp::publish {

/// A run that publishes a site file by file: nothing is held but names and hashes. What the present
/// site has already is not written; the rest is staged at once. Until `finish` the site is as it
/// was, and stays so when that is never called.
///
/// `put` and `open` are thread-safe. What goes wrong in them is told by `finish`.
class publication final : public output_sink {
 public:
  [[nodiscard]] static result<std::unique_ptr<publication>> begin(const std::filesystem::path& site,
                                                                  const options& how);

  void put(output_file file) override;
  [[nodiscard]] std::unique_ptr<output_stream> open(std::string path) override;

  /// An output that the present site has already, as the caller knows: it is not looked at.
  void keep_present(std::string path, const fingerprint& content, const file_state& state);

  /// Puts what differs in its place, and removes what the last run made and this one did not; does
  /// nothing when nothing differs.
  [[nodiscard]] result<summary> finish();

  /// By path, after `finish`.
  [[nodiscard]] const std::vector<site_output>& outputs() const { return outputs_; }

  /// The open folder of the site before this run; less than 0 when there was none.
  [[nodiscard]] int present_folder() const { return present_.number(); }

 private:
  class stream;
  struct low_bits {
    std::size_t operator()(const fingerprint& one) const { return one.low; }
  };

  publication(places at, descriptor lock, options how);

  void write(site_output one, std::string_view bytes);
  void keep(site_output one);
  void fail_at(const std::string& path, const std::string& why);
  /// For a shared path: becomes a second name of an earlier output with the same bytes.
  [[nodiscard]] bool is_linked(site_output& one);
  [[nodiscard]] std::optional<site_output> earlier_with(const fingerprint& content);

  [[nodiscard]] result<void> check() const;
  [[nodiscard]] std::string manifest() const;
  [[nodiscard]] result<void> complete(const made_files& before, const std::string& manifest_text);
  [[nodiscard]] result<void> change(const made_files& before, std::uint32_t staged_manifest);
  [[nodiscard]] result<void> flush(std::uint32_t staged_manifest) const;
  [[nodiscard]] summary summarise() const;

  const places at_;
  const descriptor lock_;
  const options how_;
  const descriptor present_;
  staging staged_;
  std::mutex mutex_;
  std::vector<site_output> outputs_;
  std::unordered_map<fingerprint, std::size_t, low_bits> by_content_;  ///< with a shared folder
  std::map<std::string, std::string> failures_;                        ///< path -> why
};

}  // namespace escp::publish
