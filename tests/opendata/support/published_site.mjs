// The catalogue as it is published: built with a public address, and served on this machine in its stead.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../browser/support/server.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const program = path.resolve(root, process.env.ESCP ?? 'build/release/bin/escp');

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** The address that the site is built for; nothing is there. */
export const publicAddress = 'https://catalogue.example/';

/** Builds the catalogue of the project into `folder`; `options` are those of `escp build`. */
export function build(folder, options = []) {
  execFileSync(program, ['build', '--quiet', '--out', folder, ...options], { cwd: root, stdio: 'pipe' });
}

/** The site, served on this machine until it is closed; `local` is where an address of its own is served. */
export async function publishedSite(options = []) {
  const holder = mkdtempSync(path.join(tmpdir(), 'escp-published-'));
  const folder = path.join(holder, 'site');
  const server = await serve(folder);
  const close = () => {
    server.close();
    rmSync(holder, { recursive: true, force: true });
  };
  try {
    build(folder, ['--site-url', publicAddress, '--repository', 'https://git.example/escp/catalogue', ...options]);
  } catch (error) {
    close();
    throw error;
  }
  return {
    folder,
    address: `${server.address}/`,
    local: (address) => address.replace(publicAddress, `${server.address}/`),
    files: () => filesBelow(folder),
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    close,
  };
}
