// Elements from data. Data only ever becomes text, never markup.

/** An element; attributes that are false or undefined are left out, functions become listeners. */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.flat().filter((child) => child !== undefined));
  return made;
}

export const byId = (id) => document.getElementById(id);

/** The parts of a sentence (message.js) as nodes. */
export const nodesOf = (parts) => parts.map((part) => {
  if (typeof part === 'string') return part;
  return part.href ? make('a', { href: part.href }, part.text) : part.text;
});

export const option = (value, text) => make('option', { value }, text);

/** A click that is to be followed here; others open windows and tabs. */
export const isPlainClick = (event) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
