import { render } from 'svelte/server';
import { moneyFlow } from '../../src/money/flow.ts';
import FlowPicture from '../../src/money/FlowPicture.svelte';
import { layoutFlow } from '../../src/money/layout.ts';
import type { MoneyLine } from '../../src/engine/questions/money-rows.ts';
import type { SplitRule } from '../../src/selection/types.ts';
import { ALL_KNOWN, moneyLine, NONE_FALLEN } from '../fixtures/money.ts';
import { publishedContract } from '../unit/plan/contract.ts';

const ales = publishedContract();
const place = (code: string) => ales.neighbourhoods.findIndex((one) => one.code === code);
const node = (code: string) => ales.plan.byCode.get(code) ?? null;

function line(
  payer: string | null,
  code: string | null,
  places: readonly string[],
  euros: number,
): MoneyLine {
  const at = places.map(place);
  const above = at.map((one) => ales.neighbourhoods[one]?.parent ?? one);
  return moneyLine({
    payer,
    node: code === null ? null : node(code),
    neighbourhoods: [...new Set([...at, ...above])],
    cents: Math.round(euros * 100),
  });
}

/** Invented amounts on the real plan: of each kind of payer, place and code, great and small. */
const LINES = [
  line('etat', '1.3.4.a', ['pres-saint-jean', 'faubourg-du-soleil'], 288_000),
  line('etat', '1.5.2', ['QP030001'], 340_000),
  line('etat', '2.2.1.c', ['tamaris'], 240_174),
  line('caf-du-gard', '1.2.2.c', ['rochebelle'], 32_000.5),
  line('ville-d-ales', '1.3.6.d', ['pres-saint-jean'], 3_000),
  line('ville-d-ales', '3.1.1', ['QP030002', 'rochebelle', 'centre-ville'], 150_000.01),
  line('anru', '2.3.5', ['cevennes'], 620_000),
  line(null, '4.1.3', [], 90_000),
  line(null, null, ['QP030016'], 12_000),
];
const PAYERS = [
  { code: 'etat', label: 'État', operations: 1 },
  { code: 'caf-du-gard', label: 'CAF du Gard', operations: 1 },
  { code: 'ville-d-ales', label: 'Ville d’Alès', operations: 1 },
  { code: 'anru', label: 'Agence nationale pour la rénovation urbaine', operations: 1 },
];

/** The flow picture as the page draws it. */
export function flow(rule: SplitRule, width: number, opened: string | null = null): string {
  const layout = layoutFlow(
    moneyFlow(
      ales,
      { nature: 0, lines: LINES, without: ALL_KNOWN, payers: [], fallen: NONE_FALLEN },
      rule,
    ),
    width,
  );
  const props = { contract: ales, layout, payers: PAYERS, name: 'Schéma', opened, open() {} };
  return render(FlowPicture, { props }).body;
}
