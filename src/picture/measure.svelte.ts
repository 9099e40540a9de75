import { canvasMeasure, tableMeasure, type Measure } from './measure.ts';

/** The page's own measure: the typeface's table first, then the typeface itself, or what replaces it. */
export function pageMeasure(): Measure {
  let arrived = $state.raw<Measure>(tableMeasure);
  $effect(() => {
    let current = true;
    const family =
      getComputedStyle(document.documentElement).getPropertyValue('--font').trim() || 'sans-serif';
    const settle = (): void => {
      if (current) arrived = canvasMeasure(family);
    };
    // `fonts.ready` would not do: nothing has asked for the typeface yet when the page begins.
    document.fonts.load(`100px ${family}`).then(settle, settle);
    return () => (current = false);
  });
  return (text, size, weight) => arrived(text, size, weight);
}
