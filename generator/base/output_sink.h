#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/output_file.h"

namespace escp {

/// A file that is written piece by piece. It is whole when the stream has ended its life.
class output_stream {
 public:
  output_stream() = default;
  output_stream(const output_stream&) = delete;
  output_stream& operator=(const output_stream&) = delete;
  virtual ~output_stream() = default;

  virtual void write(std::string_view bytes) = 0;
};

/// Takes the files of a site as they are made, so that not all of them need to be held at once.
/// What goes wrong on the way is kept by the sink, and told at its end.
class output_sink {
 public:
  output_sink() = default;
  output_sink(const output_sink&) = delete;
  output_sink& operator=(const output_sink&) = delete;
  virtual ~output_sink() = default;

  virtual void put(output_file file) = 0;
  [[nodiscard]] virtual std::unique_ptr<output_stream> open(std::string path) = 0;
};

/// Holds all files.
class memory_sink final : public output_sink {
 public:
  void put(output_file file) override { files_.push_back(std::move(file)); }
  [[nodiscard]] std::unique_ptr<output_stream> open(std::string path) override {
    return std::make_unique<stream>(*this, std::move(path));
  }
  [[nodiscard]] output_files take() { return std::move(files_); }

 private:
  class stream final : public output_stream {
   public:
    stream(memory_sink& to, std::string path) : to_(to), file_{std::move(path), {}} {}
    ~stream() override { to_.put(std::move(file_)); }
    void write(std::string_view bytes) override { file_.bytes += bytes; }

   private:
    memory_sink& to_;
    output_file file_;
  };

  output_files files_;
};

}  // namespace escp
