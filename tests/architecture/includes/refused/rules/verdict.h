#pragma once

#include <sys/stat.h>

#include <tl/expected.hpp>

#include "sources/load.h"
