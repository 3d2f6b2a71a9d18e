// Compressed files as clients read them: by decoders that are not ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = path.resolve(process.env.ESCP ?? path.join(root, 'build/release/bin/escp'));
const synthetic = path.join(root, 'tests/golden/valid');
const decoders = { '.gz': gunzipSync, '.br': brotliDecompressSync };

let folder;
let site;
let printed;

function build(name, ...options) {
  return execFileSync(program, ['build', '--quiet', ...(options.includes('--data') ? [] : ['--data', path.join(synthetic, 'data')]),
    '--content', path.join(synthetic, 'content'), '--templates', path.join(root, 'templates'),
    '--schemas', path.join(root, 'data/schemas'), '--out', path.join(folder, name), ...options],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function filesOf(name) {
  const all = readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile())
    .map((one) => path.relative(path.join(folder, name), path.join(one.parentPath ?? one.path, one.name))).sort();
}

const bytesOf = (name, file) => readFileSync(path.join(folder, name, file));
const decoderOf = (file) => decoders[path.extname(file)];

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'escp-precompress-'));
  printed = build('site', '--precompress');
  site = filesOf('site');
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('each compressed file is smaller than the file beside it, and becomes that file', () => {
  const compressed = site.filter(decoderOf);
  assert.ok(compressed.length > 100);
  for (const file of compressed) {
    const beside = bytesOf('site', file.slice(0, -3));
    const bytes = bytesOf('site', file);
    assert.ok(bytes.length < beside.length, file);
    assert.ok(decoderOf(file)(bytes).equals(beside), file);
  }
});

test('pages, scripts, sheets, dumps and feeds of more than a kilobyte have both, other files none', () => {
  const isText = (file) => !/\.(xlsx|db|bin)$|SUMS$/.test(file);
  for (const file of site.filter((one) => !decoderOf(one) && !path.basename(one).startsWith('.'))) {
    const isBig = statSync(path.join(folder, 'site', file)).size >= 1024;
    for (const ending of Object.keys(decoders)) {
      assert.equal(site.includes(file + ending), isText(file) && isBig, file + ending);
    }
  }
});

test('another folder and one thread give the same bytes', () => {
  build('other', '--precompress', '--threads', '1');
  assert.deepEqual(filesOf('other'), site);
  for (const file of site) assert.ok(bytesOf('other', file).equals(bytesOf('site', file)), file);
});

test('a second build takes everything from the cache and writes nothing', () => {
  const [, made] = /^(\d+) compressed, 0 from the cache$/m.exec(printed);
  const second = build('site', '--precompress', '--full');
  assert.match(second, new RegExp(`^0 compressed, ${made} from the cache$`, 'm'));
  assert.match(second, /^0 written, /m);
});

test('a page that is kept keeps its compressed files, and the cache what it has of them', () => {
  const data = path.join(folder, 'data');
  cpSync(path.join(synthetic, 'data'), data, { recursive: true });
  build('edited', '--precompress', '--data', data);
  const page = 'en/legal/index.html';
  const before = statSync(path.join(folder, 'edited', `${page}.br`));
  const file = path.join(data, 'organisations', readdirSync(path.join(data, 'organisations')).sort()[0]);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), city: 'Synthetic town' }));
  const said = build('edited', '--precompress', '--data', data);
  assert.match(said, /\([1-9]\d* not even made\)/);
  assert.equal(statSync(path.join(folder, 'edited', `${page}.br`)).ino, before.ino);
  const again = build('edited', '--precompress', '--full', '--data', data);
  assert.match(again, /^0 compressed, \d+ from the cache$/m);
  assert.match(again, /^0 written, /m);
  rmSync(path.join(folder, 'edited', `${page}.gz`));
  build('edited', '--precompress', '--data', data);
  assert.ok(gunzipSync(bytesOf('edited', `${page}.gz`)).equals(bytesOf('edited', page)));
});

test('without the option the compressed files go, and nothing else', () => {
  const before = site.filter((file) => !decoderOf(file));
  build('site');
  assert.deepEqual(filesOf('site'), before);
});
