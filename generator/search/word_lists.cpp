#include "search/word_lists.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "search/fold.h"
#include "search/packed_bytes.h"

namespace escp::search {

namespace {

struct posting {
  std::size_t document;
  word_place place;
};
using postings = std::vector<posting>;

using word_number = std::uint32_t;

/// Numbers for words, in the order in which they are met. Texts that repeat, as names of partners
/// and countries do, are folded once.
class vocabulary {
 public:
  /// The words of a text, which must outlive this.
  const std::vector<word_number>& numbers_of(std::string_view text) {
    const auto [place, is_new] = texts_.try_emplace(text);
    if (is_new) {
      for (std::string& word : words_of(text)) place->second.push_back(number_of(std::move(word)));
    }
    return place->second;
  }

  /// Every word with its number, sorted by its bytes.
  [[nodiscard]] std::vector<std::pair<std::string_view, word_number>> sorted() const {
    std::vector<std::pair<std::string_view, word_number>> all(numbers_.begin(), numbers_.end());
    std::ranges::sort(all);
    return all;
  }

 private:
  word_number number_of(std::string word) {
    return numbers_.try_emplace(std::move(word), static_cast<word_number>(numbers_.size()))
        .first->second;
  }

  std::unordered_map<std::string, word_number> numbers_;
  std::unordered_map<std::string_view, std::vector<word_number>> texts_;
};

/// The words of a document, each where it stands at its best.
using word_places = std::vector<std::pair<word_number, word_place>>;

word_places places_in(const document& one, vocabulary& words) {
  using enum word_place;
  word_places made;
  const auto add = [&](const std::vector<std::string>& texts, word_place first, word_place later) {
    for (const std::string& text : texts) {
      word_place place = first;
      for (const word_number word : words.numbers_of(text)) {
        made.emplace_back(word, place);
        place = later;
      }
    }
  };
  add(one.texts.names, name_start, name);
  add(one.texts.others, other, other);
  add(one.texts.context, context, context);
  std::ranges::sort(made);
  const auto repeated = std::ranges::unique(made, {}, &word_places::value_type::first);
  made.erase(repeated.begin(), repeated.end());
  return made;
}

std::string packed(const postings& list) {
  std::string bytes;
  std::size_t before = 0;
  for (const posting& one : list) {
    append_number(bytes, ((one.document - before) << 2U) | static_cast<std::size_t>(one.place));
    before = one.document;
  }
  return bytes;
}

std::size_t shared_start(std::string_view left, std::string_view right) {
  return static_cast<std::size_t>(std::ranges::mismatch(left, right).in1 - left.begin());
}

/// The word as what it shares with the one before, what it adds, and the size of its list.
void append_word(std::string& to, std::string_view before, std::string_view word,
                 std::size_t list_size) {
  const std::size_t shared = shared_start(before, word);
  append_number(to, shared);
  append_number(to, word.size() - shared);
  to += word.substr(shared);
  append_number(to, list_size);
}

}  // namespace

word_lists pack_words(std::span<const document> documents) {
  vocabulary known;
  std::vector<postings> found;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    for (const auto& [word, place] : places_in(documents[at], known)) {
      if (found.size() <= word) found.resize(word + 1);
      found[word].push_back({at, place});
    }
  }
  const auto words = known.sorted();
  word_lists made{.words = words.size()};
  std::string_view before;
  for (const auto& [word, number] : words) {
    const std::string list = packed(found[number]);
    append_word(made.dictionary, before, word, list.size());
    if (made.lists.empty() || made.lists.back().size() >= list_file_size) made.lists.emplace_back();
    made.lists.back() += list;
    before = word;
  }
  return made;
}

}  // namespace escp::search
