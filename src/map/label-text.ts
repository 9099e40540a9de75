const NARROW = /[iljtfrI'’.,:;!|() -]/;
const WIDE = /[mwMWœŒæÆ@]/;

/**
 * Width of a text in ems of Source Sans, a little on the generous side: enough to keep labels apart
 * without asking the browser (and so testable, and the same in the SVG and the WebGL map).
 */
export function textEms(text: string): number {
  let ems = 0;
  for (const letter of text) {
    if (NARROW.test(letter)) ems += 0.32;
    else if (WIDE.test(letter)) ems += 0.84;
    else ems += letter === letter.toLowerCase() ? 0.53 : 0.62;
  }
  return ems;
}

/** Breaks a long name in two lines of nearly equal length, at a space or after a hyphen. */
export function twoLines(text: string, longest: number): readonly string[] {
  if (text.length <= longest) return [text];
  const cuts = [...text.matchAll(/ (?=\S)|-(?=\S)/g)].map((found) => found.index + 1);
  const middle = text.length / 2;
  const cut = cuts.reduce<number | null>(
    (best, at) => (best === null || Math.abs(at - middle) < Math.abs(best - middle) ? at : best),
    null,
  );
  return cut === null ? [text] : [text.slice(0, cut).trimEnd(), text.slice(cut)];
}
