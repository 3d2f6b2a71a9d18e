#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "model/document.h"

namespace escp::tests {

/// The records of the catalogue itself, each as it stands in its file.
inline std::vector<model::document> real_documents() {
  std::vector<model::document> all;
  for (const model::kind_row& row : model::kinds) {
    const std::filesystem::path folder = "data/" + std::string(row.name);
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      std::ostringstream text;
      text << std::ifstream(entry.path()).rdbuf();
      model::document& one = all.emplace_back();
      one.kind = row.kind;
      one.file = entry.path().string();
      one.text = std::make_shared<const std::string>(std::move(text).str());
      one.own_text = *one.text;
    }
  }
  return all;
}

/// Texts that differ from a given one in a few bytes: most are no JSON any more, or other records.
class mutations {
 public:
  std::string of(std::string_view text) {
    std::string made(text);
    for (std::size_t count = 1 + below(2); count > 0; --count) mutate(made);
    return made;
  }

 private:
  std::size_t below(std::size_t count) { return engine_() % count; }

  void mutate(std::string& text) {
    static const std::vector<std::string> pieces{"\"",
                                                 "\\",
                                                 "{",
                                                 "}",
                                                 "[",
                                                 "]",
                                                 ",",
                                                 ":",
                                                 "-",
                                                 "0",
                                                 "1.5",
                                                 "e9",
                                                 "null",
                                                 "true",
                                                 "\\u00e9",
                                                 "\\ud83d",
                                                 "\xE9",
                                                 "\xC3\xA9",
                                                 "\n",
                                                 "A",
                                                 " ",
                                                 "x",
                                                 "\\n",
                                                 "0.1",
                                                 "\"id\":1",
                                                 "\x01",
                                                 "--",
                                                 "..",
                                                 "/",
                                                 "_",
                                                 "123456789012345678901234",
                                                 "2031-02-30",
                                                 "\"id\": \"x\",",
                                                 "\xF0\x9F\x98\x80",
                                                 "\x7F"};
    const std::size_t at = below(text.size());
    const std::string& piece = pieces[below(pieces.size())];
    const std::size_t way = below(4);
    if (way == 0) text.insert(at, piece);
    if (way == 1) text.replace(at, 1, piece);
    if (way == 2) text.erase(at, 1 + below(12));
    if (way == 3) text.insert(at, text.substr(below(text.size()), below(60)));
    if (text.empty()) text = "{}";
  }

  std::mt19937 engine_{2016'05'31};
};

}  // namespace escp::tests
