#include "cli/live_page.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace escp::cli {

namespace {

/// Reloads when there is a newer site; shows what is wrong with one that is not fit, over the last
/// that was. Texts only: nothing of them becomes markup.
constexpr std::string_view reload_js =
    R"js(const shown = Number(document.currentScript.dataset.generation);
const events = new EventSource('/.escp/events');
let overlay = null;

const close = () => {
  overlay?.remove();
  overlay = null;
};

const element = (name, text = '', members = {}) => Object.assign(document.createElement(name), { textContent: text }, members);

const show = (complaints) => {
  close();
  overlay = element('section', '', { className: 'escp-overlay', role: 'alert' });
  overlay.append(
    element('h2', 'The site was not made anew'),
    element('p', 'What you see is the last one that could be made. This stands in the way:'),
    element('pre', complaints, { tabIndex: 0 }),
    element('button', 'Close', { type: 'button', onclick: close }),
  );
  document.body.append(overlay);
};

events.onmessage = ({ data }) => {
  const { generation, has_errors: hasErrors, complaints } = JSON.parse(data);
  if (hasErrors) show(complaints);
  else if (generation !== shown) window.location.reload();
  else close();
};
window.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
window.addEventListener('pagehide', () => events.close());
)js";

constexpr std::string_view overlay_css = R"css(.escp-overlay {
  position: fixed;
  inset: auto 0 0 0;
  z-index: 1000;
  max-height: 80vh;
  overflow: auto;
  padding: 1rem 1.5rem 1.5rem;
  background: #1d1b22;
  color: #f4f1ea;
  border-top: 0.3rem solid #d9482b;
  font: 1rem/1.5 system-ui, sans-serif;
}
.escp-overlay h2 { margin: 0; font-size: 1.2rem; color: inherit; }
.escp-overlay p { margin: 0.25rem 0 0.75rem; }
.escp-overlay pre {
  margin: 0 0 1rem;
  padding: 0.75rem 1rem;
  overflow: auto;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  background: #0f0e12;
  color: inherit;
  font: 0.9rem/1.5 ui-monospace, monospace;
}
.escp-overlay button { font: inherit; padding: 0.3rem 1rem; cursor: pointer; }
)css";

}  // namespace

std::string with_reload(std::string page, std::size_t generation) {
  page += fmt::format(
      "<link rel=\"stylesheet\" href=\"{0}overlay.css\">"
      "<script src=\"{0}reload.js\" data-generation=\"{1}\"></script>\n",
      live_folder, generation);
  return page;
}

std::string page_of_errors() {
  return with_reload(
      "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>escp serve</title>\n"
      "<body>\n<p>The site could not be made yet.</p>\n",
      0);
}

std::string_view live_file(std::string_view name) {
  if (name == "reload.js") return reload_js;
  return name == "overlay.css" ? overlay_css : std::string_view();
}

std::string event_text(std::size_t generation, bool has_errors, std::string_view complaints) {
  const nlohmann::json event{
      {"generation", generation}, {"has_errors", has_errors}, {"complaints", complaints}};
  return fmt::format("data: {}\n\n",
                     event.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace escp::cli
