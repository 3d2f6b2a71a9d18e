// The page of results, whole: what `node tests/bench/page.mjs` writes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { comparable, judge, measuredText, mostText, newestOf, processorText } from '../build/targets.mjs';
import { byCase, bySize, overDates } from './build_charts.mjs';
import { others } from './others.mjs';
import { count, escaped, megabytes, seconds } from './text.mjs';

const signs = { met: '✓', 'not met': '✗', 'not measured': '–' };
const size = 10000;

const bound = (one) => `<li><span>${escaped(one.what)}</span> <span class="quiet">${escaped(mostText(one))}</span> <span>${escaped(measuredText(one))}${processorText(one) && `<small>processor ${escaped(processorText(one))}</small>`}</span> ` +
  `<span class="outcome outcome--${one.outcome.replace(' ', '-')}"><span aria-hidden="true">${signs[one.outcome]}</span> ${one.outcome}</span></li>`;

function targets(history) {
  const judged = judge(history);
  const all = judged.flatMap(({ bounds }) => bounds);
  const so = (outcome) => all.filter((one) => one.outcome === outcome).length;
  return `<h2>Targets</h2>
<p>${so('met')} met, ${so('not met')} not met, ${so('not measured')} not measured. Each compares wall times of one measurement, in which all tools take turns. Processor times stand beside them: on a busy machine they say more.</p>
<ul class="targets">
${judged.map(({ name, bounds }) => `<li class="card"><h3>${escaped(name)}</h3><ul class="bounds">${bounds.map(bound).join('')}</ul></li>`).join('\n')}
</ul>`;
}

const card = (title, svg) => `<section class="card"><h3>${escaped(title)}</h3>${svg}</section>`;

function charts(history) {
  if (comparable(history).length === 0) return '';
  const newest = newestOf(history, size);
  return `<h2>By size</h2>
<p>Clean builds of the same record pages. Both axes are logarithmic: a straight line at 45 degrees is a cost that grows as the catalogue does. The floor is a program that writes escp’s files and nothing else.</p>
<div class="cards">
${card('Wall time by record pages', bySize(history, 'wall', 'Wall time by record pages'))}
${card('Processor time by record pages', bySize(history, 'cpu', 'Processor time by record pages'))}
${card('Peak memory by record pages', bySize(history, 'megabytes', 'Peak memory by record pages'))}
</div>
${newest ? `<h2>By case, ${count(size)} record pages</h2>
<p>${note(newest)}</p>
<div class="cards">
${card('Wall time', byCase(newest, 'wall', 'Wall time by case'))}
${card('Processor time', byCase(newest, 'cpu', 'Processor time by case'))}
${card('Peak memory', byCase(newest, 'megabytes', 'Peak memory by case'))}
</div>` : ''}`;
}

const note = (entry) => `Measured on ${escaped(entry.date)} at <code>${escaped(entry.commit)}</code>: ${entry.cores} cores${entry.load > 0.5 ? `, which others used too (load ${entry.load} before it began)` : ''}, ${entry.runs === 1 ? 'one run' : `medians of ${entry.runs} runs`}. ${
  Object.entries(entry.same_pages ?? {}).map(([tool, { pages, same_words, bytes }]) => `${tool[0].toUpperCase()}${tool.slice(1)}: ${count(same_words)} of ${count(pages)} record pages with the same words, in ${bytes} times the bytes`).join('. ')}.`;

function dates(history) {
  const { entries, svg } = overDates(history, size, 'cpu', 'Processor time of escp over the measurements');
  const memory = overDates(history, size, 'megabytes', 'Peak memory of escp over the measurements').svg;
  const cell = (one, name, field, written) => { const row = one.rows.find((each) => each.case === name && each.tool === 'escp'); return row ? written(row[field]) : '–'; };
  const line = (one, at) => `<tr><th scope="row">${at + 1}</th><td>${escaped(one.date)} <code>${escaped(one.commit ?? '')}</code></td>${['pages', 'everything'].flatMap((name) =>
    [cell(one, name, 'wall', seconds), cell(one, name, 'cpu', seconds), cell(one, name, 'megabytes', megabytes)]).map((text) => `<td>${text}</td>`).join('')}</tr>`;
  return `<h2>escp over time, ${count(size)} record pages</h2>
<p>Pages alone, and all there is: every data format, the search index and the citations too. Processor time, since it hardly feels what else the machine does.</p>
<div class="cards">
${card('Processor time, in the order of measuring', svg)}
${card('Peak memory, in the order of measuring', memory)}
</div>
<div class="scroll" tabindex="0" role="group" aria-label="escp over time"><table>
<thead><tr><th scope="col">No.</th><th scope="col">Measured</th><th scope="col">pages, wall</th><th scope="col">processor</th><th scope="col">memory</th><th scope="col">all, wall</th><th scope="col">processor</th><th scope="col">memory</th></tr></thead>
<tbody>
${entries.map(line).join('\n')}
</tbody></table></div>`;
}

function rest(results) {
  const there = others.filter(({ file }) => results[file]?.length);
  const figures = ({ file, title, figures: list }) => `<section class="card"><h3>${escaped(title)}</h3><dl class="figures">${
    list.map(([name, read]) => `<dt>${escaped(name)}</dt><dd>${escaped(read(results[file].at(-1)))}</dd>`).join('')}</dl></section>`;
  return `<h2>What else is measured</h2>
<p>The newest figures of the other measurements; all of them are in <code>tests/bench/results/</code>.</p>
<div class="cards cards--small">
${there.map(figures).join('\n')}
</div>`;
}

/** The page, of the histories by the names of their files. */
export function documentOf(results) {
  const history = results.build ?? [];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>How fast the catalogue is built</title>
<style>
${readFileSync(path.join(import.meta.dirname, 'style.css'), 'utf8')}</style>
</head>
<body>
<main>
<h1>How fast the catalogue is built</h1>
<p class="lead">Synthetic catalogues, built with escp, Hugo and Eleventy in turn. Two fifths of the record pages are partnerships, three fifths organisations; every tool makes the same ones. The peers are given verdicts, relations, citations and maps as data; escp works them out.</p>
<p class="quiet">Make it yourself: <code>./dev bench build</code>, then <code>./dev bench page</code>.</p>
${targets(history)}
${charts(history)}
${history.some((one) => one.pages === size) ? dates(history) : ''}
${rest(results)}
</main>
</body>
</html>
`;
}
