// How long a click on a filter takes until the frame with the new count is there, on a processor slowed down four times.

const clicks = 11;
const slowdown = 4;
const pause = 700;

/** Clicks a country that is not chosen yet; gives the milliseconds until the frame, which the trace finds between two marks. */
const clickOn = (page, at) => page.evaluate((place) => new Promise((resolve) => {
  const boxes = [...document.querySelectorAll('[data-facet=country] input')].filter((one) => !one.checked);
  const start = performance.mark('click').startTime;
  new MutationObserver((_, watching) => {
    watching.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.mark('frame').startTime - start)));
  }).observe(document.getElementById('search-count'), { childList: true, characterData: true, subtree: true });
  boxes[place].click();
}), at);

/** What the thread of the page worked between the marks, by its own clock: that of other programs does not count. */
function threadTime(events) {
  const [start, end] = ['click', 'frame'].map((name) => events.find((one) => one.name === name && one.cat === 'blink.user_timing'));
  const tasks = events.filter((one) => one.name === 'ThreadControllerImpl::RunTask' && one.pid === start.pid && one.tid === start.tid &&
    one.ts + one.dur > start.ts && one.ts < end.ts);
  return tasks.reduce((sum, one) => sum + (one.tdur ?? 0), 0) / 1000; // left out where it is nothing
}

async function clickOnce(page, at) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const wall = await clickOn(page, at);
  const thread = threadTime(JSON.parse(await browser.stopTracing()).traceEvents);
  await page.waitForTimeout(pause);
  return { wall, thread };
}

const summary = (all) => {
  const sorted = [...all].sort((left, right) => left - right).map(Math.round);
  return { first: Math.round(all[0]), least: sorted[0], median: sorted[sorted.length >> 1], most: sorted.at(-1) };
};

/** Milliseconds by the clock and of the page's thread: { wall, thread }, each with first, least, median and most. */
export async function facetClicks(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times = [];
  for (let at = 0; at < clicks; at += 1) times.push(await clickOnce(page, 2 * at));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { wall: summary(times.map((one) => one.wall)), thread: summary(times.map((one) => one.thread)) };
}
