/** Calls back once after a while; gives the undo. Injected so that tests wait by hand. */
export type Timer = (callback: () => void, milliseconds: number) => () => void;

export const clock: Timer = (callback, milliseconds) => {
  const id = setTimeout(callback, milliseconds);
  return () => clearTimeout(id);
};
