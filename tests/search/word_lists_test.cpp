#include "search/word_lists.h"

#include <doctest/doctest.h>

namespace escp::search {

namespace {

document named(const std::string& name, const std::string& context) {
  document made;
  made.texts.names = {name};
  made.texts.context = {context};
  return made;
}

}  // namespace

TEST_CASE("words are sorted, say what they share with the one before, and where they stand") {
  const std::vector<document> documents{named("Textile Mills", "Łódź"),
                                        named("Textiles", "textile lodz")};
  const word_lists made = pack_words(documents);
  CHECK(made.words == 4);
  // Each word: letters shared, letters added, these, bytes of its list.
  CHECK(made.dictionary == std::string("\0\4lodz\2"
                                       "\0\5mills\1"
                                       "\0\7textile\2"
                                       "\7\1s\1",
                                       29));
  // lodz: context of 0, context of 1. mills: name of 0. textile: start of 0, context of 1.
  CHECK(made.lists == std::vector<std::string>{std::string("\3\7\1\0\7\4", 6)});
}

TEST_CASE("a word that a name repeats counts where it is worth most") {
  const word_lists made = pack_words(std::vector<document>{named("lyon lyon", "lyon")});
  CHECK(made.lists == std::vector<std::string>{std::string("\0", 1)});
}

TEST_CASE("lists are cut into files between words, never within a list") {
  std::vector<document> documents;
  for (std::size_t at = 0; at < 3 * list_file_size; ++at) documents.push_back(named("all", ""));
  documents.back().texts.names.emplace_back("zebra");
  const word_lists made = pack_words(documents);
  REQUIRE(made.lists.size() == 2);
  CHECK(made.lists[0].size() == 3 * list_file_size);
  CHECK(made.lists[1].size() == 3);
}

TEST_CASE("no documents, no words") {
  const word_lists made = pack_words({});
  CHECK(made.words == 0);
  CHECK(made.dictionary.empty());
  CHECK(made.lists.empty());
}

}  // namespace escp::search
