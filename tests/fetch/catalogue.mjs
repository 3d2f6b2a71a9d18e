// A catalogue in a temporary folder with sources, and the program to run on it.
import { spawn } from 'node:child_process';
import fs, { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const program = path.resolve(process.env.ESCP ?? path.join(root, 'build/release/bin/escp'));

/** Memory, where there is enough of it: a large site has 65,000 files, and some disks take minutes to forget them. */
function workFolder() {
  const memory = '/dev/shm';
  const room = existsSync(memory) ? fs.statfsSync?.(memory) : undefined;
  return room && room.bavail * room.bsize > 2e9 ? memory : tmpdir();
}

/** A source of three organisations, with short times so that tests are quick. */
export function source(address, changes = {}) {
  const settings = {
    id: '"synthetic"', title: '"Synthetic organisations"', publisher: '"The tests"', address: JSON.stringify(address),
    licence: '"CC0-1.0"', schedule: '"weekly"', kind: '"csv"', record: '"organisations"',
    limits: '{ retries = 2, backoff_seconds = 0.1, idle_seconds = 1, connect_seconds = 2, total_seconds = 8, requests_per_second = 0 }',
    fields: '{ id = { from = "Code", transform = ["identifier"] }, name = "Name", country = "Country" }',
    ...changes,
  };
  const lines = Object.entries(settings).filter(([, value]) => value !== undefined).map(([key, value]) => `${key} = ${value}`);
  return `[[source]]\n${lines.join('\n')}\n`;
}

export const jsonFields = '{ id = "id", name = "name", country = "country" }';

export class Catalogue {
  constructor({ data = 'tests/golden/valid/data' } = {}) {
    this.folder = mkdtempSync(path.join(workFolder(), 'escp-fetch-'));
    cpSync(path.join(root, data), path.join(this.folder, 'data'), { recursive: true });
    if (!existsSync(path.join(this.folder, 'data/schemas'))) {
      cpSync(path.join(root, 'data/schemas'), path.join(this.folder, 'data/schemas'), { recursive: true });
    }
  }

  /** Puts content and templates beside the data, for `escp build`. */
  addPresentation() {
    cpSync(path.join(root, 'tests/golden/valid/content'), path.join(this.folder, 'content'), { recursive: true });
    cpSync(path.join(root, 'templates'), path.join(this.folder, 'templates'), { recursive: true });
  }

  write(name, text) {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read(name) {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  describe(...sources) {
    this.write('data/sources.toml', sources.join('\n'));
  }

  lock() {
    return JSON.parse(this.read('data/snapshots/lock.json'));
  }

  snapshots(id = 'synthetic') {
    const folder = path.join(this.folder, 'data/snapshots', id);
    return existsSync(folder) ? readdirSync(folder) : [];
  }

  /** Runs the program here: { code, output }, both streams together. */
  run(args, env = {}) {
    return new Promise((done) => {
      const { http_proxy, https_proxy, HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, all_proxy, ...rest } = process.env;
      const child = spawn(program, args, { cwd: this.folder, env: { ...rest, no_proxy: '*', LC_ALL: 'C.UTF-8', ...env } });
      let output = '';
      child.stdout.on('data', (part) => { output += part; });
      child.stderr.on('data', (part) => { output += part; });
      child.on('close', (code) => done({ code, output }));
    });
  }

  fetch(args = [], env = {}) {
    return this.run(['fetch', '--now', '2026-11-21T10:00:00Z', ...args], env);
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
