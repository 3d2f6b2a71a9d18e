// What is measured: each step is a case, a tool and its commands, in the order in which they run. The steps of escp that
// need what was built before follow the clean build; the floor writes the same files as the step before it.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { differing } from './figures.mjs';

function runs(program) {
  try { execFileSync(program, ['version'], { stdio: 'ignore' }); return true; } catch { return false; }
}

/** Changes the title of the partnership in the middle of the file; gives what puts it back. */
function editTitle(data) {
  const file = path.join(data, 'partnerships.ndjson');
  const before = readFileSync(file);
  const middle = before.indexOf('"title":"Synthetic ', before.length >> 1);
  writeFileSync(file, Buffer.concat([before.subarray(0, middle), Buffer.from('"title":"Edited '), before.subarray(middle + '"title":"Synthetic '.length)]));
  return () => writeFileSync(file, before);
}

export function casesOf({ folders, escp, noted, filesPerRecord }) {
  const { root, here, data, files, content, peers } = folders;
  const out = (name) => path.join(folders.out, name);
  const search = path.join(root, 'tests/bench/search_peers/node_modules/.bin/pagefind');
  const eleventy = path.join(here, 'peers/eleventy');
  const have = { hugo: runs('hugo'), eleventy: existsSync(path.join(eleventy, 'node_modules')), pagefind: existsSync(search) };

  const made = (from, to, ...more) => ({ command: [escp, 'build', '--quiet', '--site-url', 'https://catalogue.example/', '--data', from,
    '--content', content, '--templates', path.join(root, 'templates'), '--out', to, ...more] });
  const build = (to, from = data) => made(from, to, '--pages-only');
  const floor = (from, to) => ({ command: ['--write', from, to] });
  const hugo = { command: ['hugo', '--quiet', '--source', path.join(here, 'peers/hugo'), '--contentDir', path.join(peers, 'content'),
    '--destination', out('hugo'), '--noBuildLock'] };
  const njk = { command: ['node_modules/.bin/eleventy', '--quiet'], folder: eleventy,
    environment: { BENCH_RECORDS: path.join(peers, 'records.ndjson'), BENCH_OUT: out('eleventy') } };
  const remove = (...names) => () => names.forEach((name) => rmSync(out(name), { recursive: true, force: true }));

  let restore;
  /** What an edit changes, for the floor to write; and whether a build from nothing gives the same. */
  function afterEdit() {
    if (noted.differing_after_edit === undefined) {
      const changed = differing(out('escp'), out('floor'));
      mkdirSync(out('changed'));
      for (const file of changed) cpSync(path.join(out('escp'), file), path.join(out('changed'), file));
      execFileSync(escp, build(out('full')).command.slice(1), { cwd: root, stdio: 'ignore' });
      noted.changed_by_edit = changed.length;
      noted.differing_after_edit = differing(out('full'), out('escp')).length + differing(out('escp'), out('full')).length;
      remove('full')();
    }
    restore();
  }

  const steps = [
    { case: 'pages', tool: 'escp', clean: true, out: out('escp'), commands: [build(out('escp'))] },
    { case: 'pages', tool: 'floor', clean: true, out: out('floor'), commands: [floor(out('escp'), out('floor'))] },
    { case: 'unchanged', tool: 'escp', out: out('escp'), commands: [build(out('escp'))] },
    { case: 'edited', tool: 'escp', out: out('escp'), commands: [build(out('escp'))],
      before: () => { restore = editTitle(data); }, after: afterEdit },
    { case: 'edited', tool: 'floor', clean: true, out: out('floor'), commands: [floor(out('changed'), out('floor'))], after: remove('escp', 'floor') },
    ...(filesPerRecord ? [{ case: 'files', tool: 'escp', clean: true, out: out('escp'), commands: [build(out('escp'), files)], after: remove('escp') }] : []),
    { case: 'pages', tool: 'hugo', clean: true, out: out('hugo'), commands: [hugo] },
    { case: 'unchanged', tool: 'hugo', out: out('hugo'), commands: [hugo], after: remove('hugo') },
    { case: 'pages', tool: 'eleventy', clean: true, out: out('eleventy'), commands: [njk] },
    { case: 'unchanged', tool: 'eleventy', out: out('eleventy'), commands: [njk], after: remove('eleventy') },
    { case: 'everything', tool: 'escp', clean: true, out: out('escp'), commands: [made(data, out('escp'))] },
    { case: 'everything', tool: 'floor', clean: true, out: out('floor'), commands: [floor(out('escp'), out('floor'))], after: remove('escp', 'floor') },
    { case: 'everything', tool: 'hugo', clean: true, out: out('hugo'), after: remove('hugo'),
      commands: [hugo, { command: [search, '--site', out('hugo'), '--quiet'] }] },
  ];
  const missing = (step) => (step.tool in have && !have[step.tool]) || (step.case === 'everything' && step.tool === 'hugo' && !have.pagefind);
  return { build, steps: steps.filter((step) => !missing(step)), absent: Object.keys(have).filter((name) => !have[name]) };
}
