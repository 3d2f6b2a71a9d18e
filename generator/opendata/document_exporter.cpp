#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "opendata/exporters.h"

namespace escp::opendata {

namespace {

class schema_files final : public exporter {
 public:
  explicit schema_files(const export_context& context) : context_(context) {}

  std::vector<exported_file> finish() override {
    std::vector<exported_file> files;
    for (const auto& [name, schema] : context_.input().schemas) {
      files.push_back({name,
                       {"data/schema/v1/" + name, schema.dump(2) + "\n"},
                       "application/schema+json",
                       std::nullopt});
    }
    return files;
  }

 private:
  const export_context& context_;
};

constexpr std::string_view licence_text =
    R"(ESCP Catalogue, version {}

The compilation, the identifiers, the summaries and notes in the catalogue's own words, and the
verdicts are licensed under Creative Commons Attribution 4.0 International (CC BY 4.0).

    {}

You may copy, change and use them for any purpose, also a commercial one, if you name the source:

    ESCP Catalogue, version {}

Not covered by this licence:
- what the sources hold themselves: their documents, texts and databases keep the licence of their
  publisher, see ATTRIBUTION.txt;
- names, acronyms, logos and trade marks of organisations, programmes and labels;
- the pages to which addresses in the data lead.

The catalogue is not a service of the European Union. It is provided as it is, without any warranty.
)";

/// A text of a record on one line.
std::string on_one_line(std::string_view text) {
  std::string line(trim(text));
  std::ranges::replace_if(
      line, [](char letter) { return static_cast<unsigned char>(letter) < 0x20; }, ' ');
  return line;
}

class licence_files final : public exporter {
 public:
  explicit licence_files(const export_context& context) : version_(context.input().version) {}

  void feed(const any_record& one) override {
    if (const auto* source = one.as<model::source>()) add(*source);
    if (const auto* region = one.as<model::region>())
      has_points_ = has_points_ || region->point.has_value();
  }

  std::vector<exported_file> finish() override {
    std::string attribution = "The catalogue was compiled from these sources.\n";
    if (has_points_) {
      attribution +=
          "\nPoints of regions on the map:\n© EuroGeographics for the administrative boundaries\n";
    }
    return {{"licence",
             {"data/LICENSE.txt", fmt::format(licence_text, version_, licence_address, version_)},
             "text/plain",
             std::nullopt},
            {"attribution",
             {"data/ATTRIBUTION.txt", attribution + sources_},
             "text/plain",
             std::nullopt}};
  }

 private:
  void add(const model::source& one) {
    sources_ += fmt::format("\n{}\n", one.id);
    const std::pair<std::string_view, std::string_view> lines[]{
        {"title", one.title},
        {"publisher", one.publisher},
        {"address", one.url},
        {"licence", one.licence.empty() ? "not stated" : std::string_view(one.licence)}};
    for (const auto& [name, text] : lines) {
      if (!text.empty()) sources_ += fmt::format("  {}: {}\n", name, on_one_line(text));
    }
  }

  const std::string& version_;
  std::string sources_;
  bool has_points_ = false;
};

}  // namespace

std::unique_ptr<exporter> schema_exporter(const export_context& context) {
  return std::make_unique<schema_files>(context);
}

std::unique_ptr<exporter> licence_exporter(const export_context& context) {
  return std::make_unique<licence_files>(context);
}

}  // namespace escp::opendata
