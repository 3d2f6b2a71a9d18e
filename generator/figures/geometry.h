#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures/projection.h"

/// The outlines of Europe as they are drawn. Units are those of the drawing: from the top left
/// corner of the frame to the right and downwards.
namespace escp::figures {

struct spot {
  int x = 0;
  int y = 0;
  auto operator<=>(const spot&) const = default;
};

struct box {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  bool operator==(const box&) const = default;
};

/// A closed line; its last spot is joined to the first. What every drawing needs of it is worked
/// out once.
class ring {
 public:
  explicit ring(std::vector<spot> spots);
  ring(std::initializer_list<spot> spots) : ring(std::vector<spot>(spots)) {}

  [[nodiscard]] const std::vector<spot>& spots() const { return spots_; }
  /// The smallest box around it.
  [[nodiscard]] const box& bounds() const { return bounds_; }
  /// As part of the `d` of an SVG path, as short as whole numbers allow: "M3 4l5-6 7 8z".
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::vector<spot> spots_;
  box bounds_;
  std::string path_;
};

struct outline {
  std::string country;    ///< as in the catalogue: EL, UK, XK
  bool is_small = false;  ///< hard to hit: drawn with a disc on it
  spot anchor;            ///< deep inside: stands for the country where nothing more exact is known
  std::vector<ring> full;
  std::vector<ring> coarse;  ///< a third of the corners, for a small drawing
};

/// A box in a corner of the frame that shows, in a scale of its own, what lies far outside.
struct inset {
  std::string area;  ///< "FRY3", or a country's code
  std::string country;
  box place;
  int caption = 0;  ///< height at the foot of the box that is kept for its name
  degrees south_west;
  degrees north_east;
  degrees centre;
  double kilometres_per_unit = 1;
  std::vector<ring> rings;
};

struct geometry {
  int width = 0;
  int height = 0;
  degrees centre;
  double left = 0;  ///< kilometres east of the centre; negative
  double top = 0;   ///< kilometres north of the centre
  double kilometres_per_unit = 1;
  std::vector<outline> outlines;  ///< sorted by country
  std::vector<inset> insets;

  [[nodiscard]] bool is_empty() const { return outlines.empty(); }
  /// The outline of a country, or nullptr.
  [[nodiscard]] const outline* find(std::string_view country) const;
};

/// A geometry without outlines.
[[nodiscard]] const geometry& no_geometry();

/// Where a place stands in the drawing: in an inset if one shows it, else in the frame; nothing
/// when it is outside both.
[[nodiscard]] std::optional<spot> spot_at(const geometry& all, const degrees& place);

/// The country in whose full outline a place in the frame lies; empty at sea and outside. Within a
/// kilometre or two of a border the outline may err.
[[nodiscard]] std::string_view country_at(const geometry& all, const degrees& place);

}  // namespace escp::figures
