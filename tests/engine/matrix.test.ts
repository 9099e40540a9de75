import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoverageCells } from '../../src/contract/cells.ts';
import { parseContract } from '../../src/contract/parse.ts';
import { expectedIn } from '../../src/coverage/expectations.ts';
import { parseCoverage } from '../../src/coverage/parse.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { coverageCells } from '../../src/engine/questions/coverage-cells.ts';
import type { CellGround } from '../../src/matrix/cell.ts';
import { matrixColumns } from '../../src/matrix/columns.ts';
import { emptiest, sheetNodes, undocumented } from '../../src/matrix/figures.ts';
import { emptiestSentence, undocumentedSentence } from '../../src/matrix/introduction.ts';
import { differences } from '../../src/matrix/margins.ts';
import { buildMatrix, matrixLines } from '../../src/matrix/matrix.ts';
import { matrixMeasure } from '../../src/matrix/measure.ts';
import { differenceSentence } from '../../src/matrix/reading.ts';
import { EMPTY_SELECTION, type PlanSelection } from '../../src/selection/types.ts';
import { nodeEngine } from './node.ts';

const FOLDER = new URL('../../public/data/', import.meta.url);
const file = new URL('operations.duckdb', FOLDER).pathname;
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

describe.skipIf(!existsSync(file))('the matrix of Alès', () => {
  const contract = parsed(parseContract(read('atlas.json')));
  const facts = parsed(parseCoverage(read('couverture.json')));
  let engine: Engine;
  beforeAll(async () => (engine = await nodeEngine(contract, { file })));
  afterAll(() => engine.close());

  async function cells(codes: 'principaux' | 'tous', sans: string[] = []): Promise<CoverageCells> {
    const couverture = { ...EMPTY_SELECTION.couverture, codes, sans };
    const answer = await engine.ask(coverageCells(contract, { ...EMPTY_SELECTION, couverture }));
    if (!answer.ok) throw answer.failure.cause;
    return answer.value;
  }
  function ground(whole: CoverageCells, without = whole): CellGround {
    return {
      contract,
      answers: { cells: without, whole, unfiltered: whole },
      measure: matrixMeasure(contract, EMPTY_SELECTION.mesure),
      expectedIn: expectedIn(contract, facts.expectations),
    };
  }

  test('41 of 75 objectives have no documented operation by main codes, 29 by all codes', async () => {
    const [main, all] = [await cells('principaux'), await cells('tous')];
    expect(sheetNodes(contract)).toHaveLength(75);
    expect([undocumented(contract, main), undocumented(contract, all)]).toEqual([41, 29]);
    expect(undocumentedSentence(contract, EMPTY_SELECTION, main, all)).toBe(
      '41 des 75 objectifs n’ont aucune opération documentée par leur code principal\u00a0; 29 si l’on compte tous les codes.',
    );
    const filtered: PlanSelection = { ...EMPTY_SELECTION, theme: ['sante'] };
    expect(undocumentedSentence(contract, filtered, main, null)).toMatch(/^Avec ces filtres, 41 /);
  });

  test('the emptiest neighbourhood is Faubourg du Soleil, with what may be there unsaid', async () => {
    const main = await cells('principaux');
    const columns = matrixColumns(contract, main);
    const found = emptiest(contract, columns, main) ?? expect.fail();
    expect(found.places.map((place) => contract.neighbourhoods[place]?.label)).toEqual([
      'Faubourg du Soleil',
    ]);
    expect(found).toMatchObject({ documented: 3, loose: 19 });
    expect(emptiestSentence(contract, columns, main)).toMatch(
      /^Le secteur le moins couvert est Faubourg du Soleil.* 3 des 75 objectifs\. À savoir.* 19 opérations/,
    );
  });

  test('73 operations in the QPV, 97 by adding its sectors up', async () => {
    const from = ground(await cells('principaux'));
    const columns = matrixColumns(contract, from.answers.unfiltered);
    const qpv = columns.find(({ kind }) => kind === 'divided') ?? expect.fail();
    const [sectors] = differences(from, columns, 'all', qpv);
    expect(sectors).toEqual({ over: 'sectors', sum: 97, once: 73 });
    expect(sectors && differenceSentence(from.measure, sectors)).toMatch(
      /^97 en additionnant les secteurs, 73 en comptant chaque opération une fois/,
    );
  });

  test('all orientations opened: 14 and 75 rows, with a cell in each of the 16 columns', async () => {
    const ouvert = contract.plan.nodes.filter(({ depth }) => depth === 1).map(({ code }) => code);
    const matrix = buildMatrix(ground(await cells('principaux')));
    const lines = matrixLines(matrix, { ouvert, tri: 'plan' });
    expect(matrix.columns).toHaveLength(16);
    expect(lines).toHaveLength(14 + 75 + 1);
    expect(lines.every(({ line }) => line.cells.length === 16)).toBe(true);
    // An empty cell always says which zero it is, a filled one never does.
    expect(
      lines.every(({ line }) =>
        line.cells.every((one) => one.operations > 0 === (one.zeros.length === 0)),
      ),
    ).toBe(true);
  });

  test('without adultes-relais some cells empty, and say how many operations they lost', async () => {
    const whole = await cells('principaux');
    const without = await cells('principaux', ['dispositif:ADULTES-RELAIS']);
    const lines = matrixLines(buildMatrix(ground(whole, without)), { ouvert: [], tri: 'plan' });
    const emptied = lines.flatMap(({ line }) =>
      line.cells.filter(({ zeros }) => zeros[0]?.kind === 'filtered'),
    );
    expect(emptied.length).toBeGreaterThan(0);
    expect(emptied.every(({ lost }) => lost > 0)).toBe(true);
  });
});

function parsed<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value {
  if (!result.ok) throw new Error('The published files do not read');
  return result.value;
}
