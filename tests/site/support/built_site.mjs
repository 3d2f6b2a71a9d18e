// The built site as files: which site is tested, and what is in it.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { kindsOf, samplesOf } from './page_kinds.mjs';

/** The folder of the site that is tested; ./dev test builds it. */
export const site = path.resolve(process.env.ESCP_SITE ?? 'site');

function filesBelow(folder, name = '') {
  return readdirSync(path.join(folder, name), { withFileTypes: true }).flatMap((entry) => {
    const below = path.posix.join(name, entry.name);
    return entry.isDirectory() ? filesBelow(folder, below) : [below];
  });
}

/** Every file of the site, as a path from its root with forward slashes, sorted. */
export const siteFiles = () => filesBelow(site).sort();

/** Every page of the site, likewise. */
export const sitePages = () => siteFiles().filter((file) => file.endsWith('.html'));

/** The site's root only leads on to its language. */
const leadsOn = (file) => file === 'index.html';

/** Some pages of every kind, for what takes too long to do with all of them. */
export const samplePages = () => samplesOf(kindsOf(sitePages().filter((file) => !leadsOn(file))), sizeOf);

export const readSite = (file) => readFileSync(path.join(site, file), 'utf8');
export const sizeOf = (file) => statSync(path.join(site, file)).size;
export const zippedSize = (file) => gzipSync(readFileSync(path.join(site, file))).length;

/** The address of a file below the root of the server: a folder's page is the folder. */
export const addressOf = (file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
