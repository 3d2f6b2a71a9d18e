// The synthetic site of tests/golden/valid with records that are hard to carry from format to format.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const program = path.resolve(process.env.ESCP ?? path.join(root, 'build/release/bin/escp'));
const valid = path.join(root, 'tests/golden/valid');
const sources = [{ source: 'synthetic-paper' }];

export const hardOrganisation = {
  id: 'synthetic-hard-cells',
  name: 'Συνθετικό «Κέντρο», "Штучний"; кластер 🧵',
  short_name: 'TRUE',
  other_names: ['1e5', '00123', 'a;b', 'back\\slash', 'ends in \\', '2026-11-20', '1/2', ' spaces ', 'FALSE'],
  country: 'IT',
  city: '1e5',
  street: 'First line\nsecond; "line"\n0',
  identifiers: { pic: '000123456' },
  notes: ['9007199254740993', 'tab\tinside, and a | and a \' and a <b> & more', 'Ω'.repeat(300)],
  sources,
};

/** 2^53+1 is the first integer that a double cannot hold. */
const hardClaims = '[{"measure":"smes","value":9007199254740993,"nature":"total","sources":[{"source":"synthetic-paper"}]},'
  + '{"measure":"grant","value":0.1,"nature":"total","unit":"EUR","sources":[{"source":"synthetic-paper"}]},'
  + '{"measure":"grant","value":-123456789.012345,"nature":"total","unit":"EUR","sources":[{"source":"synthetic-paper"}]}]';

/** Builds it; returns its folder. */
export function buildHardSite() {
  const folder = mkdtempSync(path.join(tmpdir(), 'escp-formats-'));
  cpSync(path.join(valid, 'data'), path.join(folder, 'data'), { recursive: true });
  writeFileSync(path.join(folder, 'data/organisations', `${hardOrganisation.id}.json`), JSON.stringify(hardOrganisation));
  const one = path.join(folder, 'data/partnerships/synthetic-one.json');
  const partnership = JSON.parse(readFileSync(one, 'utf8'));
  delete partnership.claims;
  partnership.partners.push({ organisation: hardOrganisation.id, role: 'partner' });
  writeFileSync(one, JSON.stringify(partnership).replace(/\}$/, `,"claims":${hardClaims}}`));
  execFileSync(program, ['build', '--quiet', '--data', path.join(folder, 'data'), '--schemas', path.join(root, 'data/schemas'),
    '--content', path.join(valid, 'content'), '--templates', path.join(root, 'templates'), '--out', path.join(folder, 'site')],
  { stdio: ['ignore', 'ignore', 'inherit'] });
  return path.join(folder, 'site');
}
