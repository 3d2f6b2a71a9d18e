#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

using list = std::vector<std::string>;

/// Shows the texts of a list one below the other when a check fails.
template <>
struct doctest::StringMaker<list> {
  static doctest::String convert(const list& texts) {
    std::string all;
    for (const std::string& text : texts) all += "\n    " + text;
    return all.c_str();
  }
};
