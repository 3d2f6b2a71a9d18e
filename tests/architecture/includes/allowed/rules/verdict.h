#pragma once

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/text.h"
