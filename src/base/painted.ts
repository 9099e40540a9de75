/** Milliseconds after which nobody waits for a frame: a page in the background has none. */
const AT_MOST = 500;

/**
 * Resolves once the browser has painted what the page holds now: what a first visit needs later
 * must not share the network with what it needs first.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, AT_MOST);
    // A task after the frame's callbacks runs when the frame has been handed over.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
