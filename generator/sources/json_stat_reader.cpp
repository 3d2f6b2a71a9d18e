#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "sources/json_error.h"
#include "sources/readers.h"

namespace escp::sources {

namespace {

using json = nlohmann::json;

/// One dimension of the cube: its name and its categories' codes in their order.
struct dimension {
  std::string name;
  std::vector<std::string> codes;
};

/// The value cube of JSON-stat 2.0: https://json-stat.org/full/ . Row-major, the last dimension
/// runs fastest.
struct cube {
  std::vector<dimension> dimensions;
  const json* values = nullptr;
  const json* statuses = nullptr;
  std::size_t size = 1;
};

/// `category.index` is a list of codes, or an object from code to place; without it the only code
/// stands in `category.label`.
result<std::vector<std::string>> codes_of(const json& category, std::size_t size,
                                          const std::string& name) {
  std::vector<std::string> codes(size);
  const auto put = [&](std::size_t at, const std::string& code) {
    if (at < size) codes[at] = code;
    return at < size;
  };
  const json index = category.value("index", json());
  bool fits = true;
  if (index.is_array()) {
    for (std::size_t at = 0; fits && at < index.size(); ++at)
      fits = index[at].is_string() && put(at, index[at].get<std::string>());
  } else if (index.is_object()) {
    for (const auto& [code, at] : index.items())
      fits = fits && at.is_number_unsigned() && put(at.get<std::size_t>(), code);
  } else if (const json label = category.value("label", json()); label.is_object() && size == 1) {
    for (const auto& [code, text] : label.items()) fits = put(0, code);
  }
  if (!fits || std::ranges::find(codes, "") != codes.end())
    return fail(fmt::format("the dimension {} does not have a code for each of its {} categories",
                            in_quotes(name), size));
  return codes;
}

const json* member(const json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

result<dimension> read_dimension(const json& root, const std::string& name, std::size_t size) {
  const json* all = member(root, "dimension");
  const json* one = all == nullptr || !all->is_object() ? nullptr : member(*all, name.c_str());
  const json* category = one == nullptr || !one->is_object() ? nullptr : member(*one, "category");
  if (category == nullptr || !category->is_object())
    return fail(fmt::format("the dimension {} is not described", in_quotes(name)));
  auto codes = codes_of(*category, size, name);
  if (!codes) return tl::unexpected(codes.error());
  return dimension{name, std::move(*codes)};
}

result<cube> read_cube(const json& root) {
  if (!root.is_object()) return fail("JSON-stat is an object");
  if (const json* error = member(root, "error"))
    return fail(
        fmt::format("the server answers with a problem: {}", in_quotes(error->dump(), 200)));
  const json* ids = member(root, "id");
  const json* sizes = member(root, "size");
  cube made{.dimensions = {},
            .values = member(root, "value"),
            .statuses = member(root, "status"),
            .size = 1};
  if (ids == nullptr || sizes == nullptr || !ids->is_array() || !sizes->is_array() ||
      ids->size() != sizes->size() || ids->empty())
    return fail("JSON-stat needs \"id\" and \"size\", two lists of the same length");
  if (made.values == nullptr || !(made.values->is_array() || made.values->is_object()))
    return fail("JSON-stat needs \"value\", a list or an object");
  constexpr std::size_t largest_cube = 50'000'000;
  for (std::size_t at = 0; at < ids->size(); ++at) {
    if (!(*ids)[at].is_string() || !(*sizes)[at].is_number_unsigned())
      return fail("the dimensions have names and sizes");
    const auto size = (*sizes)[at].get<std::size_t>();
    if (size > largest_cube || made.size * size > largest_cube)
      return fail(fmt::format("more than {} values", largest_cube));
    auto one = read_dimension(root, (*ids)[at].get<std::string>(), size);
    if (!one) return tl::unexpected(one.error());
    made.size *= size;
    made.dimensions.push_back(std::move(*one));
  }
  return made;
}

/// The value or status at a place: of a list by index, of an object by the index as a key.
const json* at_place(const json* all, std::size_t place) {
  if (all == nullptr) return nullptr;
  if (all->is_array()) return place < all->size() ? &(*all)[place] : nullptr;
  return all->is_object() ? member(*all, std::to_string(place).c_str()) : nullptr;
}

/// Hands on the rows of a cube; which cell is which is worked out once.
class cube_rows {
 public:
  cube_rows(const cube& of, std::span<const std::string> fields, reading& read)
      : cube_(of), cells_(fields.size()) {
    for (const std::string& field : fields) {
      const auto found = std::ranges::find(of.dimensions, field, &dimension::name);
      dimension_of_.push_back(static_cast<std::size_t>(found - of.dimensions.begin()));
      is_value_.push_back(field == "value");
      const bool is_known = found != of.dimensions.end() || field == "value" || field == "status";
      if (!is_known) read.missing.push_back(field);
    }
  }

  /// A place without a value is no row: sparse cubes are mostly such.
  bool take(std::size_t place, const row_sink& sink) {
    const json* value = at_place(cube_.values, place);
    if (value == nullptr || value->is_null()) return false;
    const json* status = at_place(cube_.statuses, place);
    value_ = value->is_string() ? value->get<std::string>() : value->dump();
    status_ = status != nullptr && status->is_string() ? status->get<std::string>() : "";
    place_codes(place);
    for (std::size_t at = 0; at < cells_.size(); ++at) cells_[at] = cell_of(at);
    sink({place, cells_});
    return true;
  }

 private:
  void place_codes(std::size_t place) {
    codes_.resize(cube_.dimensions.size());
    for (std::size_t at = cube_.dimensions.size(); at-- > 0;) {
      const auto& codes = cube_.dimensions[at].codes;
      codes_[at] = codes[place % codes.size()];
      place /= codes.size();
    }
  }

  [[nodiscard]] cell cell_of(std::size_t at) const {
    if (dimension_of_[at] < codes_.size()) return codes_[dimension_of_[at]];
    if (is_value_[at]) return value_;
    return status_.empty() ? cell() : cell(status_);
  }

  const cube& cube_;
  std::vector<std::size_t> dimension_of_;
  std::vector<bool> is_value_;
  std::vector<cell> cells_;
  std::vector<std::string_view> codes_;
  std::string value_;
  std::string status_;
};

}  // namespace

result<reading> read_json_stat(std::string_view bytes, const reader_options& /*options*/,
                               std::span<const std::string> fields, const row_sink& take) {
  json root;
  try {
    root = json::parse(bytes, [](int depth, json::parse_event_t, json&) {
      if (static_cast<std::size_t>(depth) > deepest_nesting)
        throw std::length_error("too many lists and objects inside each other");
      return true;
    });
  } catch (const json::parse_error& error) {
    return fail(json_error(bytes, error.byte, error.what()));
  } catch (const json::out_of_range& error) {
    return fail(json_error(error.what()));
  } catch (const std::length_error& error) {
    return fail(error.what());
  }
  const auto made = read_cube(root);
  if (!made) return tl::unexpected(made.error());
  reading read;
  read.place = "/value/";
  cube_rows rows(*made, fields, read);
  for (std::size_t place = 0; place < made->size; ++place) {
    if (rows.take(place, take)) ++read.rows;
  }
  return read;
}

}  // namespace escp::sources
