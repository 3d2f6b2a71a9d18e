#include "figures/geometry.h"

#include <doctest/doctest.h>

#include <string>

#include "base/file_reader.h"
#include "tests/figures/tiny_geometry.h"

namespace figures = escp::figures;
using figures::degrees;

namespace {

figures::geometry europe() { return figures::load_geometry(escp::disk_reader(), "data").value(); }

}  // namespace

TEST_CASE("places lie in the countries that the catalogue draws them in") {
  const figures::geometry map = europe();
  const auto country = [&](double longitude, double latitude) {
    return std::string(figures::country_at(map, {longitude, latitude}));
  };
  CHECK(country(34.10, 44.95) == "UA");  // Simferopol
  CHECK(country(33.52, 44.60) == "UA");  // Sevastopol
  CHECK(country(33.36, 35.20) == "CY");  // the north of Nicosia
  CHECK(country(33.63, 35.24) == "CY");  // Lefkoniko
  CHECK(country(33.04, 34.80) == "CY");  // above Limassol
  CHECK(country(21.17, 42.66) == "XK");  // Pristina
  CHECK(country(20.46, 44.80) == "RS");  // Belgrade
  CHECK(country(-2.94, 35.29) == "ES");  // Melilla
  CHECK(country(-5.32, 35.89) == "ES");  // Ceuta
  CHECK(country(20.65, 54.68) == "RU");  // Kaliningrad
  CHECK(country(37.62, 55.75) == "RU");  // Moscow
  CHECK(country(-5.95, 54.55) == "UK");  // near Belfast
  CHECK(country(23.72, 38.05) == "EL");  // Athens
  CHECK(country(20.00, 60.25) == "FI");  // Åland
  CHECK(country(9.53, 47.15) == "LI");   // Vaduz
  CHECK(country(4.35, 50.85) == "BE");   // Brussels
  CHECK(country(3.0, 56.0).empty());     // the North Sea
  CHECK(country(-61.0, 14.6).empty());   // Martinique is in a box, not in the frame
}

TEST_CASE("a place stands in the frame, in a box, or nowhere") {
  const figures::geometry map = figures::test::tiny();
  CHECK(figures::spot_at(map, {10, 50}) == figures::spot{50, 40});
  CHECK(figures::spot_at(map, {-60.5, 14.5}) == figures::spot{90, 7});
  CHECK_FALSE(figures::spot_at(map, {-120, -40}));
}

TEST_CASE("every outermost region has a box") {
  const figures::geometry map = europe();
  for (const degrees& place :
       {degrees{-61.6, 16.2}, degrees{-61.0, 14.6}, degrees{-53.0, 4.0}, degrees{55.5, -21.1},
        degrees{45.2, -12.8}, degrees{-15.5, 28.0}, degrees{-25.5, 37.8}, degrees{-17.0, 32.75}}) {
    CAPTURE(place.longitude);
    const auto found = figures::spot_at(map, place);
    REQUIRE(found);
    CHECK(found->x > map.width / 2);
    CHECK(found->y < map.height / 3);
  }
}

TEST_CASE("outlines are found by their country's code") {
  const figures::geometry map = figures::test::tiny();
  REQUIRE(map.find("BB") != nullptr);
  CHECK(map.find("BB")->anchor == figures::spot{50, 30});
  CHECK(map.find("CC") == nullptr);
  CHECK(figures::geometry{}.is_empty());
}

TEST_CASE("a file that is no geometry is refused with its name") {
  const auto refuse = [](std::string_view text) {
    return figures::read_geometry({.file = "x.json", .text = text}).error().message;
  };
  CHECK(refuse("{").starts_with("x.json: "));
  CHECK(refuse("{}").starts_with("x.json is not of the form that data/geometry/make/ writes: "));
}

using file_map = std::map<std::string, std::string>;

TEST_CASE("a data folder may do without a geometry, not with a broken one") {
  const escp::memory_reader without(file_map{{"data/x.json", "{}"}});
  CHECK(figures::load_geometry(without, "data")->is_empty());
  const escp::memory_reader broken(file_map{{"data/geometry/europe.json", "[]"}});
  CHECK_FALSE(figures::load_geometry(broken, "data"));
  CHECK_FALSE(figures::load_geometry(broken, "elsewhere"));
}
