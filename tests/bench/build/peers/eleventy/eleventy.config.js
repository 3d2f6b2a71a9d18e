import { readFileSync } from 'node:fs';

const lines = (file) => readFileSync(file, 'utf8').trim().split('\n').map(JSON.parse);
const byTitle = (one, other) => (one.title < other.title ? -1 : 1);

/** Lists as the taxonomies and sections of Hugo give them: each value with its pages, and the values themselves. */
function listsOf(records) {
  const lists = [];
  for (const kind of ['partnerships', 'organisations']) lists.push({ path: kind, title: kind, members: records.filter((one) => one.kind === kind) });
  for (const key of ['countries', 'programmes', 'themes']) {
    const members = new Map();
    for (const one of records) for (const value of one[key]) members.set(value, [...(members.get(value) ?? []), one]);
    for (const [value, of] of members) lists.push({ path: `${key}/${value.toLowerCase()}`, title: value, members: of });
    lists.push({ path: key, title: key, members: [...members.keys()].map((value) => ({ title: value, href: `/en/${key}/${value.toLowerCase()}/` })) });
  }
  const member = ({ kind, id, title, detail, href }) => ({ title, detail, href: href ?? `/en/${kind}/${id}/` });
  return lists.map((list) => ({ ...list, members: list.members.map(member).sort(byTitle) }));
}

export default function configure(config) {
  const records = lines(process.env.BENCH_RECORDS);
  config.addGlobalData('records', records);
  config.addGlobalData('lists', listsOf(records));
  config.addGlobalData('latest', records.slice(0, 50));
  return { dir: { input: 'pages', includes: '../_includes', output: process.env.BENCH_OUT } };
}
