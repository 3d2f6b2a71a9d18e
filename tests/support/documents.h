#pragma once

#include <memory>
#include <string>
#include <utility>

#include "base/finding.h"
#include "model/document.h"

namespace escp::tests {

/// A document of `kind` with this JSON text, as if it had been read from data/<kind>/<id>.json.
inline model::document document_of(model::kind kind, const std::string& text) {
  model::document one;
  one.kind = kind;
  one.text = std::make_shared<const std::string>(text);
  one.own_text = *one.text;
  one.file = "data/" + std::string(model::name_of(kind)) + "/" + one.id() + ".json";
  return one;
}

/// The findings as printed, one a line and hints on theirs.
inline std::string text_of(const findings& all) {
  std::string lines;
  for (const finding& one : all) lines += to_text(one) + "\n";
  return lines;
}

}  // namespace escp::tests
