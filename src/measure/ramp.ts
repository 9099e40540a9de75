/**
 * One hue, light to dark, on paper and on the projector's white. A slate ink: the hues of the
 * plan's top-level nodes stay free for the donuts drawn on top.
 */
const PAPER = ['#dfe3e0', '#b9c5c9', '#8aa0ab', '#5a7788'] as const;
const PROJECTOR = ['#d3dde2', '#9fb6c2', '#638496', '#2f5468'] as const;

export type Theme = 'papier' | 'projecteur';

/** Colours of `classes` classes; a lone class takes a middle step. */
export function ramp(classes: number, theme: Theme): readonly string[] {
  const steps: readonly string[] = theme === 'projecteur' ? PROJECTOR : PAPER;
  if (classes <= 0) return [];
  if (classes === 1) return [steps[1] ?? '#8aa0ab'];
  return Array.from({ length: classes }, (_, index) => {
    const at = Math.round((index * (steps.length - 1)) / (classes - 1));
    return steps[at] ?? '#8aa0ab';
  });
}
