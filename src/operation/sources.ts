export interface SourceLink {
  readonly href: string;
  /** `objectifgard.com`. */
  readonly host: string;
  /** The rest of the address, readable on paper. */
  readonly path: string;
}

/**
 * Addresses that a browser may open (http and https only), each once; what a source says after its
 * address, « (liste de 2021) », is not part of it.
 */
export function links(sources: readonly string[]): readonly SourceLink[] {
  const addresses = sources.map((source) => source.split(/\s/u)[0] ?? '');
  return [...new Set(addresses)].flatMap((address) => {
    if (!URL.canParse(address)) return [];
    const { protocol, host, pathname, search } = new URL(address);
    if (protocol !== 'https:' && protocol !== 'http:') return [];
    return [{ href: address, host: host.replace(/^www\./, ''), path: `${pathname}${search}` }];
  });
}
