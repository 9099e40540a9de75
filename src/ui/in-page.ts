/** What a click asks of the browser, as a `MouseEvent` says it. */
export type Click = Pick<
  MouseEvent,
  'button' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented' | 'preventDefault'
>;

/**
 * Follows a link in the page: does `act` instead of loading the link's address. A click that asks for
 * a new tab, a new window or a copy on disk is the browser's business.
 */
export function inPage(event: Click, act: () => void): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  act();
}
