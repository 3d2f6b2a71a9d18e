#pragma once

#include <string>
#include <vector>

#include "base/html.h"
#include "figures/geometry.h"

namespace escp::figures {

/// How exact the outlines are.
enum class detail { full, coarse };

/// A country that the map says something about.
struct map_country {
  std::string code;
  int step = 0;       ///< 0: nothing to shade, to 5: the most
  std::string title;  ///< "France: 19 organisations, 18 partnerships"
  std::string href = {};
  bool is_focus = false;  ///< the one that the page is about
};

/// How exactly a point is known, which decides how it is drawn.
enum class point_kind {
  place,    ///< a region or town on file
  country,  ///< only the country is known: the point stands for all of it
  centre    ///< where the links of the map start
};

struct map_point {
  spot at;
  point_kind kind = point_kind::place;
  int size = 1;       ///< 1 to 4
  std::string title;  ///< "Campania: 12 organisations"
  std::string href = {};
};

struct map_link {
  spot from;
  spot to;
};

/// What is to be drawn. Texts are plain; everything is escaped here. Countries and points with an
/// address become links; a map with links is a group for those who do not see it, one without an
/// image.
struct map_drawing {
  std::string id;                ///< begins the ids of its parts, so that a page may have several
  std::string title;             ///< what the map shows
  std::string description = {};  ///< one sentence; may be empty
  figures::detail detail = detail::full;
  box crop = {};          ///< the part that is shown
  std::string land = {};  ///< address of a picture of all land; empty: it is drawn in the map
  std::vector<map_country> countries = {};  ///< others are land only
  std::vector<map_point> points = {};
  std::vector<map_link> links = {};
  std::vector<std::pair<std::string, std::string>> inset_names = {};  ///< area to name
};

/// The map as SVG, without sizes or colours: both come from the style sheet. The same drawing gives
/// the same text.
[[nodiscard]] html draw_map(const geometry& all, const map_drawing& drawing);

/// All land in coarse outlines as a file of its own, for maps that are drawn over it: a picture
/// sees no style but its own, which is CSS about `path`.
[[nodiscard]] std::string draw_land(const geometry& all, std::string_view style);

}  // namespace escp::figures
