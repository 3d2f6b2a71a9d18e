#include "render/page_kinds.h"

namespace escp::render {

namespace {

std::vector<std::string_view> views_of(const shape_names& names) {
  return {names.begin(), names.end()};
}

/// The shapes with the texts that they point to.
struct shape_store {
  std::vector<shape_names> texts;
  std::vector<std::vector<std::string_view>> names;
  std::vector<shape> shapes;

  shape_store() {
    for (const page_kind& one : page_kinds()) texts.push_back(one.names());
    for (const shape_names& one : texts) names.push_back(views_of(one));
    for (std::size_t index = 0; index < names.size(); ++index) {
      shapes.push_back({.page = page_kinds()[index].name, .names = names[index]});
    }
  }
};

}  // namespace

std::span<const shape> page_shapes() {
  static const shape_store store;
  return store.shapes;
}

std::span<const std::string_view> layout_names() {
  static const shape_names texts = page_names();
  static const std::vector<std::string_view> names = views_of(texts);
  return names;
}

}  // namespace escp::render
