import { canvasMeasure, tableMeasure, type Measure } from './measure.ts';

/** The page's own measure: the typeface's table first, then the typeface itself, or what replaces it. */
export function pageMeasure(): Measure {
  let arrived = $state.raw<Measure>(tableMeasure);
  $effect(() => {
    let current = true;
    const family = getComputedStyle(document.documentElement).getPropertyValue('--font');
    void document.fonts.ready.then(() => {
      if (current) arrived = canvasMeasure(family.trim() || 'sans-serif');
    });
    return () => (current = false);
  });
  return (text, size, weight) => arrived(text, size, weight);
}
