// Runs sources_bench, curl and wc side by side and puts what they take in proportion. Processor time of the process
// counts, so that other programs do not; every figure is the middle of several runs, which take turns.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [bench, work, date] = process.argv.slice(2);
const results = 'tests/bench/results/sources.json';
const records = 1_000_000;
const pages = 1000;
const runs = { reading: 5, fetching: 15 };

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rounded = (number, digits = 3) => Number(number.toFixed(digits));
const call = (program, args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] });
const file = (kind) => path.join(work, `synthetic.${kind}`);
const measure = (name, kind) => JSON.parse(call(bench, [name, kind, file(kind)]));

/** Several measurements in turn, each the middle of its runs. */
function inTurn(names, count, run) {
  const all = new Map(names.map((name) => [name, []]));
  for (let at = 0; at < count; ++at) for (const name of names) all.get(name).push(run(name));
  return Object.fromEntries([...all].map(([name, each]) => [name, {
    seconds: middle(each.map((one) => one.seconds)),
    peak_kilobytes: middle(each.map((one) => one.peak_kilobytes ?? 0)),
    wall_seconds: middle(each.map((one) => one.wall_seconds ?? 0)),
  }]));
}

const perRecord = (one) => Math.round((one.peak_kilobytes * 1024) / records);

/** Throughputs as ratios: 2 is twice as many bytes a second as the other. */
function readingFigures() {
  for (const kind of ['csv', 'json']) call(bench, ['write', kind, file(kind), String(records)]);
  const bytes = Object.fromEntries(['csv', 'json'].map((kind) => [kind, readFileSync(file(kind)).length]));
  const names = ['lines csv', 'read csv', 'import csv', 'lines json', 'read json', 'import json', 'parse json'];
  const taken = inTurn(names, runs.reading, (name) => measure(...name.split(' ')));
  const speed = (name) => bytes[name.split(' ')[1]] / taken[name].seconds;
  const figures = (kind) => ({
    megabytes: rounded(bytes[kind] / 1e6, 1),
    seconds: { read: rounded(taken[`read ${kind}`].seconds), import: rounded(taken[`import ${kind}`].seconds) },
    throughput_to_json_parse: { read: rounded(speed(`read ${kind}`) / speed('parse json')), import: rounded(speed(`import ${kind}`) / speed('parse json')) },
    throughput_to_counting_lines: { read: rounded(speed(`read ${kind}`) / speed(`lines ${kind}`)), import: rounded(speed(`import ${kind}`) / speed(`lines ${kind}`)) },
    time_to_json_parse_of_same_records: { read: rounded(taken[`read ${kind}`].seconds / taken['parse json'].seconds), import: rounded(taken[`import ${kind}`].seconds / taken['parse json'].seconds) },
    peak_bytes_per_record: { read: perRecord(taken[`read ${kind}`]), import: perRecord(taken[`import ${kind}`]) },
  });
  return {
    records, csv: figures('csv'), json: figures('json'),
    json_parse: { seconds: rounded(taken['parse json'].seconds), peak_bytes_per_record: perRecord(taken['parse json']) },
  };
}

/** Processor and wall time of a program, from the shell that waits for it. */
function timed(command) {
  const out = call('bash', ['-c', `TIMEFORMAT='%R %U %S'; { time ${command} >/dev/null 2>&1; } 2>&1`]);
  const [wall, user, system] = out.trim().split(' ').map(Number);
  return { wall_seconds: wall, seconds: user + system };
}

async function fetchingFigures() {
  const server = spawn('node', ['tests/bench/page_server.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const base = await new Promise((ready) => server.stdout.once('data', (text) => ready(String(text).trim())));
    const list = path.join(work, 'curl.txt');
    writeFileSync(list, Array.from({ length: pages }, (_, at) => `url = "${base}/${at}"\noutput = "/dev/null"\n`).join(''));
    const commands = {
      escp: `${bench} fetch ${base} ${pages}`,
      curl: `curl --silent --fail --parallel --parallel-max 8 --config ${list}`,
    };
    for (const command of Object.values(commands)) timed(command);  // the server warms up
    const taken = inTurn(Object.keys(commands), runs.fetching, (name) => timed(commands[name]));
    return {
      pages, connections: 8,
      seconds: { escp: taken.escp.seconds, curl_parallel: taken.curl.seconds },
      wall_seconds: { escp: taken.escp.wall_seconds, curl_parallel: taken.curl.wall_seconds },
      processor_time_to_curl_parallel: rounded(taken.escp.seconds / taken.curl.seconds),
      wall_time_to_curl_parallel: rounded(taken.escp.wall_seconds / taken.curl.wall_seconds),
    };
  } finally {
    server.kill();
  }
}

const entry = { date, command: 'tests/bench/run_sources', clock: 'processor time', runs, reading: readingFigures(), fetching: await fetchingFigures() };
let history = [];
try { history = JSON.parse(readFileSync(results, 'utf8')); } catch { /* the first one */ }
writeFileSync(results, `${JSON.stringify([...history, entry], null, 2)}\n`);
console.log(JSON.stringify(entry, null, 2));
