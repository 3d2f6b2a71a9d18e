// Reads a record page of escp back into the data that it shows. Where a value is a link or several of them, the ready
// markup of that one value is kept: the peers get it as it is and are spared making it.

const characters = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const decoded = (whole, name) => {
  if (!name.startsWith('#')) return characters[name] ?? whole;
  return String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
};
const plain = (text) => text.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, decoded);

/** What stands between two texts, or nothing when the first is not there. */
function between(text, from, to) {
  const start = text.indexOf(from);
  if (start < 0) return '';
  const end = text.indexOf(to, start + from.length);
  return text.slice(start + from.length, end < 0 ? undefined : end);
}

/** The named groups of all matches; those named `html` or `..._html` stay markup, all others become text. */
const all = (text, pattern) => [...text.matchAll(pattern)].map(({ groups }) =>
  Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, /(^|_)html$/.test(name) ? value : plain(value)])));

const section = (page, id) => between(page, `<h2 id="${id}">`, '</section>');
const listed = (text) => all(text, /<li>(?<text>.*)<\/li>/g).map((one) => one.text);

const statement = (text) => ({
  ...all(text, /<h2>(?<heading>.*)<\/h2>\n<p class="statement__word">(?:<span class="outcome outcome--(?<outcome>[\w-]+)"><span[^>]*>(?<sign>.)<\/span> )?(?<word>[^<]*)/g)[0],
  lines: all(text, /<p(?: class="(?<style>statement__kind)")?>(?<text>.*)<\/p>/g).filter((one) => !one.text.startsWith('<span')),
});

const condition = (text) => ({
  ...all(text, /id="(?<anchor>[^"]+)">\n<header><h3 lang="en">(?<title>.*)<\/h3> <span class="outcome outcome--(?<outcome>[\w-]+)"><span[^>]*>(?<sign>.)<\/span> (?<word>[^<]*)<\/span>(?: <span class="tag tag--quiet">(?<information>.*)<\/span>)?<\/header>/g)[0],
  groups: all(text, /<h4>(?<heading>.*)<\/h4>\n<ul[^>]*>\n(?<lines_html>(?:<li>.*<\/li>\n)*)<\/ul>/g)
    .map(({ heading, lines_html }) => ({ heading, lines: all(lines_html, /<li>(?<html>.*)<\/li>/g).map((one) => one.html) })),
  ...all(text, /<p lang="en">(?<wording>.*)<\/p>\n<p lang="en">(?<explanation>.*)<\/p>\n<p>(?<date_html>.*)<\/p>/g)[0],
  ...all(text, /<p class="condition__clause">(?<clause_html>.*)<\/p>/g)[0],
});

const verdict = (text) => ({
  ...all(text, /<h2 id="(?<anchor>[^"]+)">.*<\/h2>\n<p>(?<about_html>.*)<\/p>/g)[0],
  conditions: text.split('<article class="condition ').slice(1).map(condition),
});

const outcome = (text) => ({
  ...all(text, /outcome--(?<outcome>[\w-]+)"><span[^>]*>(?<sign>.)<\/span> (?<word>[^<]*).*\n<p><a href="(?<href>[^"]+)"[^>]*>(?<name>.*)<\/a>/g)[0],
  lines: all(text, /<p>(?<html>.*)<\/p>/g).slice(2).map((one) => one.html),
});

const related = (text) => ({
  ...all(text, /<h2 id="(?<anchor>[^"]+)">(?<heading>.*) <span class="count">(?<count>\d+)/g)[0],
  items: all(text, /<li><a href="(?<href>[^"]+)"[^>]*>(?<name>[^<]*)<\/a> (?<rest_html>.*)<\/li>/g),
});

const source = (text) => ({
  ...all(text, /id="(?<anchor>[^"]+)">\n<a class="source__name" href="(?<href>[^"]+)">(?<name>.*)<\/a>/g)[0],
  parts: all(text, /<span class="source__part">(?<text>.*)<\/span>/g).map((one) => one.text),
  ...all(text, /<a class="source__address" href="(?<address>[^"]+)">/g)[0],
  notes: all(text, /<span class="source__note"(?: lang="\w+")?>(?<html>.*)<\/span>/g).map((one) => one.html),
});

