import { canvasMeasure, tableMeasure, type Measure } from './measure.ts';

/** The page's own measure: fallback fonts first, measured again once the typeface has arrived. */
export function pageMeasure(): Measure {
  let arrived = $state.raw<Measure>(tableMeasure);
  $effect(() => {
    let current = true;
    const family = getComputedStyle(document.documentElement).getPropertyValue('--font');
    const again = (): void => {
      if (current) arrived = canvasMeasure(family.trim() || 'sans-serif');
    };
    again();
    void document.fonts.ready.then(again);
    return () => (current = false);
  });
  return (text, size, weight) => arrived(text, size, weight);
}
