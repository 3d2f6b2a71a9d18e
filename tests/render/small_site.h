#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_reader.h"
#include "model/catalogue.h"
#include "model/cross_reference.h"
#include "render/page_kinds.h"
#include "rules/engine.h"
#include "rules/suggestions.h"
#include "tests/support/documents.h"

/// Pages of a small catalogue, made with the project's own templates and texts.
namespace escp::render::test {

struct given {
  model::kind kind;
  std::string json;
};

inline model::catalogue catalogue_of(const std::vector<given>& records) {
  model::documents documents;
  for (const given& one : records) documents.push_back(tests::document_of(one.kind, one.json));
  return model::make_catalogue(documents);
}

/// The templates, loaded once.
struct own_templates {
  findings found;
  disk_reader files;
  translation texts = translation::load(files, "templates/i18n", "en", found).value();
  template_set templates =
      template_set::load(files, "templates", texts, page_shapes(), layout_names(), found).value();

  static const own_templates& get() {
    static const own_templates all;
    if (!all.found.empty()) throw std::runtime_error(to_text(all.found.front()));
    return all;
  }
};

/// Where the site stands and where errors are reported.
struct whereabouts {
  std::string address;
  std::string repository;
};

/// The page of a record, "en/partnerships/tex4im/index.html".
inline std::string page_of(const model::catalogue& records, std::string_view path,
                           const whereabouts& where = {}) {
  const date version{2026, 11, 20};
  const own_templates& own = own_templates::get();
  const model::cross_reference references(records);
  const rules::engine engine(records, version);
  const std::vector<rules::verdict> verdicts = engine.judge_all();
  const rules::verdict_index judged(verdicts);
  const rules::suggester suggester(records, version);
  const search::facts facts(records, references, verdicts);
  const std::vector<search::document> documents = search::make_documents(facts);
  const search::facet_groups groups = search::groups_of(documents);
  const content no_content;
  const quality::report quality = quality::make_report(records);
  const std::vector<data_file> no_files;
  const site_input input{.catalogue = records,
                         .references = references,
                         .verdicts = judged,
                         .suggester = suggester,
                         .facts = facts,
                         .documents = documents,
                         .groups = groups,
                         .content = no_content,
                         .texts = own.texts,
                         .templates = own.templates,
                         .data_files = no_files,
                         .version = version,
                         .address = where.address,
                         .repository = where.repository,
                         .quality = quality};
  const auto tasks = plan_pages(input);
  const auto task = std::ranges::find(tasks, path, &page_task::path);
  if (task == tasks.end()) throw std::runtime_error("no such page: " + std::string(path));
  return task->make();
}

/// The text between two marks, the first after the other.
inline std::string between(std::string_view text, std::string_view from, std::string_view to) {
  const auto begin = text.find(from);
  if (begin == std::string_view::npos) return "not found: " + std::string(from);
  const auto end = text.find(to, begin + from.size());
  return std::string(text.substr(begin + from.size(), end - begin - from.size()));
}

/// Elements of the page.
inline std::size_t nodes(std::string_view page) {
  std::size_t count = 0;
  for (std::size_t at = 0; at + 1 < page.size(); ++at) {
    const char next = page[at + 1];
    if (page[at] == '<' && ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'))) ++count;
  }
  return count;
}

}  // namespace escp::render::test
