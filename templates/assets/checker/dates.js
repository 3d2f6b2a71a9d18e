// Dates as exact as their source gives them: a year, a month or a day (ISO 8601).

const isLeap = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysIn(year, month) {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Reads YYYY, YYYY-MM or YYYY-MM-DD: the text, and the first and the last day it can mean as ISO texts, which
 * compare like the days. Undefined when the form is wrong or the day does not exist.
 */
export function parseDate(text) {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(typeof text === 'string' ? text : '');
  if (!found) return undefined;
  const [, year, month, day] = found;
  if (year === '0000') return undefined; // the calendar of the engines begins with the year 1
  if (month !== undefined && (month < '01' || month > '12')) return undefined;
  const length = month === undefined ? 31 : daysIn(Number(year), Number(month));
  if (day !== undefined && (day < '01' || Number(day) > length)) return undefined;
  return {
    text,
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? length}`,
  };
}
