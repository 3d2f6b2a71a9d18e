#include "render/shape_names.h"

namespace escp::render {

shape_names together(std::initializer_list<shape_names> parts) {
  shape_names all;
  for (const shape_names& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

shape_names within(std::string_view section, const shape_names& names) {
  const std::string path = std::string(section) + "*";
  shape_names all{path};
  for (const std::string& name : names) all.push_back(path + "/" + name);
  return all;
}

shape_names optional(std::initializer_list<std::string_view> names) {
  shape_names all;
  for (const std::string_view name : names) {
    const shape_names one = within(name, {"text"});
    all.insert(all.end(), one.begin(), one.end());
  }
  return all;
}

shape_names fact_names() { return within("facts", {"term", "value!"}); }

shape_names claim_names() {
  const shape_names row =
      together({{"measure", "value", "nature", "refs!"}, optional({"as_of", "note"})});
  return within("claims", within("rows", row));
}

namespace {

shape_names item_names() {
  return within("items", together({{"href", "name"}, within("detail", {"line!"})}));
}

}  // namespace

shape_names rest_names() { return within("rest", {"shown", "href"}); }

shape_names pagination_names() {
  return within("pagination", within("pages", {"href", "number", "current*", "gap*"}));
}

shape_names group_names() {
  return within("groups",
                together({{"name", "anchor", "count"}, optional({"page"}), item_names()}));
}

shape_names related_names() {
  return within("related", together({{"title", "anchor", "count"}, item_names(), rest_names()}));
}

shape_names named_region_names() {
  return within("named_regions", within("rows", {"name", "country!", "region!", "role"}));
}

shape_names source_names() {
  return together({{"id", "name"},
                   optional({"publisher", "address", "published", "recorded", "licence", "compared",
                             "stale", "note"})});
}

shape_names page_names() {
  const shape_names source = together({{"number", "href", "inferred*", "unconfirmed*"},
                                       optional({"section", "reading"}),
                                       source_names()});
  return together({{"language", "root", "home", "title", "version", "kosovo*", "long_title*",
                    "site_search*", "catalogue_links*", "has_changes*"},
                   optional({"description", "kicker"}),
                   within("nav", {"href", "name", "current*"}),
                   within("crumbs", {"href", "name"}),
                   within("jumps", {"href", "name"}),
                   within("alternate", {"href", "media_type"}),
                   within("canonical", {"href"}),
                   within("json_ld", {"block!"}),
                   within("notes", within("lines", {"text"})),
                   within("sources", within("entries", source)),
                   within("stories", within("items", {"href", "name", "kind", "summary"})),
                   within("files", {"href", "name", "detail"})});
}

}  // namespace escp::render
