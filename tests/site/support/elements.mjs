// Reads HTML as a browser would.
import { parse } from 'parse5';

function collect(node, found) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) found.push({ name: child.tagName, attributes: new Map(child.attrs.map((one) => [one.name, one.value])) });
    collect(child.content ?? child, found); // a template has its children in its content
  }
  return found;
}

/** The elements of a page in document order: name, and attributes as a Map. */
export const elementsOf = (html) => collect(parse(html), []);
