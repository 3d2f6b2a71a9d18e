#include "figures/read_geometry.h"

#include <algorithm>

namespace escp::figures {

namespace {

using nlohmann::json;

degrees degrees_of(const json& pair, std::size_t at = 0) {
  return {.longitude = pair.at(at).get<double>(), .latitude = pair.at(at + 1).get<double>()};
}

ring ring_of(const json& numbers) {
  std::vector<spot> line;
  line.reserve(numbers.size() / 2);
  for (std::size_t at = 0; at < numbers.size(); at += 2)
    line.push_back({numbers.at(at).get<int>(), numbers.at(at + 1).get<int>()});
  return ring(std::move(line));
}

std::vector<ring> rings_of(const json& lists) {
  std::vector<ring> all;
  for (const json& one : lists) all.push_back(ring_of(one));
  return all;
}

outline outline_of(const json& one) {
  return {.country = one.at("code"),
          .is_small = one.at("small"),
          .anchor = {one.at("anchor").at(0), one.at("anchor").at(1)},
          .full = rings_of(one.at("full")),
          .coarse = rings_of(one.at("coarse"))};
}

inset inset_of(const json& one) {
  const json& place = one.at("box");
  return {.area = one.at("area"),
          .country = one.at("country"),
          .place = {place.at(0), place.at(1), place.at(2), place.at(3)},
          .caption = one.at("caption"),
          .south_west = degrees_of(one.at("bounds")),
          .north_east = degrees_of(one.at("bounds"), 2),
          .centre = degrees_of(one.at("centre")),
          .kilometres_per_unit = one.at("kilometres_per_unit"),
          .rings = rings_of(one.at("rings"))};
}

geometry geometry_of(const json& all) {
  geometry made{.width = all.at("width"),
                .height = all.at("height"),
                .centre = degrees_of(all.at("centre")),
                .left = all.at("left"),
                .top = all.at("top"),
                .kilometres_per_unit = all.at("kilometres_per_unit"),
                .outlines = {},
                .insets = {}};
  for (const json& one : all.at("shapes")) made.outlines.push_back(outline_of(one));
  for (const json& one : all.at("insets")) made.insets.push_back(inset_of(one));
  std::ranges::sort(made.outlines, {}, &outline::country);
  return made;
}

}  // namespace

result<geometry> read_geometry(const json_source& source) {
  findings found;
  const auto parsed = parse_json(source, found);
  if (!parsed) return fail(source.file + ": " + found.front().message);
  try {
    return geometry_of(*parsed);
  } catch (const json::exception& error) {
    return fail(source.file +
                " is not of the form that data/geometry/make/ writes: " + error.what());
  }
}

result<geometry> load_geometry(const file_reader& files, const std::string& data) {
  const std::string path = data + "/geometry/europe.json";
  const auto paths = files.list(data);
  if (!paths) return tl::unexpected(paths.error().within("the geometry"));
  if (!std::ranges::binary_search(*paths, path)) return geometry{};
  const auto text = files.read(path);
  if (!text) return tl::unexpected(text.error().within("the geometry"));
  return read_geometry({.file = path, .text = *text});
}

}  // namespace escp::figures
