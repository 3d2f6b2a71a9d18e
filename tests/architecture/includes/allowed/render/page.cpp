#include "render/page.h"

#include <cmark-gfm.h>
#include <unistd.h>

#include "rules/verdict.h"
