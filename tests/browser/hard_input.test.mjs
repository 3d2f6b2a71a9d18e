// Hostile and unusual records, all synthetic, built into a site and opened in Chromium.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { mostElements } from '../site/support/budgets.mjs';
import { scrollsSideways, visitSite } from './support/browser.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const program = path.resolve(root, process.env.ESCP ?? 'build/release/bin/escp');

const long_name = `Synthetic ${'Mehrzwecknanotechnologieverbundsgesellschaft'.repeat(7)}`.padEnd(300, 'x').slice(0, 300);
const long_title = 'Synthetic title without end '.repeat(11).slice(0, 300);
const right_to_left = 'עמותת טקסטיל (סינתטי) – شبكة النسيج';
const combining = 'S̷̢̛y̵̡n̸t̶h̴é̷̈́t̸i̶c̵̏ Z̵a̸l̷g̴o̶';
const hostile = 'Synthetic </script><script>window.broken=1</script> "quotes" \'and\' <img src=x onerror=window.broken=1> {{title}} & co';

const organisations = [
  { id: 'long', name: long_name, country: 'IT' },
  { id: 'rtl', name: right_to_left, notes: [right_to_left] },
  { id: 'combining', name: combining, country: 'ES' },
  { id: 'hostile', name: hostile, city: hostile.slice(0, 80), other_names: [hostile], notes: [hostile] },
  { id: 'bare', name: 'Synthetic bare' },
  ...Array.from({ length: 200 }, (_, number) => ({ id: `member-${number}`, name: `Synthetic member ${number}`, ...(number % 5 && { country: number % 2 ? 'IT' : 'ES' }) })),
];
const partnerships = [
  { id: 'hostile-one', acronym: 'SYN</script>"\'', title: long_title, partners: ['long', 'rtl', 'combining', 'hostile'], notes: [hostile] },
  { id: 'huge', acronym: 'SYNTHETIC HUGE', partners: Array.from({ length: 200 }, (_, number) => `member-${number}`) },
  { id: 'nothing', acronym: 'SYNTHETIC NOTHING', partners: [] },
];
const pages = [
  ...organisations.slice(0, 5).map((one) => `/en/organisations/${one.id}/`),
  ...partnerships.map((one) => `/en/partnerships/${one.id}/`),
  '/en/regions/ES42/', '/en/regions/ITF9/', '/en/countries/IT/', '/en/programmes/escp-s3/', '/en/themes/synthetic-theme/',
];

const folder = mkdtempSync(path.join(os.tmpdir(), 'escp-hard-'));

function writeData() {
  cpSync(path.join(root, 'tests/golden/valid/data'), path.join(folder, 'data'), { recursive: true });
  const sources = [{ source: 'synthetic-paper', note: hostile }];
  const put = (kind, record) => {
    mkdirSync(path.join(folder, 'data', kind), { recursive: true });
    writeFileSync(path.join(folder, 'data', kind, `${record.id}.json`), JSON.stringify({ ...record, sources }));
  };
  for (const one of organisations) put('organisations', one);
  for (const one of partnerships) {
    const call = { programme: 'escp-s3', call: 'synthetic-call' };
    put('partnerships', { ...one, ...call, partners: one.partners.map((organisation, at) => ({ organisation, role: at ? 'partner' : 'coordinator' })) });
  }
  const file = path.join(folder, 'data/regions.ndjson');
  const bare = { id: 'ITF9', country: 'IT', name: 'Synthetic region without a point', nuts_versions: ['2021'], sources };
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${JSON.stringify(bare)}\n`);
}

function buildSite() {
  writeData();
  execFileSync(program, ['build', '--quiet', '--data', path.join(folder, 'data'), '--schemas', 'data/schemas', '--content', 'tests/golden/valid/content',
    '--out', path.join(folder, 'site'), '--site-url', 'https://catalogue.example/', '--repository', 'https://forge.example/owner/name'], { cwd: root });
  return path.join(folder, 'site');
}

const visit = visitSite({ build: buildSite });
after(() => rmSync(folder, { recursive: true, force: true }));

const open = (where, width = 320) => visit.open(where, { viewport: { width, height: 700 } });

test('unusual records make whole pages that do not scroll sideways at 320 px', async () => {
  for (const where of pages) {
    const { page, problems, close } = await open(where);
    await page.evaluate(() => { for (const one of document.querySelectorAll('details')) one.open = true; });
    assert.ok(!(await scrollsSideways(page)), `${where} scrolls sideways`);
    assert.equal(await page.locator('h1').count(), 1, where);
    assert.equal(await page.locator('main #on-file').count(), 1, where);
    assert.equal(await page.locator('footer').count(), 1, where);
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    assert.ok(nodes <= mostElements, `${where} has ${nodes} nodes`);
    assert.deepEqual(problems, [], where);
    await close();
  }
});

test('markup and quotes in a record are shown as they are and do nothing', async () => {
  for (const where of ['/en/organisations/hostile/', '/en/partnerships/hostile-one/']) {
    const { page, close } = await open(where, 1280);
    assert.equal(await page.evaluate(() => window.broken), undefined, where);
    assert.equal(await page.locator('script:not([type="application/ld+json"]):not([src])').count(), 0, where);
    assert.ok((await page.locator('body').innerText()).includes('</script>'), where);
    const data = await page.locator('script[type="application/ld+json"]').evaluateAll((all) => all.map((one) => JSON.parse(one.textContent)));
    assert.equal(data.length, 1, where);
    assert.equal(data[0]['@graph'][1].name, where.includes('organisations') ? hostile : partnerships[0].acronym);
    await close();
  }
});

test('a right-to-left name reads from right to left', async () => {
  const { page, close } = await open('/en/organisations/rtl/', 1280);
  assert.equal(await page.locator('h1').evaluate((one) => getComputedStyle(one).direction), 'rtl');
  assert.equal(await page.locator('h1').innerText(), right_to_left);
  await close();
});

test('all of 200 partners are named, by country', async () => {
  const { page, close } = await open('/en/partnerships/huge/', 1280);
  assert.equal(await page.locator('.by-country dd').count(), 200);
  await close();
});

test('the form for errors and the citation know record, title and address', async () => {
  const { page, close } = await open('/en/partnerships/hostile-one/', 1280);
  const form = new URL(await page.locator('#report ~ p a').getAttribute('href'));
  assert.equal(form.origin + form.pathname, 'https://forge.example/owner/name/issues/new');
  const fields = readFileSync(path.join(root, '.github/ISSUE_TEMPLATE', form.searchParams.get('template')), 'utf8');
  for (const id of ['record', 'name', 'address']) assert.match(fields, new RegExp(`id: ${id}\\n`));
  assert.equal(form.searchParams.get('record'), 'partnerships/hostile-one');
  assert.equal(form.searchParams.get('name'), `SYN</script>"': ${long_title}`.trim());
  assert.equal(form.searchParams.get('address'), 'https://catalogue.example/en/partnerships/hostile-one/');
  const cited = await (await fetch(`${visit.address}/en/partnerships/hostile-one/cite.json`)).json();
  assert.equal(cited[0].URL, form.searchParams.get('address'));
  assert.equal(await page.locator('link[rel=canonical]').getAttribute('href'), cited[0].URL);
  for (const link of await page.locator('link[rel=alternate]').evaluateAll((all) => all.map((one) => one.href))) {
    assert.equal((await fetch(link)).status, 200, link);
  }
  await close();
});
