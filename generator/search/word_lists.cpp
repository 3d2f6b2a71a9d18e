#include "search/word_lists.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "search/fold.h"
#include "search/packed_bytes.h"

namespace escp::search {

namespace {

struct posting {
  std::size_t document;
  word_place place;
};
using postings = std::vector<posting>;

/// The words of texts that repeat, as names of partners and countries do.
class word_memory {
 public:
  const std::vector<std::string>& words_of(const std::string& text) {
    const auto [place, is_new] = seen_.try_emplace(text);
    if (is_new) place->second = search::words_of(text);
    return place->second;
  }

 private:
  std::unordered_map<std::string, std::vector<std::string>> seen_;
};

using best_places = std::map<std::string_view, word_place>;

void add(best_places& to, const std::vector<std::string>& words, word_place first,
         word_place others) {
  for (const std::string& word : words) {
    const word_place place = &word == words.data() ? first : others;
    const auto [at, is_new] = to.try_emplace(word, place);
    at->second = std::min(at->second, place);
  }
}

best_places places_in(const document& one, word_memory& memory) {
  using enum word_place;
  best_places made;
  for (const std::string& text : one.texts.names) {
    add(made, memory.words_of(text), name_start, name);
  }
  for (const std::string& text : one.texts.others) add(made, memory.words_of(text), other, other);
  for (const std::string& text : one.texts.context) {
    add(made, memory.words_of(text), context, context);
  }
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
  word_memory memory;
  std::unordered_map<std::string_view, postings> found;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    for (const auto& [word, place] : places_in(documents[at], memory)) {
      found[word].push_back({at, place});
    }
  }
  std::vector<std::string_view> words;
  words.reserve(found.size());
  for (const auto& each : found) words.push_back(each.first);
  std::ranges::sort(words);

  word_lists made{.words = words.size()};
  std::string_view before;
  for (const std::string_view word : words) {
    const std::string list = packed(found[word]);
    append_word(made.dictionary, before, word, list.size());
    if (made.lists.empty() || made.lists.back().size() >= list_file_size) made.lists.emplace_back();
    made.lists.back() += list;
    before = word;
  }
  return made;
}

}  // namespace escp::search
