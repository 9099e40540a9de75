/** A scale bar: its length on the ground (a round figure) and on the screen. */
export interface ScaleBar {
  readonly metres: number;
  readonly pixels: number;
}

/** The longest bar of 1, 2 or 5 times a power of ten that is no longer than `most` pixels. */
export function scaleBar(metresPerPixel: number, most = 110): ScaleBar {
  const limit = metresPerPixel * most;
  const power = 10 ** Math.floor(Math.log10(limit));
  const digit = [5, 2, 1].find((one) => one * power <= limit) ?? 1;
  const metres = digit * power;
  return { metres, pixels: metres / metresPerPixel };
}
