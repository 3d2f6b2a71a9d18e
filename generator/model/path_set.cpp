#include "model/path_set.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/json_text.h"

namespace escp::model {

namespace {

/// A pattern, and how many of its steps have been taken.
using progress = std::pair<std::size_t, std::size_t>;
using progresses = std::set<progress>;

}  // namespace

class path_set_maker {
 public:
  path_set_maker(std::span<const std::string_view> patterns, path_set& made) : made_(made) {
    progresses start;
    for (const std::string_view pattern : patterns) {
      start.insert({steps_.size(), 0});
      steps_.push_back(pointer_tokens(pattern));
    }
    name_words();
    static_cast<void>(state_of(std::move(start)));
  }

 private:
  void name_words() {
    std::set<std::string> all;
    for (const auto& steps : steps_) all.insert(steps.begin(), steps.end());
    all.erase("*");
    all.erase("**");
    made_.texts_.assign(all.begin(), all.end());
    for (const std::string& text : made_.texts_)
      made_.words_.emplace(text, made_.words_.size() + 1);
  }

  /// "**" may also stand for nothing.
  void add(progress at, progresses& to) const {
    to.insert(at);
    const auto& steps = steps_[at.first];
    if (at.second < steps.size() && steps[at.second] == "**") add({at.first, at.second + 1}, to);
  }

  /// Where these patterns are after a word; an empty text is any word that none of them has.
  [[nodiscard]] progresses after(const progresses& here, const std::string& word) const {
    progresses next;
    for (const progress& at : here) {
      const auto& steps = steps_[at.first];
      if (at.second == steps.size()) continue;
      const std::string& step = steps[at.second];
      if (step == "**") {
        add(at, next);
      } else if (step == "*" || (step == word && !word.empty())) {
        add({at.first, at.second + 1}, next);
      }
    }
    return next;
  }

  std::uint32_t state_of(const progresses& reached) {
    progresses here;
    for (const progress& at : reached) add(at, here);
    if (here.empty()) return path_set::nowhere;
    const auto number = static_cast<std::uint32_t>(made_.states_.size());
    const auto [known, is_new] = numbers_.try_emplace(here, number);
    if (!is_new) return known->second;
    made_.states_.emplace_back();
    path_set::state made;
    for (const progress& at : here) {
      if (at.second == steps_[at.first].size()) made.fitting.push_back(at.first);
    }
    made.next.push_back(state_of(after(here, "")));
    for (const std::string& word : made_.texts_) made.next.push_back(state_of(after(here, word)));
    made.has_next =
        std::ranges::any_of(made.next, [](std::uint32_t one) { return one != path_set::nowhere; });
    made_.states_[number] = std::move(made);
    return number;
  }

  path_set& made_;
  std::vector<std::vector<std::string>> steps_;
  std::map<progresses, std::uint32_t> numbers_;
};

path_set::path_set(std::span<const std::string_view> patterns) { path_set_maker(patterns, *this); }

}  // namespace escp::model
