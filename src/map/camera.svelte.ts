import {
  fit,
  panned,
  resized,
  world,
  zoomed,
  type Bounds,
  type Camera,
  type Padding,
} from './mercator.ts';

/** Who really moves the map: WebGL when it runs; without a driver the camera moves by itself. */
export interface Driver {
  readonly go: (camera: Camera, smooth: boolean) => void;
}

/**
 * The map's camera. The drawing that runs owns it (MapLibre reports each move here); commands go
 * through this class so that the SVG and the WebGL map obey the same ones.
 */
export class MapCamera {
  #camera = $state.raw<Camera | null>(null);
  #driver: Driver | null = null;
  /** What the last command showed; kept in view when the frame changes size, until a hand moves it. */
  #goal: { readonly bounds: Bounds; readonly padding: Padding } | null = null;

  get current(): Camera | null {
    return this.#camera;
  }

  /** Shows bounds whole. */
  readonly show = (bounds: Bounds, padding: Padding, smooth = true): void => {
    this.#goal = { bounds, padding };
    if (this.#camera)
      this.#move(fit(bounds, this.#camera.width, this.#camera.height, padding), smooth);
  };

  /** The frame got a size; the first time, `start` is shown. */
  readonly resize = (width: number, height: number, start: Bounds, padding: Padding): void => {
    if (width === 0 || height === 0) return;
    const before = this.#camera;
    if (before?.width === width && before.height === height) return;
    if (!before) this.#goal = { bounds: start, padding };
    const next =
      this.#goal || !before
        ? fit(this.#goal?.bounds ?? start, width, height, padding)
        : resized(before, width, height);
    this.#move(next, false);
  };

  readonly zoomBy = (steps: number): void => {
    const camera = this.#camera;
    if (camera) this.#byHand(zoomed(camera, steps, camera.width / 2, camera.height / 2), true);
  };

  /** Zooms about a point of the frame: under the pointer. */
  readonly zoomAt = (steps: number, x: number, y: number): void => {
    if (this.#camera) this.#byHand(zoomed(this.#camera, steps, x, y), false);
  };

  readonly panBy = (dx: number, dy: number): void => {
    if (this.#camera) this.#byHand(panned(this.#camera, dx, dy), false);
  };

  /** Hands the camera to a driver; returns the undo. */
  readonly drive = (driver: Driver): (() => void) => {
    this.#driver = driver;
    return () => {
      if (this.#driver === driver) this.#driver = null;
    };
  };

  /** The driver moved: `byHand` when a person did. */
  readonly moved = (longitude: number, latitude: number, zoom: number, byHand: boolean): void => {
    if (!this.#camera) return;
    if (byHand) this.#goal = null;
    this.#camera = { ...this.#camera, ...world(longitude, latitude), zoom };
  };

  #byHand(camera: Camera, smooth: boolean): void {
    this.#goal = null;
    this.#move(camera, smooth);
  }

  #move(camera: Camera, smooth: boolean): void {
    if (this.#driver && this.#camera) {
      // The size is the frame's; place and zoom come back from the driver as it moves.
      this.#camera = { ...this.#camera, width: camera.width, height: camera.height };
      this.#driver.go(camera, smooth);
    } else this.#camera = camera;
  }
}
