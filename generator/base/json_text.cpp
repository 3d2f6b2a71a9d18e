#include "base/json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

#include "base/text.h"

namespace escp {

namespace {

using json = nlohmann::json;

position place_of(const json_source& source, std::size_t offset) {
  const line_column at = line_column_at(source.text, offset);
  return {.file = source.file, .line = source.first_line + at.line - 1, .column = at.column};
}

std::size_t significant_digits(std::string_view number) {
  number = number.substr(0, number.find_first_of("eE"));
  std::string digits;
  std::ranges::copy_if(number, std::back_inserter(digits),
                       [](unsigned char letter) { return std::isdigit(letter) != 0; });
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return digits.size();
}

/// Builds the document while it watches for what nlohmann/json lets pass: keys given twice, numbers
/// that a double would change, too deep or too long input.
class strict_builder final : public nlohmann::json_sax<json> {
 public:
  strict_builder(const json_source& source, const json_limits& limits)
      : source_(source), limits_(limits) {}

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }

  bool number_float(number_float_t value, const std::string& text) override {
    constexpr std::size_t exact_digits = 15;  // what an IEEE 754 double gives back unchanged
    if (significant_digits(text) > exact_digits) {
      report("json-number", fmt::format("the number {} cannot be kept exactly", in_quotes(text)),
             "use an integer of at most 18 digits or a decimal of at most 15");
    }
    return put(value);
  }

  bool string(std::string& value) override {
    check_length(value);
    return put(std::move(value));
  }

  bool binary(binary_t& value) override { return put(std::move(value)); }

