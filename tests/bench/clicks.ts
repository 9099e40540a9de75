import type { Browser, CDPSession, Locator, Page } from 'playwright';
import type { Series } from './measure.ts';

/** Milliseconds without a change on the page after which every view has answered. */
const QUIET = 250;
/** The screen « Couverture » has no sign for « all has come »; longer than any answer takes. */
const LONG_QUIET = 2000;

/** Runs in the page: clicks and resolves with the time to the last change that followed. */
async function clickAndWait(target: SVGElement | HTMLElement, quiet: number): Promise<number> {
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
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
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

interface Clicked {
  /** Milliseconds to the last change, click by click. */
  readonly times: readonly number[];
  /** Milliseconds of the main thread's work for one click. */
  readonly work: readonly number[];
}

type Target = Awaited<ReturnType<Locator['elementHandles']>>[number];

/** Milliseconds of the main thread from a click until all is quiet; nothing watches the page meanwhile. */
async function workOf(page: Page, session: CDPSession, target: Target, quiet: number) {
  const before = await worked(session);
  await target.dispatchEvent('click');
  const waiting = page.locator('[data-waiting], #vue-list [aria-busy="true"]');
  do await page.waitForTimeout(quiet);
  while ((await waiting.count()) > 0);
  return ((await worked(session)) - before) * 1000;
}

/**
 * Clicks on each target in turn, on and off again, once to time it and once to weigh its work; the
 * first four warm the compilers up.
 */
async function clickEach(
  page: Page,
  targets: Locator,
  count: number,
  quiet: number,
): Promise<Clicked> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const handles = await targets.elementHandles();
  async function each(act: (target: Target) => Promise<number>): Promise<number[]> {
    const values: number[] = [];
    for (let click = -4; click < count; click++) {
      const target = handles[Math.floor((click + 4) / 2) % handles.length];
      if (!target) throw new Error('nothing to click on');
      const value = await act(target);
      if (click >= 0) values.push(value);
    }
    return values;
  }
  return {
    times: await each((target) => target.evaluate(clickAndWait, quiet)),
    work: await each((target) => workOf(page, session, target, quiet)),
  };
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce', // a transition is not a wait
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

function seriesOf(name: string, { times, work }: Clicked, budget: number | null): Series[] {
  return [
    {
      name,
      unit: 'ms',
      values: times,
      budget,
      note: 'from the click to the last change of the page',
    },
    {
      name: `Main-thread work of that click`,
      unit: 'ms',
      values: work,
      budget: null,
      note: `${name}: script, style and layout`,
    },
  ];
}

/** A click on each facet in turn, on the Explorer, to the last change of any view. */
export async function clicks(
  browser: Browser,
  address: string,
  size: string,
  budget: number,
  count: number,
): Promise<Series[]> {
  const page = await openPage(browser, address);
  await page.locator('[data-database="ready"]').waitFor({ state: 'attached', timeout: 120_000 });
  // The interactive map comes when the page is idle, and takes the simple one's place.
  await page.locator('.gl.ready').waitFor({ state: 'attached', timeout: 120_000 });
  const boxes = page.locator('#vue-facets input[type=checkbox]');
  const clicked = await clickEach(page, boxes, count, QUIET);
  await page.context().close();
  return seriesOf(`Click to every view, ${size} operations`, clicked, budget);
}

/** Orientations opened in the matrix, and mechanisms that the plan is imagined without. */
export async function coverageClicks(
  browser: Browser,
  address: string,
  size: string,
  count: number,
): Promise<Series[]> {
  const matrix = await openPage(browser, `${address}?vue=couverture`);
  const rows = matrix.locator('[role=treegrid] th[aria-expanded=false]');
  await rows.first().waitFor({ timeout: 120_000 });
  const drill = await clickEach(matrix, rows, count, LONG_QUIET);
  await matrix.context().close();
  const gaps = await openPage(browser, `${address}?vue=couverture&partie=manques`);
  const boxes = gaps.locator('details:has(.kinds) fieldset:first-of-type input[type=checkbox]');
  await boxes.first().waitFor({ state: 'attached', timeout: 120_000 });
  const without = await clickEach(gaps, boxes, count, LONG_QUIET);
  await gaps.context().close();
  return [
    ...seriesOf(`Matrix drill, ${size}`, drill, null),
    ...seriesOf(`« Le plan sans ce dispositif », ${size}`, without, null),
  ];
}
