// Appends figures to a history: node append.mjs history.json figures.json yyyy-mm-dd
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [history, figures, date] = process.argv.slice(2);
const all = existsSync(history) ? JSON.parse(readFileSync(history, 'utf8')) : [];
all.push({ date, ...JSON.parse(readFileSync(figures, 'utf8')) });
writeFileSync(history, `${JSON.stringify(all, null, 2)}\n`);
