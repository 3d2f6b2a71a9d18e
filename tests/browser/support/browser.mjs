// Opens the built site in Chromium, as a visitor would, and keeps a list of what went wrong.
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { site } from '../../site/support/built_site.mjs';
import { serve } from './server.mjs';

const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

export const launch = () => chromium.launch({ executablePath: process.env.ESCP_CHROMIUM ?? '/usr/bin/chromium', args: quiet });

/** What a page does wrong, as it happens: errors, refusals by its policy, requests that fail or go elsewhere. */
function watch(page, origin) {
  const problems = [];
  const elsewhere = (url) => !url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url);
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  // What is under way when the visitor leaves a page is given up by the browser, and nothing is wrong with it.
  const givenUp = (request) => request.failure()?.errorText === 'net::ERR_ABORTED';
  page.on('requestfailed', (request) => givenUp(request) || problems.push(`failed: ${request.url()} (${request.failure()?.errorText})`));
  page.on('request', (request) => elsewhere(request.url()) && problems.push(`elsewhere: ${request.url()}`));
  return problems;
}

/**
 * A site, served and with a browser. `open` gives a fresh context at a path: the page, its list of problems, the
 * requests that are finished, and `close`. Options are those of a Playwright context; `until` says what to wait for.
 */
export async function startVisit(folder = site) {
  const server = await serve(folder);
  const browser = await launch();
  const open = async (where, options = {}, until = 'load') => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const problems = watch(page, server.address);
    const finished = [];
    page.on('requestfinished', (request) => finished.push(request));
    await page.goto(server.address + where, { waitUntil: until });
    return { page, problems, finished, close: () => context.close() };
  };
  const end = async () => {
    await browser.close();
    server.close();
  };
  return { address: server.address, browser, open, end };
}

/**
 * A visit that starts before the tests of a file and ends after them; to be used inside tests. `build` makes a site for
 * it and gives its folder; else it is the site that is tested.
 */
export function visitSite({ skip = false, build = () => site } = {}) {
  const visit = {};
  before(async () => {
    if (!skip) Object.assign(visit, await startVisit(build()));
  });
  after(() => visit.end?.());
  return visit;
}

/** Whether the page is wider than its window. */
export const scrollsSideways = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
