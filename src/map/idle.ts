/** Calls once when the browser has nothing better to do; returns the undo. */
export function whenIdle(call: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(call, { timeout: 4000 });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(call, 1500);
  return () => clearTimeout(handle);
}
