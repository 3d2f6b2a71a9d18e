import { readFileSync } from 'node:fs';

const lines = (file) => readFileSync(file, 'utf8').trim().split('\n').map(JSON.parse);

export default function configure(config) {
  const records = lines(process.env.BENCH_RECORDS);
  config.addGlobalData('records', records);
  for (const [name, key] of [['byCountry', 'countries'], ['byProgramme', 'programmes']]) {
    const lists = new Map();
    for (const one of records) for (const value of one[key]) lists.set(value, [...(lists.get(value) ?? []), one]);
    config.addGlobalData(name, [...lists].map(([code, members]) => ({ code, members })));
  }
  return { dir: { input: 'pages', includes: '../_includes', output: process.env.BENCH_OUT } };
}
