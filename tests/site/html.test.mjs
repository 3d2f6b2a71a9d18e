// The Nu HTML Checker has nothing to say on any page, not even a warning.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { site, sitePages } from './support/built_site.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const checker = here('../../node_modules/vnu-jar/build/dist/vnu.jar');

/** What the checker says on files or folders, one line each; it starts once for all of them. */
function messagesOn(...places) {
  const { status, stdout, stderr, error } = spawnSync('java', [
    '-Xss4m', '-jar', checker, '--Werror', '--stdout', '--format', 'gnu', '--skip-non-html',
    '--filterfile', here('html_misjudged.txt'), ...places,
  ], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw error;
  assert.equal(stderr, '');
  const messages = stdout.split('\n').filter(Boolean);
  assert.equal(status, messages.length === 0 ? 0 : 1);
  return messages;
}

test('every page is valid HTML, without warnings', () => {
  assert.ok(sitePages().length > 0);
  assert.deepEqual(messagesOn(site), []);
});

test('a warning counts, and a page is known by its file', () => {
  const messages = messagesOn(here('support/warned.html'));
  assert.equal(messages.length, 1);
  assert.match(messages[0], /warned\.html":\d.*warning: The “banner” role is unnecessary/);
});
