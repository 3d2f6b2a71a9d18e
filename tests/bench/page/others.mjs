// What else is measured: of each file the figures that matter, taken from its newest measurement.
import { count, megabytes, number, seconds } from './text.mjs';

const milliseconds = (value) => `${number(value)} ms`;
const times = (value) => `${number(value)} times`;
const last = (list) => list.at(-1);

export const others = [
  { file: 'rules', title: 'Verdicts', figures: [
    ['partnerships judged', (one) => count(one.partnerships)],
    ['all of them judged, one thread', (one) => seconds(one.seconds.judge)],
    ['that to reading them', (one) => times(one.ratio_to_parse.judge)],
    ['suggestions worked out', (one) => count(one.suggestions)]] },
  { file: 'formats', title: 'Open data', figures: [
    ['records written in every format', (one) => count(one.records)],
    ['time, one thread', (one) => seconds(one.seconds.export)],
    ['that to writing the same files', (one) => times(one.ratio_to_write)],
    ['peak to what is loaded', (one) => times(one.peak_by_loaded)]] },
  { file: 'search', title: 'Search in the browser', figures: [
    ['records', (one) => count(last(one.results).records)],
    ['a facet chosen, median', (one) => milliseconds(last(one.results).facet_click_milliseconds.wall.median)],
    ['a facet chosen, longest', (one) => milliseconds(last(one.results).facet_click_milliseconds.wall.most)]] },
  { file: 'sources', title: 'Reading sources', figures: [
    ['rows', (one) => count(one.reading.records)],
    ['read as CSV', (one) => seconds(one.reading.csv.seconds.read)],
    ['imported from CSV', (one) => seconds(one.reading.csv.seconds.import)],
    ['fetching to curl, processor time', (one) => times(one.fetching.processor_time_to_curl_parallel)]] },
  { file: 'releases', title: 'Releases', figures: [
    ['records compared', (one) => count(one.records)],
    ['changes found', (one) => count(one.changes)],
    ['comparing two releases', (one) => seconds(one.seconds_compare)],
    ['peak memory', (one) => megabytes(one.peak_megabytes)]] },
  { file: 'lighthouse', title: 'Pages in the browser', figures: [
    ['lowest mark of Lighthouse', (one) => String(Math.min(...Object.values(one.scores).flatMap((page) => Object.values(page))))],
    ['kinds of pages', (one) => count(Object.keys(one.scores).length)]] },
];