const partner = /<tr><th scope="row" dir="auto"><a href="(?<href>[^"]+)">(?<name>.*)<\/a><\/th><td>(?<role>.*?)<\/td><td>(?:<a href="(?<country_href>[^"]+)">(?<country>.*?)<\/a>.*?(?<inferred>inferred)?(?:<\/span>)?)?<\/td><td>(?:<a href="(?<region_href>[^"]+)">(?<region>.*?)<\/a>(?: <span class="tag tag--quiet">(?<category>.*?)<\/span>)?|<span class="absent">.*?<\/span>)<\/td><td>(?:(?<type>[^<]+)|<span.*?)<\/td><td>/g;

/** The data of a page, without the record's own: its id and what lists need. */
export function partsOf(page) {
  const list = (from, pattern) => all(section(page, from), pattern);
  const header = between(page, '<main', '</div>\n</div>');
  return {
    ...all(page, /<meta name="description" content="(?<description>[^"]*)">/g)[0],
    ...all(header, /<p class="page-header__kicker">(?<kicker>.*)<\/p>\n<h1 dir="auto"(?: class="(?<style>[\w-]+)")?>(?<name>.*)<\/h1>/g)[0],
    ...all(header, /<p class="page-header__lead" dir="auto">(?<lead>.*)<\/p>/g)[0],
    linked: JSON.parse(between(page, '<script type="application/ld+json">', '</script>')),
    contents: all(between(page, '<nav class="jumps"', '</nav>'), /<a href="(?<href>[^"]+)">(?<name>.*)<\/a>/g),
    statements: page.split('<div class="statement').slice(1).map((text) => statement(text.slice(0, text.indexOf('</div>')))),
    glance: section(page, 'glance').split('<li>').slice(1).map(outcome),
    facts: list('facts', /<div><dt>(?<name>.*)<\/dt><dd>(?<html>.*)<\/dd><\/div>/g),
    timeline: { text: plain(between(section(page, 'timeline'), '<p>', '</p>')),
      entries: list('timeline', /<time datetime="(?<date>[^"]+)">(?<day>.*)<\/time> <span>(?<html>.*)<\/span><\/li>/g) },
    partners: list('partners', partner),
    partners_text: plain(between(section(page, 'partners'), '<p>', '</p>')),
    map: `<svg${between(page, '<svg', '</svg>')}</svg>`.replace(/^<svg<\/svg>$/, ''),
    map_text: plain(between(between(page, '<ul class="map-legend">', '</figure>'), '<p>', '</p>')),
    map_legend: all(between(page, '<ul class="map-legend">', '</ul>'), /map-sign--(?<sign>\w+)"><\/span>(?<text>.*)<\/li>/g),
    verdicts: page.split('<section class="verdict">').slice(1).map((text) => verdict(text.slice(0, text.indexOf('</section>')))),
    claims: all(between(page, '<h2 id="claims">', '</table>'), /<tr><th scope="row">(?<name>.*)<\/th><td class="number">(?<value>.*)<\/td><td>(?<kind>.*)<\/td><td>(?<html>.*)<\/td><\/tr>/g),
    similar: list('similar', /<li><a href="(?<href>[^"]+)">(?<name>.*?)<\/a> <span dir="auto">(?<title>.*?)<\/span> <small>(?<html>.*)<\/small><\/li>/g),
    related: page.split('<section class="related"').slice(1).map((text) => related(text.slice(0, text.indexOf('</section>')))),
    on_file_text: plain(between(section(page, 'on-file'), '<p>', '</p>')),
    on_file: list('on-file', /<tr><th scope="row">(?<name>.*?)<\/th><td dir="auto">(?<html>.*)<\/td><td>(?<sources_html>.*?)<\/td><\/tr>/g),
    notes: listed(section(page, 'notes')),
    files: list('take-away', /<a href="(?<href>[^"]+)">(?<name>.*?)<\/a> <span class="file__detail">(?<detail>.*)<\/span>/g),
    cited: plain(between(section(page, 'cite'), '<blockquote dir="auto">', '</blockquote>')),
    sources: page.split('<li class="source" ').slice(1).map(source),
  };
}

/** The text of a page as a reader has it: all markup taken out, one space between words. */
export const textOf = (page) => plain(page.slice(page.indexOf('<body')).replace(/></g, '> <')).replace(/\s+/g, ' ').trim();
