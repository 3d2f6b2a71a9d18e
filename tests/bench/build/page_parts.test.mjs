import assert from 'node:assert/strict';
import test from 'node:test';
import { partsOf, textOf } from './page_parts.mjs';

const page = `<body><main id="main" tabindex="-1">
<div class="page-header">
<div class="page-header__inner">
<p class="page-header__kicker">Partnership</p>
<h1 dir="auto" class="page-header__long">Steel &amp; Silk</h1>
<p class="page-header__lead" dir="auto">Metals in cloth</p>
</div>
</div>
<script type="application/ld+json">{"@type":"Project"}</script>
<dl><h2 id="facts">Key facts</h2>
<div><dt>Call</dt><dd><a href="../calls/x/">X</a></dd></div>
</dl></section>
<h2 id="partners">Partners</h2>
<tr><th scope="row" dir="auto"><a href="../o/">Öl &#43; Garn</a></th><td>Partner</td><td><a href="../countries/AT/">Austria</a> <a class="ref" href="#source-1">1</a></td><td><span class="absent">not on file</span></td><td>Science park</td><td></td></tr>
</section>`;

test('a page gives back what it shows: texts as texts, links in a value as markup', () => {
  const { name, lead, style, facts, partners, linked } = partsOf(page);
  assert.deepEqual({ name, lead, style, facts, partners, linked }, {
    name: 'Steel & Silk', lead: 'Metals in cloth', style: 'page-header__long', linked: { '@type': 'Project' },
    facts: [{ name: 'Call', html: '<a href="../calls/x/">X</a>' }],
    partners: [{ href: '../o/', name: 'Öl + Garn', role: 'Partner', country_href: '../countries/AT/', country: 'Austria', type: 'Science park' }],
  });
});

test('pages with the same words are the same to a reader, however they are spaced and escaped', () => {
  assert.equal(textOf('<body>\n<p>Steel &amp; Silk</p><p>“a”</p>'), textOf('<body><p>Steel &#38;  Silk</p>\n\n<p>“a”</p>'));
  assert.notEqual(textOf('<body><p>Steel</p>'), textOf('<body><p>Silk</p>'));
});
