import type { MapCamera } from './camera.svelte.ts';

/** Pixels one arrow key moves the map. */
const STEP = 80;

/**
 * Hand and keys on the SVG map: drag with a mouse or a pen, arrows, plus and minus, Ctrl + wheel.
 * One finger scrolls the page, as with MapLibre's cooperative gestures. Returns an attachment.
 */
export function pan(camera: MapCamera): (element: HTMLElement) => () => void {
  return (element) => {
    const undo = new AbortController();
    const listen = { signal: undo.signal };
    let dragged = false;
    element.addEventListener(
      'pointerdown',
      (down) => {
        if (down.button !== 0 || down.pointerType === 'touch') return;
        dragged = false;
        const drag = new AbortController();
        let last = down;
        const end = () => drag.abort();
        const move = (event: PointerEvent) => {
          if (!dragged && Math.hypot(event.x - down.x, event.y - down.y) < 4) return;
          dragged = true;
          camera.panBy(event.x - last.x, event.y - last.y);
          last = event;
        };
        const window = element.ownerDocument.defaultView ?? globalThis;
        window.addEventListener('pointermove', move, { signal: drag.signal });
        window.addEventListener('pointerup', end, { signal: drag.signal });
        window.addEventListener('pointercancel', end, { signal: drag.signal });
        undo.signal.addEventListener('abort', end, { signal: drag.signal });
      },
      listen,
    );
    // A drag that ends on a neighbourhood is not a choice of that neighbourhood.
    element.addEventListener('click', (event) => dragged && event.stopPropagation(), {
      ...listen,
      capture: true,
    });
    element.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const box = element.getBoundingClientRect();
        camera.zoomAt(-event.deltaY / 240, event.clientX - box.left, event.clientY - box.top);
      },
      { ...listen, passive: false },
    );
    element.addEventListener('keydown', (event) => key(camera, event), listen);
    return () => undo.abort();
  };
}

function key(camera: MapCamera, event: KeyboardEvent): void {
  const moves: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => camera.panBy(STEP, 0),
    ArrowRight: () => camera.panBy(-STEP, 0),
    ArrowUp: () => camera.panBy(0, STEP),
    ArrowDown: () => camera.panBy(0, -STEP),
    '+': () => camera.zoomBy(1),
    '=': () => camera.zoomBy(1),
    '-': () => camera.zoomBy(-1),
  };
  const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
  if (!move) return;
  event.preventDefault();
  move();
}