  bool start_object(std::size_t /*elements*/) override { return open(json::object()); }
  bool start_array(std::size_t /*elements*/) override { return open(json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(std::string& value) override {
    check_length(value);
    if (open_.back().value->contains(value)) {
      problems_.push_back(
          {.code = "json-duplicate-key",
           .where = {.file = source_.file},
           .pointer = pointer_to(open_.back().pointer, value),
           .message = fmt::format("the key {} stands twice in one object", in_quotes(value)),
           .hint = "keep one of the two"});
    }
    key_ = std::move(value);
    return true;
  }

  bool parse_error(std::size_t offset, const std::string& token,
                   const nlohmann::detail::exception& error) override {
    std::string_view why = error.what();
    const std::size_t reason = why.find(" - ");
    if (reason != std::string_view::npos) why.remove_prefix(reason + 3);
    // Only of texts and numbers does nlohmann give the whole token; other offsets are just past it.
    const bool is_text = token.size() > 1 && token.front() == '"' && token.back() == '"';
    const bool is_whole =
        is_text || token.find_first_not_of("+-.0123456789eE") == std::string::npos;
    const bool is_end = why.starts_with("unexpected end of input");
    const std::size_t length = is_end ? 0 : is_whole ? token.size() : 1;
    const std::size_t at = is_end ? source_.text.size() : offset - std::min(offset, length);
    problems_.push_back({.code = "json-syntax",
                         .where = place_of(source_, at),
                         .pointer = {},
                         .message = fmt::format("not valid JSON: {}", why),
                         .hint = {}});
    return false;
  }

  /// The document when nothing was found; the findings go to `found`.
  std::optional<json> finish(findings& found) {
    for (finding& problem : problems_) {
      if (problem.where.line == 0) problem.where = locate(source_, problem.pointer);
      found.push_back(std::move(problem));
    }
    if (!problems_.empty()) return std::nullopt;
    return std::move(root_);
  }

 private:
  struct container {
    json* value;
    std::string pointer;
  };

  [[nodiscard]] std::string pointer_here() const {
    if (open_.empty()) return {};
    const container& parent = open_.back();
    return pointer_to(parent.pointer,
                      parent.value->is_array() ? std::to_string(parent.value->size()) : key_);
  }

  void report(std::string code, std::string message, std::string hint) {
    problems_.push_back({.code = std::move(code),
                         .where = {.file = source_.file},
                         .pointer = pointer_here(),
                         .message = std::move(message),
                         .hint = std::move(hint)});
  }

  void check_length(const std::string& value) {
    if (value.size() <= limits_.string_bytes) return;
    report("text-too-long",
           fmt::format("a text of {} bytes, at most {} are taken: {}", value.size(),
                       limits_.string_bytes, in_quotes(value, 30)),
           "shorten it, or give a reference to where the whole text stands");
  }

  json* attach(json value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    json& parent = *open_.back().value;
    if (parent.is_array()) {
      parent.push_back(std::move(value));
      return &parent.back();
    }
    json& member = parent[key_];
    member = std::move(value);
    return &member;
  }

  bool put(json value) {
    attach(std::move(value));
    return true;
  }

  bool open(json value) {
    std::string pointer = pointer_here();
    if (open_.size() == limits_.depth) {
      report("json-depth",
             fmt::format("more than {} arrays and objects inside each other", limits_.depth),
             "no record needs that; is the file damaged?");
      return false;
    }
    open_.push_back({attach(std::move(value)), std::move(pointer)});
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  const json_source& source_;
  const json_limits& limits_;
  json root_;
  std::string key_;
  std::vector<container> open_;
  findings problems_;
};

/// Walks over valid JSON text by bytes, without building anything.
class scanner {
 public:
  explicit scanner(std::string_view text) : text_(text) { skip_blank(); }

  [[nodiscard]] std::size_t offset() const { return at_; }

  /// Moves to the member `name` of the object here; its key's offset goes to `key_offset`.
  bool enter_member(std::string_view name, std::size_t& key_offset) {
    if (peek() != '{') return false;
    step();
    while (peek() == '"') {
      const std::size_t start = at_;
      skip_string();
      const std::string_view raw = text_.substr(start, at_ - start);
      skip_blank();
      step();  // the colon
      if (json::parse(raw, nullptr, false) == name) {
        key_offset = start;
        return true;
      }
      skip_value();
      if (peek() == ',') step();
    }
    return false;
  }

  bool enter_element(std::size_t index) {
    if (peek() != '[') return false;
    step();
    for (std::size_t seen = 0; peek() != ']' && peek() != '\0'; ++seen) {
      if (seen == index) return true;
      skip_value();
      if (peek() == ',') step();
    }
    return false;
  }

 private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void step() {
    ++at_;
    skip_blank();
  }

  void skip_blank() {
    while (at_ < text_.size() &&
           std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos)
      ++at_;
  }

  void skip_string() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    at_ = std::min(at_ + 1, text_.size());
  }

  void skip_value() {
    std::size_t depth = 0;
    do {
      const char here = peek();
      if (here == '"') {
        skip_string();
      } else {
        if (here == '{' || here == '[') ++depth;
        if (here == '}' || here == ']') --depth;
        ++at_;
        const bool scalar = here != '{' && here != '[' && here != '}' && here != ']';
        while (scalar && at_ < text_.size() &&
               std::string_view(",]} \t\r\n").find(text_[at_]) == std::string_view::npos)
          ++at_;
      }
      skip_blank();
      if (depth > 0 && (peek() == ',' || peek() == ':')) step();
    } while (depth > 0 && at_ < text_.size());
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<json> parse_json(const json_source& source, findings& found,
                               const json_limits& limits) {
  if (const auto bad = invalid_utf8_at(source.text)) {
    found.push_back({.code = "text-encoding",
                     .where = place_of(source, *bad),
                     .pointer = {},
                     .message = fmt::format("the byte 0x{:02X} is not valid UTF-8",
                                            static_cast<unsigned char>(source.text[*bad])),
                     .hint = "save the file as UTF-8"});
    return std::nullopt;
  }
  strict_builder builder(source, limits);
  json::sax_parse(source.text, &builder);
  return builder.finish(found);
}

position locate(const json_source& source, std::string_view pointer, part wanted) {
  scanner at(source.text);
  std::size_t place = at.offset();
  for (const std::string& token : pointer_tokens(pointer)) {
    std::size_t key_offset = 0;
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
    const bool is_index = error == std::errc() && end == token.data() + token.size();
    if (at.enter_member(token, key_offset)) {
      place = wanted == part::key ? key_offset : at.offset();
    } else if (is_index && at.enter_element(index)) {
      place = at.offset();
    } else {
      break;
    }
  }
  return place_of(source, place);
}

std::string pointer_to(std::string_view parent, std::string_view key) {
  std::string pointer;
  pointer.reserve(parent.size() + 1 + key.size());
  pointer += parent;
  append_token(pointer, key);
  return pointer;
}

void append_token(std::string& pointer, std::string_view key) {
  pointer += '/';
  for (const char letter : key) {
    if (letter == '~') {
      pointer += "~0";
    } else if (letter == '/') {
      pointer += "~1";
    } else {
      pointer += letter;
    }
  }
}

std::vector<std::string> pointer_tokens(std::string_view pointer) {
  std::vector<std::string> tokens;
  if (pointer.empty()) return tokens;
  for (const std::string_view raw : split(pointer.substr(1), '/')) {
    tokens.push_back(replace_all(replace_all(std::string(raw), "~1", "/"), "~0", "~"));
  }
  return tokens;
}

}  // namespace escp
