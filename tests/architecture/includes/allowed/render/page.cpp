#include "render/page.h"

#include <ctemplate/template.h>
#include <unistd.h>

#include "rules/verdict.h"
