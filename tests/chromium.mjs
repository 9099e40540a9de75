import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** A Chromium that is on this machine, or undefined: CHROMIUM_PATH, then Playwright's own, then the system's. */
export function findChromium() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return candidates.find((path) => path && existsSync(path));
}

/** Software WebGL 2 without slowing all other painting; nothing is fetched behind the page's back. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
];

/** What every test browser has in common. */
export const CONTEXT = {
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
};
