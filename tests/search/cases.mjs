// What tests/search/page_cases_test.cpp has written beside the program.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.join(path.dirname(path.dirname(process.env.ESCP ?? 'build/release/bin/escp')), 'search-cases');

/** A JSON file of the cases. */
export const readCases = async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8'));

/** Loads files of an index as the page does. */
export const loaderOf = (name) => async (file) => new Uint8Array(await readFile(path.join(folder, name, file)));
