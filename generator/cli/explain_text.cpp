#include "cli/explain_text.h"

#include <array>

namespace escp::cli {

namespace {

/// A list of a judgement, under the heading that the pages give it.
struct list_row {
  std::string_view heading;
  rules::statement_list rules::judgement::*list;
};

constexpr std::array<list_row, 3> lists{{
    {"verdict.evidence", &rules::judgement::evidence},
    {"verdict.missing", &rules::judgement::missing},
    {"verdict.settle", &rules::judgement::settle},
}};

class explanation {
 public:
  explanation(const render::plain_words& words, const terminal& screen)
      : words_(words), screen_(screen) {}

  void head(const explained_subject& subject) {
    text_ += screen_.painted(wrapped(subject.title, {}, screen_.width), style::bold);
    if (subject.partnership == nullptr) return;
    line(words_.label(*subject.partnership), {"", "  "});
    if (const auto& label = subject.partnership->label; label && !label->note.empty())
      line(label->note, {"", "  "});
  }

  void add(const rules::verdict& one) {
    const model::call* call = words_.records().find<model::call>(one.call);
    text_ += "\n" + screen_.painted(wrapped(call->title + " (" + call->id + ")", {}, screen_.width),
                                    style::bold);
    text_ += marked(one.overall) + "\n";
    line(words_.summary(one), {});
    for (const rules::condition_verdict& each : one.conditions) add(each);
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  /// "✓ Met", in its colour.
  [[nodiscard]] std::string marked(rules::outcome one) const {
    constexpr std::array<std::string_view, 3> marks{"✕ ", "? ", "✓ "};
    constexpr std::array<style, 3> styles{style::red, style::yellow, style::green};
    const auto at = static_cast<std::size_t>(one);
    const std::string word = words_.texts().text("outcome." + std::string(rules::name_of(one)));
    return screen_.painted(std::string(marks[at]) + word, styles[at]);
  }

  void line(std::string_view said, indents by) { text_ += wrapped(said, by, screen_.width); }

  void add(const rules::condition_verdict& one) {
    const rules::condition& asked = *one.condition;
    text_ +=
        "\n" + marked(one.judgement.outcome) + "  " + screen_.painted(asked.title, style::bold);
    if (asked.severity == rules::severity::information)
      text_ += " (" + words_.texts().text("condition.information") + ")";
    text_ += "\n";
    line(asked.wording, {"  ", "  "});
    for (const list_row& row : lists) add(row, one.judgement);
    line(words_.texts().text("verdict.clause") + " " + words_.clause(asked), {"  ", "    "});
  }

  void add(const list_row& row, const rules::judgement& judged) {
    const std::vector<std::string> all = words_.sentences(render::collected(judged, row.list));
    if (all.empty()) return;
    line(words_.texts().text(row.heading) + ":", {"  ", "  "});
    for (const std::string& one : all) line(one, {"    - ", "      "});
  }

  const render::plain_words& words_;
  const terminal& screen_;
  std::string text_;
};

}  // namespace

std::string explain_text(const explained_subject& subject, std::span<const rules::verdict> verdicts,
                         const render::plain_words& words, const terminal& screen) {
  explanation made(words, screen);
  made.head(subject);
  for (const rules::verdict& one : verdicts) made.add(one);
  return made.take();
}

}  // namespace escp::cli
