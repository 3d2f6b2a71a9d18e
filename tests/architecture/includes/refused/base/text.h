#pragma once

#include "rules/verdict.h"
