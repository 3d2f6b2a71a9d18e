// How the page writes what it is given.

const characters = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text) => String(text).replace(/[&<>"]/g, (one) => characters[one]);

/** Three figures at most: 0.0321, 4.81, 127. */
const short = (value) => (value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3))));
export const count = (value) => Math.round(value).toLocaleString('en-GB');
export const seconds = (value) => `${short(value)} s`;
export const megabytes = (value) => (value >= 1000 ? `${short(value / 1000)} GB` : `${short(value)} MB`);
export const number = short;
