#include "render/record_title.h"

#include "render/record_names.h"
#include "render/source_views.h"

namespace escp::render {

namespace {

template <class record_type>
std::string title_of(const record_type& one) {
  if constexpr (requires { one.acronym; }) {
    return one.acronym;
  } else if constexpr (requires { one.title; }) {
    return one.title;
  } else {
    return one.name;
  }
}

std::string title_of(const model::region& one) { return region_name(one); }
std::string title_of(const model::source& one) { return source_name(one); }

}  // namespace

std::optional<std::string> record_title(const model::catalogue& records, model::kind kind,
                                        std::string_view id) {
  std::optional<std::string> title;
  const auto look = [&]<class record_type>(std::type_identity<record_type> /*which*/) {
    const record_type* one =
        model::kind_of<record_type> == kind ? records.find<record_type>(id) : nullptr;
    if (one != nullptr) title = title_of(*one);
  };
  std::apply(
      [&]<class... lists>(const lists&...) {
        (look(std::type_identity<typename lists::value_type>()), ...);
      },
      model::catalogue::tables());
  return title;
}

std::vector<std::string_view> record_ids(const model::catalogue& records, model::kind kind) {
  std::vector<std::string_view> ids;
  records.each([&](model::kind of, const model::record& one) {
    if (of == kind) ids.push_back(one.id);
  });
  return ids;
}

}  // namespace escp::render
