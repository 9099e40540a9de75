import type { Browser, CDPSession, Page } from 'playwright';
import type { Series } from './measure.ts';

/** Fast 4G as Chromium's developer tools emulate it, and a phone's processor. */
const FAST_4G = { down: (9_000_000 / 8) * 0.9, up: (1_500_000 / 8) * 0.9, latency: 165 };
const SLOWER = 4;

/** A link to a part of the plan: what the page was written with is not what it shows. */
const FILTERED = '?theme=sante';

interface Picture {
  readonly drawn: number;
  /** The application has taken the page over: it answers, and shows what the address asks for. */
  readonly usable: number;
  /** NaN where it was not waited for. */
  readonly database: number;
  readonly bytes: number;
}

/** Runs in the page before anything else: notes when the plan is painted, answers to clicks, and has its database. */
function watch(): void {
  const marks = new Map([
    ['first-picture', '.plan-picture svg path'],
    ['usable', '#atlas:not(.still) .plan-picture svg path'],
    ['database-ready', '[data-database="ready"]'],
  ]);
  new MutationObserver(() => {
    for (const [mark, selector] of marks) {
      if (!document.querySelector(selector)) continue;
      marks.delete(mark);
      // The frame has been painted when a task asked for by its callbacks runs; the next frame may
      // have to wait for what the page does after the first picture.
      requestAnimationFrame(() => setTimeout(() => performance.mark(mark)));
    }
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

async function markOf(page: Page, name: string): Promise<number> {
  const handle = await page.waitForFunction(
    (mark) => performance.getEntriesByName(mark)[0]?.startTime,
    name,
    { timeout: 120_000, polling: 50 },
  );
  return (await handle.jsonValue()) ?? NaN;
}

async function slow(session: CDPSession): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    downloadThroughput: FAST_4G.down,
    uploadThroughput: FAST_4G.up,
    latency: FAST_4G.latency,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

async function openOnce(
  browser: Browser,
  address: string,
  slowed: boolean,
  toTheEnd = true,
): Promise<Picture> {
  const context = await browser.newContext({
    viewport: slowed ? { width: 412, height: 839 } : { width: 1280, height: 720 },
    serviceWorkers: 'block', // the copy for later visits is not part of this one
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (slowed) await slow(session);
  const finished: { readonly at: number; readonly bytes: number }[] = [];
  session.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) =>
    finished.push({ at: timestamp, bytes: encodedDataLength }),
  );
  let start = Infinity;
  session.on('Network.requestWillBeSent', ({ timestamp }) => (start = Math.min(start, timestamp)));
  await page.addInitScript(watch);
  // A phone opens on the map; its plan is one tab away and drawn all the same.
  await page.goto(address, { waitUntil: 'commit' });
  const drawn = await markOf(page, 'first-picture');
  const usable = await markOf(page, 'usable');
  const until = start + drawn / 1000;
  const bytes = finished.filter(({ at }) => at <= until).reduce((sum, one) => sum + one.bytes, 0);
  const database = toTheEnd ? await markOf(page, 'database-ready') : NaN;
  await context.close();
  return { drawn, usable, database, bytes };
}

export async function firstPicture(
  browser: Browser,
  address: string,
  runs: number,
): Promise<Series[]> {
  const series: Series[] = [];
  for (const slowed of [false, true]) {
    const pictures: Picture[] = [];
    const filtered: Picture[] = [];
    for (let run = 0; run < runs; run++) {
      pictures.push(await openOnce(browser, address, slowed));
      filtered.push(await openOnce(browser, address + FILTERED, slowed, false));
    }
    const where = slowed ? `, Fast 4G, processor ÷ ${String(SLOWER)}` : '';
    series.push(
      {
        name: `First picture${where}`,
        unit: 'ms',
        values: pictures.map(({ drawn }) => drawn),
        budget: slowed ? 1000 : null,
        note: 'plan and figures painted',
      },
      {
        name: `Bytes received before it${where}`,
        unit: 'KB',
        values: pictures.map(({ bytes }) => bytes / 1000),
        budget: 120,
        note: 'compressed, headers included',
      },
      {
        name: `Page that answers${where}`,
        unit: 'ms',
        values: pictures.map(({ usable }) => usable),
        budget: null,
        note: 'the application has taken the written page over',
      },
      {
        name: `First picture of a link with a filter${where}`,
        unit: 'ms',
        values: filtered.map(({ usable }) => usable),
        budget: null,
        note: 'drawn by the application: the page is written for the whole plan',
      },
      {
        name: `Database ready${where}`,
        unit: 'ms',
        values: pictures.map(({ database }) => database),
        budget: null,
        note: 'first answer decoded',
      },
    );
  }
  return series;
}
