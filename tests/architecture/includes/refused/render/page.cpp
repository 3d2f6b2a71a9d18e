#include "page.h"

#include <toml++/toml.h>
