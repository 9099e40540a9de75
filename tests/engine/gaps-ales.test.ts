import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoverageCells } from '../../src/contract/cells.ts';
import { parseContract } from '../../src/contract/parse.ts';
import type { Contract } from '../../src/contract/types.ts';
import { CLAIM_RULES } from '../../src/coverage/claim-rules.ts';
import { claimChecker } from '../../src/coverage/claims.ts';
import { gapClaim } from '../../src/coverage/gap-claim.ts';
import { judgedNodes, judgedPlaces } from '../../src/coverage/gaps/places.ts';
import { allGaps } from '../../src/coverage/gaps/rules.ts';
import { aloneOn, losses } from '../../src/coverage/gaps/without.ts';
import { parseCoverage } from '../../src/coverage/parse.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { coverageCells } from '../../src/engine/questions/coverage-cells.ts';
import { parseSheets } from '../../src/plan/parse-sheets.ts';
import { EMPTY_SELECTION, type CoverageLook } from '../../src/selection/types.ts';
import { nodeEngine } from './node.ts';

const FOLDER = new URL('../../public/data/', import.meta.url);
const file = new URL('operations.duckdb', FOLDER).pathname;

describe.skipIf(!existsSync(file))('the published data of Alès', () => {
  let engine: Engine;
  let contract: Contract;
  let nodes: readonly number[];
  beforeAll(async () => {
    const parsed = parseContract(JSON.parse(readFileSync(new URL('atlas.json', FOLDER), 'utf8')));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
    contract = parsed.value;
    nodes = judgedNodes(contract, EMPTY_SELECTION);
    engine = await nodeEngine(contract, { file });
  });
  afterAll(() => engine.close());

  async function cells(look: Partial<CoverageLook>): Promise<CoverageCells> {
    const couverture = { ...EMPTY_SELECTION.couverture, ...look };
    const answer = await engine.ask(coverageCells(contract, { ...EMPTY_SELECTION, couverture }));
    if (!answer.ok) throw answer.failure.cause;
    return answer.value;
  }
  const code = (node: number): string => contract.plan.nodes[node]?.code ?? '';
  const without = (found: CoverageCells) =>
    nodes.filter((node) => !found.get(node)?.has('anywhere')).map(code);

  test('41 objectives of 75 have no operation by main codes, 29 by all codes', async () => {
    const main = without(await cells({ codes: 'principaux' }));
    const all = without(await cells({ codes: 'tous' }));
    expect([nodes.length, main.length, all.length]).toEqual([75, 41, 29]);
    // Secondary codes only add operations: twelve objectives are touched by them alone.
    expect(all.filter((one) => !main.includes(one))).toEqual([]);
    expect(main.filter((one) => !all.includes(one))).toEqual(
      '1.1.3 1.2.6 1.3.9 1.4.4 1.5.1 1.6.2 2.3.4 3.2.1 3.3.1 3.3.6 4.1.1 4.1.3'.split(' '),
    );
  });

  test('the question of every gap holds in the data that it comes from', async () => {
    const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
    const facts = parseCoverage(json('couverture.json'));
    const sheets = parseSheets(json('fiches.json'));
    if (!facts.ok || !sheets.ok) throw new Error('The published files do not read');
    const unfiltered = await cells({});
    const read = { expectations: facts.value.expectations, sheets: sheets.value, far: null };
    const places = [
      ...judgedPlaces(contract, EMPTY_SELECTION, 'qpv'),
      ...judgedPlaces(contract, EMPTY_SELECTION, 'secteur'),
    ];
    const touched = await cells({ codes: 'tous' });
    const ground = { ...read, contract, cells: unfiltered, touched, indicators: [], places, nodes };
    const check = claimChecker(
      contract,
      { principaux: unfiltered, tous: new Map() },
      CLAIM_RULES,
      read,
    );
    const nowhere = allGaps(ground).filter(({ rule }) => rule === 'nulle-part');
    const sure = nowhere.filter(({ certainty }) => certainty === 'certain');
    // The twelve that other codes touch are to be checked.
    expect([nowhere.length, sure.length]).toEqual([41, 29]);
    const claims = allGaps(ground).map((gap) =>
      gapClaim({ contract, unfiltered, codes: 'principaux' }, gap),
    );
    expect(new Set(claims.map(({ rule }) => rule)).size).toBeGreaterThan(5);
    expect(claims.filter((claim) => check(claim)?.state !== 'true')).toEqual([]);
  });

  test('the emptiest neighbourhood is Anduze among QPV, the Faubourg du Soleil among sectors', async () => {
    const found = await cells({});
    const emptiest = (maille: CoverageLook['maille']) => {
      const counted = judgedPlaces(contract, EMPTY_SELECTION, maille).map((place) => ({
        code: contract.neighbourhoods[place]?.code,
        empty: nodes.filter((node) => !found.get(node)?.has(place)).length,
      }));
      return counted.sort((one, other) => other.empty - one.empty)[0];
    };
    expect(emptiest('qpv')).toEqual({ code: 'QP030002', empty: 70 });
    expect(emptiest('secteur')).toEqual({ code: 'faubourg-du-soleil', empty: 72 });
  });

  test('four objectives rest on adultes-relais alone: those that empty without them', async () => {
    const whole = await cells({});
    const [first] = aloneOn(contract, whole, null, nodes).dispositif;
    expect(first?.value).toBe('dispositif:ADULTES-RELAIS');
    expect(first?.nodes.map(code)).toEqual(['1.1.4', '1.3.1', '1.3.2', '1.6.1']);
    const left = await cells({ sans: ['dispositif:ADULTES-RELAIS'] });
    const lost = losses(left, whole, nodes, []);
    expect(lost.filter(({ after }) => after === 0).map(({ node }) => code(node))).toEqual(
      first?.nodes.map(code),
    );
    expect(lost.filter(({ after }) => after > 0)).toMatchObject([{ before: 7, after: 3 }]);
  });
});
