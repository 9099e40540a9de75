/** Why a text is not JSON, in words its author can act on, and on which line. */
export class BrokenJson extends Error {
  readonly line: number;

  constructor(text: string, cause: unknown) {
    super('n’est pas du JSON : une virgule, un guillemet ou une accolade manque ou est de trop', {
      cause,
    });
    const position = /position (\d+)/.exec(String(cause))?.[1];
    // Without a position the text stops too early.
    const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position));
    this.line = before.split('\n').length;
  }
}

/** @throws BrokenJson */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new BrokenJson(text, cause);
  }
}
