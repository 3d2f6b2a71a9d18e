#include "page.h"

#include <valijson/schema.hpp>
