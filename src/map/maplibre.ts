import type * as MapLibre from 'maplibre-gl';
import type { Map as GlLibraryMap, MapLibreEvent, MapMouseEvent } from 'maplibre-gl';
import { failed, ok, type Result } from '../base/result.ts';
import { AREAS, COMMUNES, layers, STREETS, type Look } from './layers.ts';
import { degrees, MAX_ZOOM, MIN_ZOOM, type Camera } from './mercator.ts';
import { dots, hatching, PATTERN_RATIO } from './patterns.ts';
import { changedStates, neighbourhoodAt, type AreaState, type Sources } from './sources.ts';
import { STREETS_TILES, type StreetsState } from './streets.ts';

/**
 * EDGE: the only file that drives MapLibre. It creates, updates and removes; what to draw is decided
 * in layers.ts and sources.ts. The library (350 KB) is fetched when first asked for, after the page
 * has painted its SVG map.
 */
export interface GlHandlers {
  readonly moved: (longitude: number, latitude: number, zoom: number, byHand: boolean) => void;
  readonly hovered: (index: number | null) => void;
  readonly picked: (index: number, event: MouseEvent) => void;
  readonly streets: (state: StreetsState) => void;
}

export interface GlMap {
  /** Colours, patterns and highlights; only what changed is sent. */
  readonly draw: (states: readonly AreaState[]) => void;
  /** Paint of another theme, or with streets under it; listeners stay as they are. */
  readonly restyle: (look: Look) => void;
  readonly go: (camera: Camera, smooth: boolean) => void;
  /** Asks for the IGN base map again, or drops it. */
  readonly streets: (on: boolean) => void;
  /** Layers as they are drawn, bottom to top. */
  readonly layerNames: () => readonly string[];
  readonly remove: () => void;
}

/** `webgl`: this browser cannot; `load`: the library or its worker did not arrive. */
export type GlFailure = { readonly kind: 'webgl' | 'load'; readonly cause: unknown };

/** Interface texts the library shows by itself. */
export type GlWords = Readonly<Record<string, string>>;

export async function openMap(
  container: HTMLElement,
  camera: Camera,
  data: Sources,
  look: Look,
  words: GlWords,
  handlers: GlHandlers,
): Promise<Result<GlMap, GlFailure>> {
  if (!hasWebGl(container)) return failed({ kind: 'webgl', cause: null });
  let library: typeof MapLibre;
  try {
    const [loaded, worker] = await Promise.all([
      import('maplibre-gl'),
      import('maplibre-gl/dist/maplibre-gl-worker.mjs?url'),
      import('maplibre-gl/dist/maplibre-gl.css'),
    ]);
    library = loaded;
    const workerUrl = new URL(worker.default, container.ownerDocument.baseURI).href;
    // Throws where workers are refused; the library would wait for one for ever.
    new Worker(workerUrl, { type: 'module' }).terminate();
    library.setWorkerUrl(workerUrl);
  } catch (cause) {
    return failed({ kind: 'load', cause });
  }
  try {
    const map = new library.Map({
      container,
      style: { version: 8, sources: {}, layers: [] },
      center: degrees(camera),
      zoom: camera.zoom,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      cooperativeGestures: true,
      fadeDuration: 0,
      locale: { ...words },
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    await map.once('load');
    return ok(adapter(map, data, look, handlers));
  } catch (cause) {
    return failed({ kind: 'webgl', cause });
  }
}

function hasWebGl(container: HTMLElement): boolean {
  const canvas = container.ownerDocument.createElement('canvas');
  return canvas.getContext('webgl2') !== null;
}

function adapter(map: GlLibraryMap, data: Sources, first: Look, handlers: GlHandlers): GlMap {
  let look = first;
  let drawn: readonly AreaState[] = [];
  addPatterns(map, look);
  map.addSource(AREAS, { type: 'geojson', data: data.neighbourhoods });
  map.addSource(COMMUNES, { type: 'geojson', data: data.communes });
  for (const layer of layers(look)) if (layer.id !== STREETS) map.addLayer(layer);
  const undo = listen(map, data, handlers);
  let asked = false;

  function dropStreets(): void {
    if (map.getLayer(STREETS)) map.removeLayer(STREETS);
    if (map.getSource(STREETS)) map.removeSource(STREETS);
  }
  return {
    draw(states) {
      for (const id of changedStates(drawn, states)) {
        map.setFeatureState({ source: AREAS, id }, { ...states[id] });
      }
      drawn = states;
    },
    restyle(next) {
      const before = layers(look);
      look = next;
      layers(look).forEach((layer, row) => repaint(map, before[row]?.paint ?? {}, layer));
      addPatterns(map, look);
    },
    go(to, smooth) {
      map.resize();
      const still = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;
      const target = { center: degrees(to), zoom: to.zoom };
      if (smooth && !still) map.easeTo({ ...target, duration: 280 });
      else map.jumpTo(target);
    },
    streets(on) {
      if (on === asked && !on) return;
      asked = on;
      // Removed first even when on: asking again is how a failed base map is retried.
      dropStreets();
      handlers.streets(on ? 'loading' : 'off');
      if (!on) return;
      map.addSource(STREETS, {
        type: 'raster',
        tiles: [STREETS_TILES],
        tileSize: 256,
        maxzoom: 18,
      });
      const list = layers(look);
      const at = list.findIndex((layer) => layer.id === STREETS);
      const layer = list[at];
      if (layer) map.addLayer(layer, list[at + 1]?.id);
    },
    layerNames: () => map.getLayersOrder(),
    remove() {
      undo();
      for (const name of map.getLayersOrder()) map.removeLayer(name);
      map.remove();
    },
  };
}

function addPatterns(map: GlLibraryMap, look: Look): void {
  const images = {
    unknown: hatching(look.unknown, look.surface),
    zero: dots(look.unknown, look.surface),
  };
  for (const [name, image] of Object.entries(images)) {
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: PATTERN_RATIO });
  }
}

