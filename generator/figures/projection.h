#pragma once

namespace escp::figures {

/// A place on the globe, in degrees (WGS 84).
struct degrees {
  double longitude = 0;
  double latitude = 0;
};

/// Kilometres east and north of the centre of a projection.
struct offset {
  double east = 0;
  double north = 0;
};

/// Lambert's azimuthal equal-area projection of a sphere of 6,371 km: areas can be compared, which
/// is what a map with shaded countries is for. Every place has an offset except the antipode.
class equal_area {
 public:
  explicit equal_area(const degrees& centre) : centre_(centre) {}
  [[nodiscard]] offset project(const degrees& place) const;

 private:
  degrees centre_;
};

}  // namespace escp::figures
