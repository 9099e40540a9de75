import { afterEach, describe, expect, it, vi } from 'vitest';
import { choropleth } from '../../../src/map/fills.ts';
import type { Look } from '../../../src/map/layers.ts';
import { layers } from '../../../src/map/layers.ts';
import { openMap, type GlHandlers, type GlMap } from '../../../src/map/maplibre.ts';
import { fit } from '../../../src/map/mercator.ts';
import { areaStates, sources } from '../../../src/map/sources.ts';
import { STREETS_HOST, type StreetsState } from '../../../src/map/streets.ts';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { baseline, contract, territory } from '../../unit/map/fixture.ts';

const look: Look = {
  paper: '#fbf7f0',
  surface: '#fffdf9',
  ink: '#1d1b18',
  rule: '#d9d1c3',
  ruleStrong: '#8b8375',
  unknown: '#8b8375',
  accent: '#9c3d14',
  line: 1,
  streets: false,
};
const camera = fit([4.06, 44.11, 4.1, 44.17], 400, 400, { top: 0, right: 0, bottom: 0, left: 0 });
const open: (() => void)[] = [];
afterEach(() => {
  open.splice(0).forEach((undo) => undo());
  vi.restoreAllMocks();
});

/** A map in a page of its own, and what it told. */
async function opened(): Promise<{
  map: GlMap;
  picked: number[];
  streets: StreetsState[];
  canvas: HTMLCanvasElement;
}> {
  const container = document.createElement('div');
  container.style.cssText = 'position: relative; width: 400px; height: 400px';
  document.body.append(container);
  const picked: number[] = [];
  const streets: StreetsState[] = [];
  const handlers: GlHandlers = {
    moved: () => undefined,
    hovered: () => undefined,
    picked: (index) => picked.push(index),
    streets: (state) => streets.push(state),
  };
  const result = await openMap(container, camera, sources(contract, territory), look, {}, handlers);
  if (!result.ok) throw new Error(`${result.failure.kind}: ${String(result.failure.cause)}`);
  const canvas = container.querySelector('canvas');
  if (!canvas) throw new Error('no canvas');
  open.push(() => container.remove());
  return { map: result.value, picked, streets, canvas };
}

function click(canvas: HTMLCanvasElement): void {
  const box = canvas.getBoundingClientRect();
  const at = { bubbles: true, clientX: box.left + 200, clientY: box.top + 180, button: 0 };
  for (const name of ['mousedown', 'mouseup', 'click']) {
    canvas.dispatchEvent(new MouseEvent(name, at));
  }
}

/** Answers for the base map's host, and counts what is asked of it. */
function intercept(answer: () => Promise<Response>): string[] {
  const asked: string[] = [];
  const original = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(STREETS_HOST)) return original(input, init);
    asked.push(url);
    return answer();
  });
  return asked;
}

describe('the map adapter', () => {
  it('draws the layers of the list, in its order', async () => {
    const { map } = await opened();
    const names = layers(look).map((layer) => layer.id);
    expect(map.layerNames()).toEqual(names.filter((name) => name !== 'streets'));
    map.remove();
  });

  it('hears a click once after two changes of style', async () => {
    const { map, picked, canvas } = await opened();
    map.draw(
      areaStates(choropleth(contract, EMPTY_SELECTION, baseline, 'papier').fills, new Set(), null),
    );
    map.restyle({ ...look, ink: '#000000', line: 2 });
    map.restyle(look);
    click(canvas);
    await vi.waitFor(() => expect(picked).toEqual([1]));
    map.remove();
  });

  it('removes its layers, its listeners and its canvas', async () => {
    const { map, picked, canvas } = await opened();
    map.remove();
    click(canvas);
    expect(picked).toEqual([]);
    expect(canvas.isConnected).toBe(false);
  });
});

describe('the IGN streets', () => {
  it('ask nobody until they are turned on, then data.geopf.fr only', async () => {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 256;
    const png = await new Promise<Blob>((done, lost) =>
      tile.toBlob((blob) => (blob ? done(blob) : lost(new Error('no picture')))),
    );
    const asked = intercept(() =>
      Promise.resolve(new Response(png, { headers: { 'content-type': 'image/png' } })),
    );
    const { map, streets } = await opened();
    expect(asked).toEqual([]);
    map.streets(true);
    await vi.waitFor(() => expect(streets.at(-1)).toBe('shown'), 10_000);
    expect(asked[0]).toMatch(/LAYER=GEOGRAPHICALGRIDSYSTEMS\.PLANIGNV2.*TILEMATRIX=\d+/);
    expect(map.layerNames()[1]).toBe('streets');
    map.streets(false);
    expect(streets.at(-1)).toBe('off');
    expect(map.layerNames()).not.toContain('streets');
    map.remove();
  });

  it('say when they cannot be reached, and the neighbourhoods stay', async () => {
    intercept(() => Promise.reject(new TypeError('Failed to fetch')));
    const { map, streets, picked, canvas } = await opened();
    map.streets(true);
    await vi.waitFor(() => expect(streets.at(-1)).toBe('failed'), 10_000);
    click(canvas);
    await vi.waitFor(() => expect(picked).toEqual([1]));
    map.remove();
  });
});
