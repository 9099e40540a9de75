import type { Look } from './layers.ts';

/** The theme's tokens as the browser computes them, for what cannot read CSS (the WebGL map). */
export function lookOf(element: Element, streets: boolean): Look {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: token('--paper'),
    surface: token('--surface'),
    ink: token('--ink'),
    rule: token('--rule'),
    ruleStrong: token('--rule-strong'),
    unknown: token('--unknown'),
    accent: token('--accent'),
    line: Number.parseFloat(token('--line')) || 1,
    streets,
  };
}
