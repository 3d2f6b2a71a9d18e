// What a page may weigh: figures of the design brief, with the kinds of pages that they are for.

const kilobyte = 1000;
const records = /<link rel="alternate" type="application\/json" href="[^"]*api\/v1\/[^"/]+\/[^"/]+\.json">/;

/** The first row that fits is that of a page: its name and its text decide. */
const rows = [
  { name: 'search', fits: (file) => /^[a-z]{2}\/search\//.test(file), bytes: 110 * kilobyte, requests: 14 },
  { name: 'checker', fits: (file) => /^[a-z]{2}\/checker\//.test(file), bytes: 110 * kilobyte, requests: 8 },
  { name: 'record', fits: (file, html) => records.test(html), bytes: 30 * kilobyte, requests: 8 },
  { name: 'other page', fits: () => true, bytes: 60 * kilobyte, requests: 8 },
];

/** What a first visit to the page may transfer in bytes, and in how many requests. */
export const budgetOf = (file, html) => rows.find((row) => row.fits(file, html));

/** Elements in one page. */
export const mostElements = 1400;
/** The style sheets that one page loads, zipped. */
export const mostStyle = 9 * kilobyte;
