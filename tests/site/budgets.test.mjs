// The built site keeps within the budgets of its design: bytes, requests, elements, style, and nothing from elsewhere.
import assert from 'node:assert/strict';
import { before, describe, it, test } from 'node:test';
import { visitSite } from '../browser/support/browser.mjs';
import { budgetOf, mostElements, mostStyle } from './support/budgets.mjs';
import { addressOf, readSite, samplePages, siteFiles, sitePages, zippedSize } from './support/built_site.mjs';
import { elementsOf } from './support/elements.mjs';
import { pageProblems } from './support/policy.mjs';

const tabs = 4; // mostly waiting

describe('every page', () => {
  let pages;
  before(() => {
    pages = sitePages().map((file) => ({ file, elements: elementsOf(readSite(file)) }));
  });

  it(`has at most ${mostElements} elements`, () => {
    const long = pages.filter(({ elements }) => elements.length > mostElements);
    assert.deepEqual(long.map(({ file, elements }) => `${file}: ${elements.length}`), []);
  });

  it('states the policy and has nothing that it refuses', () => {
    assert.deepEqual(pages.flatMap(({ file, elements }) => pageProblems(elements).map((one) => `${file}: ${one}`)), []);
  });
});

test(`the sheets that a page loads are together at most ${mostStyle / 1000} kB and bring no fonts`, () => {
  const sheets = siteFiles().filter((file) => file.endsWith('.css'));
  assert.deepEqual(sheets.filter((file) => readSite(file).includes('@font-face')), []);
  // Every page has the sheet of the site, and at most one of its own kind beside it.
  const sizeOf = (wanted) => sheets.filter(wanted).map((file) => zippedSize(file));
  const isOfSite = (file) => /^assets\/site\.\w+\.css$/.test(file);
  const most = Math.max(...sizeOf(isOfSite)) + Math.max(0, ...sizeOf((file) => !isOfSite(file)));
  assert.ok(most > 0 && most <= mostStyle, `${most} bytes`);
});

describe('a first visit keeps to its budget at', { concurrency: tabs }, () => {
  const visit = visitSite();
  for (const { page: file } of samplePages()) {
    it(addressOf(file), async () => {
      const { requests, bytes, fonts, cookies, problems } = await firstVisit(visit, file);
      const budget = budgetOf(file, readSite(file));
      assert.deepEqual(problems, []);
      assert.deepEqual({ fonts, cookies }, { fonts: 0, cookies: 0 });
      assert.ok(requests <= budget.requests, `${requests} requests; ${budget.name}: ${budget.requests}`);
      assert.ok(bytes <= budget.bytes, `${bytes} bytes; ${budget.name}: ${budget.bytes}`);
    });
  }
});

/** What is transferred until nothing more is asked for, headers included. */
async function firstVisit(visit, file) {
  const { page, problems, finished, close } = await visit.open(addressOf(file), {}, 'networkidle');
  const sizes = await Promise.all(finished.map((request) => request.sizes()));
  const cookies = await page.context().cookies();
  await close();
  return {
    problems,
    requests: sizes.length,
    bytes: sizes.reduce((sum, one) => sum + one.responseBodySize + one.responseHeadersSize, 0),
    fonts: finished.filter((request) => request.resourceType() === 'font').length,
    cookies: cookies.length,
  };
}

test('what goes beyond the policy is named', () => {
  const policy = (content) => `<meta http-equiv="Content-Security-Policy" content="${content}">`;
  const strict = policy("default-src 'none'; style-src 'self'; base-uri 'none'");
  const problems = (html) => pageProblems(elementsOf(html));
  assert.deepEqual(problems(`${strict}<script src="a.js"></script><script type="application/ld+json">{}</script>`), []);
  assert.deepEqual(problems('<p>nothing</p>'), ['0 policies']);
  assert.deepEqual(problems(policy("default-src 'none'; script-src 'self' 'unsafe-inline'")),
    ["the policy has script-src 'self' 'unsafe-inline'", "the policy lacks base-uri 'none'"]);
  assert.deepEqual(problems(`${strict}<style></style><p style="color:red" onclick="x()"></p><script>1</script>`),
    ['<style>', '<p style>', '<p onclick>', '<script> without a source']);
});
