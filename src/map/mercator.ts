/** Web Mercator on the unit square, as MapLibre has it: x to the east, y to the south. */
export interface World {
  readonly x: number;
  readonly y: number;
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What a map shows: the centre on the unit square, MapLibre's zoom, and the size in CSS pixels. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** Space kept free at each side, in pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** MapLibre's tile size: the world measures this many pixels at zoom 0. */
const TILE = 512;
export const MIN_ZOOM = 8;
export const MAX_ZOOM = 18;

export function world(longitude: number, latitude: number): World {
  const radians = (latitude * Math.PI) / 180;
  return {
    x: (longitude + 180) / 360,
    y: (1 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / Math.PI) / 2,
  };
}

/** Degrees of a point on the unit square. */
export function degrees({ x, y }: World): [longitude: number, latitude: number] {
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [x * 360 - 180, latitude];
}

/** Pixels the whole world measures at a zoom. */
export function worldSize(zoom: number): number {
  return TILE * 2 ** zoom;
}

/** Where a point of the unit square stands on the screen, in pixels from the top left. */
export function toScreen(camera: Camera, point: World): [x: number, y: number] {
  const size = worldSize(camera.zoom);
  return [
    (point.x - camera.x) * size + camera.width / 2,
    (point.y - camera.y) * size + camera.height / 2,
  ];
}

/** True when a point stands in the frame, at least `margin` pixels from its edge. */
export function inFrame(camera: Camera, point: World, margin: number): boolean {
  const [x, y] = toScreen(camera, point);
  return x > margin && y > margin && x < camera.width - margin && y < camera.height - margin;
}

/** The camera that shows bounds whole, centred in what the padding leaves. */
export function fit(bounds: Bounds, width: number, height: number, padding: Padding): Camera {
  const [west, south, east, north] = bounds;
  const topLeft = world(west, north);
  const bottomRight = world(east, south);
  const free = {
    width: Math.max(40, width - padding.left - padding.right),
    height: Math.max(40, height - padding.top - padding.bottom),
  };
  const scale = Math.min(
    free.width / Math.max(1e-9, bottomRight.x - topLeft.x),
    free.height / Math.max(1e-9, bottomRight.y - topLeft.y),
  );
  const zoom = clampZoom(Math.log2(scale / TILE));
  const size = worldSize(zoom);
  return {
    x: (topLeft.x + bottomRight.x) / 2 + (padding.right - padding.left) / 2 / size,
    y: (topLeft.y + bottomRight.y) / 2 + (padding.bottom - padding.top) / 2 / size,
    zoom,
    width,
    height,
  };
}

/** The camera moved by pixels: what was at a place is then `dx`, `dy` further. */
export function panned(camera: Camera, dx: number, dy: number): Camera {
  const size = worldSize(camera.zoom);
  return { ...camera, x: camera.x - dx / size, y: camera.y - dy / size };
}

/** The camera zoomed by `steps` levels about a point of the screen. */
export function zoomed(camera: Camera, steps: number, atX: number, atY: number): Camera {
  const zoom = clampZoom(camera.zoom + steps);
  const before = worldSize(camera.zoom);
  const after = worldSize(zoom);
  const dx = atX - camera.width / 2;
  const dy = atY - camera.height / 2;
  return {
    ...camera,
    zoom,
    x: camera.x + dx / before - dx / after,
    y: camera.y + dy / before - dy / after,
  };
}

/** The same view in another frame: after a resize. */
export function resized(camera: Camera, width: number, height: number): Camera {
  return { ...camera, width, height };
}

/** Metres a pixel measures at the centre of the view. */
export function metresPerPixel(camera: Camera): number {
  const [, latitude] = degrees(camera);
  return metresAcross(latitude) / worldSize(camera.zoom);
}

/** Metres that the side of the unit square measures at a latitude. */
export function metresAcross(latitude: number): number {
  return 40_075_016.686 * Math.cos((latitude * Math.PI) / 180);
}

function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}
