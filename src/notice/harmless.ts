/**
 * True for what a browser tells as an error though nothing is wrong: a size that changed while others
 * were being told is told in the next frame.
 */
export function harmless(message: string): boolean {
  return message.startsWith('ResizeObserver loop');
}
