import type { Browser, CDPSession, Page } from 'playwright';
import type { Series } from './measure.ts';

/** Milliseconds without a change on the page after which every view has answered. */
const QUIET = 250;

/** Runs in the page: clicks a box and resolves with the time to the last change that followed. */
async function clickAndWait([id, quiet]: readonly [string, number]): Promise<number> {
  const box = document.getElementById(id);
  let last = 0;
  const watcher = new MutationObserver(() => (last = performance.now()));
  watcher.observe(document.body, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  const start = performance.now();
  last = start;
  box?.click();
  await new Promise<void>((resolve) => {
    const look = setInterval(() => {
      // An answer may take longer than the page is ever quiet for: first every one has to be there.
      const waiting = document.querySelector('[data-waiting], #vue-list [aria-busy="true"]');
      if (waiting !== null || performance.now() - Math.max(last, start) < quiet) return;
      clearInterval(look);
      resolve();
    }, 10);
  });
  watcher.disconnect();
  return last - start;
}

/** Seconds the page's main thread has worked, painting included. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return value('ScriptDuration') + value('LayoutDuration') + value('RecalcStyleDuration');
}

async function boxes(page: Page): Promise<string[]> {
  return page
    .locator('#vue-facets input[type=checkbox]')
    .evaluateAll((found) => found.map(({ id }) => id));
}

/**
 * A click on each facet in turn, on and off again: to the last change of any view, and the work of
 * the main thread meanwhile. One round beforehand warms the compilers up.
 */
export async function clicks(
  browser: Browser,
  address: string,
  size: string,
  budget: number,
  count: number,
): Promise<Series[]> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce', // a transition is not a wait
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(address);
  await page.locator('[data-database="ready"]').waitFor({ state: 'attached', timeout: 120_000 });
  // The map comes when the page is idle, or says that it stays simple.
  await page.locator('.gl.ready, .map .simple').first().waitFor({ timeout: 120_000 });
  const ids = await boxes(page);
  const times: number[] = [];
  const work: number[] = [];
  for (let click = -4; click < count; click++) {
    const id = ids[Math.floor((click + 4) / 2) % ids.length] ?? '';
    const before = await worked(session);
    const time = await page.evaluate(clickAndWait, [id, QUIET] as const);
    const after = await worked(session);
    if (click < 0) continue;
    times.push(time);
    work.push((after - before) * 1000);
  }
  await context.close();
  return [
    {
      name: `Click to every view, ${size} operations`,
      unit: 'ms',
      values: times,
      budget,
      note: 'from the click to the last change of the page',
    },
    {
      name: `Main-thread work of that click, ${size} operations`,
      unit: 'ms',
      values: work,
      budget: null,
      note: 'script, style and layout',
    },
  ];
}
