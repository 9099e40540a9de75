/** What the action sheets (fiches actions) say of each node; loaded when a panel asks for it. */
export interface Sheet {
  readonly requirements: readonly SheetLine[];
  /** The sheet's capital-letter notes (« PRIORISER LES FINANCEMENTS FIPD »). */
  readonly notes: readonly SheetLine[];
  readonly indicators: readonly (SheetLine & { readonly split: 'F/H' | 'F/G' | null })[];
  /** Why a dispositif is attached to this node: the plan's words. */
  readonly citations: readonly (SheetLine & { readonly mechanism: number })[];
}

export interface SheetLine {
  readonly text: string;
  readonly confidence: 'certain' | 'probable' | 'incertain';
  /** Lines in the source document, 1-based. */
  readonly lines: readonly number[];
}

/** By plan code. */
export type Sheets = Readonly<Record<string, Sheet>>;
