import { encode } from 'uqr';

/**
 * The largest code that a phone reads from a sheet on a table. Printed 4 cm wide, its 69 modules are
 * 0.58 mm each; seen from 30 cm by a camera 1,920 pixels wide that is 3 pixels a module, the least
 * that readers are comfortable with. It holds 331 characters.
 */
export const LARGEST_VERSION = 13;

/** White modules around a code, without which readers do not find it. */
const QUIET = 4;

export interface QrCode {
  /** Modules on a side, the white margin included. */
  readonly size: number;
  /** Outline of the dark modules, one unit a module. */
  readonly path: string;
}

/** A QR code that resists stains and folds on 15 % of its surface; null for too long a text. */
export function qrCode(text: string): QrCode | null {
  const modules = matrix(text);
  if (modules === null) return null;
  return {
    size: modules.length + 2 * QUIET,
    path: modules.map((row, y) => rowPath(row, y + QUIET)).join(''),
  };
}

function matrix(text: string): readonly (readonly boolean[])[] | null {
  try {
    return encode(text, { ecc: 'M', maxVersion: LARGEST_VERSION, border: 0 }).data;
  } catch (cause) {
    // The library's way to say that the text does not fit.
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** Runs of dark modules as rectangles: one shape for the whole code, without seams between modules. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) path += `M${start + QUIET} ${y}h${x - start}v1h${start - x}z`;
  }
  return path;
}
