import { hydrate, mount, unmount, type ComponentProps } from 'svelte';
import App from './App.svelte';
import './app.css';
import { failed, ok, type Result } from './base/result.ts';
import { language } from './base/language.svelte.ts';
import { painted } from './base/painted.ts';
import { preferences } from './base/preferences.ts';
import { parseContract } from './contract/parse.ts';
import { Database } from './engine/database.svelte.ts';
import { inBrowser } from './engine/start.ts';
import { CoverageState } from './coverage/coverage.svelte.ts';
import { Explorer } from './explorer/explorer.svelte.ts';
import { addressBar } from './location.ts';
import { harmless } from './notice/harmless.ts';
import LastResort from './notice/LastResort.svelte';
import { Notices } from './notice/notices.svelte.ts';
import { keepOfflineCopy } from './offline/register.ts';
import { SelectionStore } from './selection/selection.svelte.ts';

const target =
  document.getElementById('atlas') ?? document.body.appendChild(document.createElement('div'));
const root = document.documentElement;
const notices = new Notices();

language.govern();
preferences.onRefused((cause) => notices.tell({ kind: 'storage', cause }));
window.addEventListener('error', ({ error, message }) => {
  if (!harmless(message)) unexpected(error ?? message);
});
window.addEventListener('unhandledrejection', ({ reason }) => unexpected(reason));
void open();

function unexpected(cause: unknown): void {
  notices.tell({ kind: 'unexpected', cause }, () => location.reload());
}

/** A published file; fails by value, whatever the network, the server or the file did. */
async function published(name: string): Promise<Result<unknown, unknown>> {
  try {
    const response = await fetch(new URL(`data/${name}`, document.baseURI));
    if (!response.ok) return failed(`${name}: HTTP ${response.status}`);
    return ok((await response.json()) as unknown);
  } catch (cause) {
    return failed(cause);
  }
}

async function open(): Promise<void> {
  const file = await published('atlas.json');
  const contract = file.ok ? parseContract(file.value) : file;
  if (!contract.ok) return lastResort(contract.failure);
  const ground = {
    contract: contract.value,
    store: new SelectionStore(contract.value, addressBar),
    database: new Database(inBrowser(contract.value)),
    notices,
    published,
  };
  show({ explorer: new Explorer(ground), coverage: new CoverageState(ground), notices });
  void keepOfflineCopy({
    waiting: (activate) => notices.tell({ kind: 'version' }, activate),
  });
}

/** Takes the written page over where it is what this visitor asked for; otherwise draws the page. */
function show(state: Pick<ComponentProps<typeof App>, 'explorer' | 'coverage' | 'notices'>): void {
  const written = target.hasChildNodes() && root.dataset['first'] !== 'none';
  if (!written) target.replaceChildren();
  const width = target.querySelector('.probe')?.clientWidth ?? 0;
  const props = { ...state, base: document.baseURI, width, shown: painted() };
  if (written) hydrate(App, { target, props });
  else mount(App, { target, props });
  started();
}

/** The page is the application's own: what was written for a first visit is told no more. */
function started(): void {
  target.classList.remove('still');
  delete root.dataset['first'];
}

function lastResort(cause: unknown): void {
  started();
  target.replaceChildren();
  const screen = mount(LastResort, {
    target,
    props: {
      cause,
      retry: () => {
        void unmount(screen);
        void open();
      },
    },
  });
}