type PaintValue = Parameters<GlLibraryMap['setPaintProperty']>[2];

/** Sets only the paint values that differ. */
function repaint(
  map: GlLibraryMap,
  before: object,
  layer: ReturnType<typeof layers>[number],
): void {
  if (!map.getLayer(layer.id)) return;
  const old = new Map<string, unknown>(Object.entries(before));
  const paint: readonly [string, PaintValue][] = Object.entries(layer.paint ?? {});
  for (const [key, value] of paint) {
    if (JSON.stringify(old.get(key)) === JSON.stringify(value)) continue;
    map.setPaintProperty(layer.id, key as Parameters<GlLibraryMap['setPaintProperty']>[1], value);
  }
}

/** Everything the map hears, in one place; returns the undo. */
function listen(map: GlLibraryMap, data: Sources, handlers: GlHandlers): () => void {
  const at = (event: MapMouseEvent) => neighbourhoodAt(data, event.lngLat.lng, event.lngLat.lat);
  const undo = [
    map.on('move', (event: MapLibreEvent) => {
      const { lng, lat } = map.getCenter();
      handlers.moved(
        lng,
        lat,
        map.getZoom(),
        'originalEvent' in event && Boolean(event.originalEvent),
      );
    }),
    map.on('mousemove', (event) => {
      const index = at(event);
      map.getCanvas().style.cursor = index === null ? '' : 'pointer';
      handlers.hovered(index);
    }),
    map.on('mouseout', () => handlers.hovered(null)),
    map.on('click', (event) => {
      const index = at(event);
      if (index !== null) handlers.picked(index, event.originalEvent);
    }),
    map.on('sourcedata', (event) => {
      if (event.sourceId === STREETS && hasArrived(event.tile)) handlers.streets('shown');
    }),
    map.on('error', (event) => {
      if ('sourceId' in event && event.sourceId === STREETS) handlers.streets('failed');
    }),
  ];
  return () => undo.forEach((one) => one.unsubscribe());
}

/** The library types tiles of its events loosely. */
function hasArrived(tile: unknown): boolean {
  return typeof tile === 'object' && tile !== null && 'state' in tile && tile.state === 'loaded';
}
