#pragma once

#include "figures/read_geometry.h"

namespace escp::figures::test {

/// A land of three countries: a square AA, a square BB on its right, a tiny ZZ below; and a box in
/// the upper right corner with an island of AA far away. One unit is a hundred kilometres.
inline constexpr std::string_view tiny_text = R"({
"source":"none","width":100,"height":80,"centre":[10,50],"left":-5000,"top":4000,
"kilometres_per_unit":100,
"shapes":[
{"code":"BB","small":false,"anchor":[50,30],"full":[[40,20,60,20,60,40,40,40]],
 "coarse":[[40,20,60,20,60,40]]},
{"code":"AA","small":false,"anchor":[30,30],"full":[[20,20,40,20,40,40,20,40]],
 "coarse":[[20,20,40,20,40,40]]},
{"code":"ZZ","small":true,"anchor":[30,60],"full":[[29,59,31,59,31,61,29,61]],
 "coarse":[[29,59,31,59,31,61]]}],
"insets":[
{"area":"AA9","country":"AA","box":[80,0,20,20],"bounds":[-61,14,-60,15],"centre":[-60.5,14.5],
 "kilometres_per_unit":10,"caption":6,"rings":[[85,4,90,4,90,9]]}]})";

inline geometry tiny() { return read_geometry({.file = "tiny.json", .text = tiny_text}).value(); }

}  // namespace escp::figures::test
