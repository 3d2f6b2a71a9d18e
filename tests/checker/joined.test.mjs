// The generator joins modules into one file: what it publishes judges as the modules do.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import * as engine from '../../templates/assets/checker/engine.js';
import * as suggestions from '../../templates/assets/checker/suggest.js';
import { randomCompositions } from './random_compositions.mjs';
import { referenceFromData } from './reference_from_data.mjs';

const program = process.env.ESCP;
const skip = program ? false : 'ESCP does not name the program';
const entry = `
import { judge, ruleKinds } from '../checker/engine.js';
import * as suggestions from '../checker/suggest.js';
const { suggest } = suggestions;
export { judge, ruleKinds, suggest };
`;

/** The synthetic site with one more page module, built; gives what the published module exports. */
async function published(folder) {
  const golden = 'tests/golden/valid';
  const templates = path.join(folder, 'templates');
  cpSync('templates', templates, { recursive: true });
  mkdirSync(path.join(templates, 'assets/joined'));
  writeFileSync(path.join(templates, 'assets/joined/page.js'), entry);
  const site = path.join(folder, 'site');
  const run = spawnSync(program, ['build', '--quiet', '--data', `${golden}/data`, '--schemas', 'data/schemas',
    '--content', `${golden}/content`, '--templates', templates, '--out', site], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  const module = path.join(folder, 'joined.mjs');
  const [published] = readdirSync(path.join(site, 'assets/joined'));
  renameSync(path.join(site, 'assets/joined', published), module);
  return import(pathToFileURL(module));
}

test('joined modules judge and suggest as they do on their own', { skip }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'escp-joined-'));
  try {
    const joined = await published(folder);
    assert.deepEqual(Object.keys(joined.ruleKinds), Object.keys(engine.ruleKinds));
    const reference = referenceFromData('data', '2024-11-20');
    for (const [id, one] of Object.entries(reference.calls)) {
      const call = { ...one, id };
      for (const composition of randomCompositions(reference, 40, 3)) {
        const verdict = engine.judge(call, composition, reference);
        assert.deepEqual(joined.judge(call, composition, reference), verdict);
        assert.deepEqual(joined.suggest(call, composition, reference, verdict),
          suggestions.suggest(call, composition, reference, verdict));
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
