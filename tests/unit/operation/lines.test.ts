import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingLines, type Line } from '../../../src/operation/lines.ts';
import { PAGES } from '../../component/lists/contract.ts';

const all = Array.from({ length: 9 }, (_, id): Line => PAGES[0] && { ...PAGES[0], id });
const at = (...ids: number[]) => ids.map((id) => all[id]);

describe('lines that stand in the page', () => {
  it('keeps all lines while a filter hides some', () => {
    const stand = standingLines();
    const whole = stand(at(0, 1, 2, 3));
    expect(stand(at(1, 3))).toBe(whole);
    expect(stand([])).toBe(whole);
    expect(stand(at(0, 1, 2, 3))).toBe(whole);
  });

  it('takes other rows, another order and rows on their way as they come', () => {
    const stand = standingLines();
    stand(at(0, 1, 2));
    expect(stand(at(2, 1))).toEqual(at(2, 1));
    expect(stand(at(1, 5))).toEqual(at(1, 5));
    const waiting: Line[] = [all[1], undefined];
    expect(stand(waiting)).toBe(waiting);
  });

  it('always has every row, in the order of the rows', () => {
    const rows = fc.uniqueArray(fc.nat(8), { maxLength: 9 });
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 8 }), (answers) => {
        const stand = standingLines();
        for (const ids of answers) {
          const wanted = new Set(at(...ids));
          expect(stand(at(...ids)).filter((line) => wanted.has(line))).toEqual(at(...ids));
        }
      }),
    );
  });
});
