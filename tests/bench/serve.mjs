// Measures `escp serve`: from saving one record until the page in the browser says what was saved, as the preview's own
// script waits for it: the event that tells of a new site, then the page.
//
//   node serve.mjs <work folder> <pages> <runs> <program> [<program>...]
//
// Several programs take turns, each with its own copy of one catalogue. Processor time and memory are those of the server.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [work, pages, runs, ...programs] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '../..');
const catalogue = path.join(work, 'catalogue');
const settle = 700;
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

const freePort = () => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

/** What is saved: a record of a kind, the member that is changed, and the page that shows it. */
const edits = {
  'a partnership': { file: 'partnerships.ndjson', member: '"title":"', page: 'partnerships' },
  'an organisation': { file: 'organisations.ndjson', member: '"name":"', page: 'organisations' },
};

/** Puts a mark into the record in the middle of a file; gives the record's id. */
function mark(text, member, word) {
  const from = text.lastIndexOf('\n', text.length >> 1) + 1;
  const at = text.indexOf(member, from) + member.length;
  const id = text.slice(from).match(/"id":"([^"]+)"/)[1];
  return { id, text: text.slice(0, at) + word + text.slice(at) };
}

/** The generations that the server tells of, as the script of an open page hears them. */
async function listen(address) {
  const events = await fetch(`${address}.escp/events`);
  const reader = events.body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = null;
  let text = '';
  (async () => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      text += value;
      const lines = text.split('\n');
      text = lines.pop();
      for (const line of lines) if (line.startsWith('data: ')) waiting?.(JSON.parse(line.slice(6)));
    }
  })().catch(() => {});
  return () => new Promise((resolve) => { waiting = resolve; });
}

const processorTime = (id) => {
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
};
const megabytes = (id, row) => Number(readFileSync(`/proc/${id}/status`, 'utf8').match(new RegExp(`${row}:\\s+(\\d+)`))[1]) / 1000;

async function begin(program, number) {
  const data = path.join(work, `data-${number}`);
  cpSync(catalogue, data, { recursive: true });
  const port = await freePort();
  const server = spawn(program, ['serve', '--quiet', '--port', String(port), '--data', data, '--content', path.join(work, 'content'),
    '--templates', path.join(root, 'templates')], { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise((resolve, reject) => {
    server.stdout.once('data', resolve);
    server.once('exit', (code) => reject(new Error(`${program} serve ended with ${code}`)));
  });
  const address = `http://127.0.0.1:${port}/`;
  const next = await listen(address);
  await pause(settle);
  return { program, data, server, address, next, taken: new Map(), first: megabytes(server.pid, 'VmRSS') };
}

/** Saves one record; the seconds until its page shows it, and those that the server worked meanwhile and after. */
async function save(one, name, number) {
  const { file, member, page } = edits[name];
  const place = path.join(one.data, file);
  const word = `Saved${number}x `;
  const edited = mark(readFileSync(place, 'utf8'), member, word);
  const before = processorTime(one.server.pid);
  const told = one.next();
  const start = performance.now();
  writeFileSync(place, edited.text);
  await told;
  const heard = performance.now() - start;
  const shown = await (await fetch(`${one.address}en/${page}/${edited.id}/`)).text();
  const milliseconds = performance.now() - start;
  if (!shown.includes(word)) throw new Error(`${name}: the page does not show what was saved`);
  await pause(settle);
  const row = { milliseconds, heard, processor: 1000 * (processorTime(one.server.pid) - before) };
  one.taken.set(name, [...(one.taken.get(name) ?? []), row]);
}

mkdirSync(path.join(work, 'content'), { recursive: true });
execFileSync('node', [path.join(root, 'tests/bench/build/make_catalogue.mjs'), pages, path.join(root, 'data'), catalogue]);
// Texts about records that a synthetic catalogue does not have stay out.
cpSync(path.join(root, 'content'), path.join(work, 'content'), {
  recursive: true, filter: (file) => !/\/(stories|guides|questions|programmes)\//.test(file),
});
const servers = [];
try {
  for (const [number, program] of programs.entries()) servers.push(await begin(path.resolve(program), number));
  for (let at = 0; at < Number(runs); ++at)
    for (const name of Object.keys(edits)) for (const one of servers) await save(one, name, at);
  const rows = servers.map((one) => ({
    program: programs.length > 1 ? path.relative(root, one.program) : undefined,
    megabytes: { begun: Math.round(one.first), after_saves: Math.round(megabytes(one.server.pid, 'VmRSS')), peak: Math.round(megabytes(one.server.pid, 'VmHWM')) },
    saves: Object.fromEntries([...one.taken].map(([name, each]) => [name, {
      milliseconds: Math.round(middle(each.map((row) => row.milliseconds))),
      of_it_until_told: Math.round(middle(each.map((row) => row.heard))),
      slowest_milliseconds: Math.round(Math.max(...each.map((row) => row.milliseconds))),
      processor_milliseconds: Math.round(mean(each.map((row) => row.processor))),
    }])),
  }));
  console.log(JSON.stringify({ pages: Number(pages), runs: Number(runs), rows }, null, 2));
} finally {
  for (const one of servers) one.server.kill();
  rmSync(catalogue, { recursive: true, force: true });
}
process.exit();
