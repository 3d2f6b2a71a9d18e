// Draws tests/bench/results/*.json as one page, tests/bench/results/index.html, or prints it with --print.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { documentOf } from './page/document.mjs';

const folder = path.join(import.meta.dirname, 'results');
const histories = readdirSync(folder).filter((file) => file.endsWith('.json'))
  .map((file) => [path.basename(file, '.json'), JSON.parse(readFileSync(path.join(folder, file), 'utf8'))]);
const page = documentOf(Object.fromEntries(histories));
if (process.argv[2] === '--print') process.stdout.write(page);
else writeFileSync(path.join(folder, 'index.html'), page);
