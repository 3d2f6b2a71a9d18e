#include <fmt/format.h>

#include <algorithm>

#include "metadata/graph.h"

namespace escp::metadata {

namespace {

std::string quoted(std::string_view text) {
  std::string made = "\"";
  for (const char letter : text) {
    switch (letter) {
      case '"':
        made += "\\\"";
        break;
      case '\\':
        made += "\\\\";
        break;
      case '\n':
        made += "\\n";
        break;
      case '\r':
        made += "\\r";
        break;
      default:
        made += letter;
    }
  }
  return made + "\"";
}

bool is_plain(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '_';
}

/// "dcat:Dataset" for what is in one of our vocabularies, else the whole address.
std::string address_text(const std::string& address) {
  for (const vocabulary& one : vocabularies()) {
    if (!address.starts_with(one.address)) continue;
    const std::string_view local = std::string_view(address).substr(one.address.size());
    if (!local.empty() && std::ranges::all_of(local, is_plain))
      return fmt::format("{}:{}", one.prefix, local);
  }
  return fmt::format("<{}>", address);
}

std::string object_text(const term& one) {
  if (one.kind == term_kind::iri) return address_text(one.value);
  const std::string_view joint = one.kind == term_kind::text ? "@" : "^^";
  return fmt::format("{}{}{}", quoted(one.value), joint, one.tag);
}

/// What stands between two statements: they share the subject, perhaps the predicate too.
std::string_view joint(const triple& last, const triple& next) {
  if (last.subject != next.subject) return " .\n";
  return last.predicate == next.predicate ? ", " : " ;\n";
}

}  // namespace

std::string to_turtle(const graph& all) {
  std::string made;
  for (const vocabulary& one : vocabularies()) {
    made += fmt::format("@prefix {}: <{}> .\n", one.prefix, one.address);
  }
  const triple* last = nullptr;
  for (const triple& one : all.triples()) {
    const bool is_new = last == nullptr || last->subject != one.subject;
    if (last != nullptr) made += joint(*last, one);
    if (is_new) made += fmt::format("\n<{}>\n", one.subject);
    if (is_new || last->predicate != one.predicate) {
      made += fmt::format("  {} ", one.predicate == "rdf:type" ? "a" : one.predicate);
    }
    made += object_text(one.object);
    last = &one;
  }
  return made + (last == nullptr ? "" : " .\n");
}

}  // namespace escp::metadata
