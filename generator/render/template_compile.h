#pragma once

#include <memory>

#include "base/finding.h"
#include "render/template_flattener.h"

namespace ctemplate {
class Template;
}

namespace escp::render {

/// Compiles a flat template with auto-escape on. What ctemplate refuses is a finding at the first
/// marker that it does not get past; null is returned then.
[[nodiscard]] std::unique_ptr<const ctemplate::Template> compile(const flat_template& flat,
                                                                 findings& found);

}  // namespace escp::render
