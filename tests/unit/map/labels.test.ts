import { describe, expect, it } from 'vitest';
import { placeLabels, type Candidate } from '../../../src/map/labels.ts';

const label = (part: Partial<Candidate> = {}): Candidate => ({
  key: 'a',
  x: 0,
  y: 0,
  width: 40,
  height: 16,
  gap: 10,
  sides: ['below', 'above', 'right'],
  ...part,
});

describe('where a name goes', () => {
  it('takes the first free side', () => {
    expect(placeLabels([label()], [])[0]?.side).toBe('below');
    const below = { left: -20, right: 20, top: 12, bottom: 20 };
    expect(placeLabels([label()], [below])[0]?.side).toBe('above');
  });

  it('leaves a side where it could be read as the name of another mark', () => {
    const rivals = [{ x: 0, y: 36, radius: 10 }];
    expect(placeLabels([label({ rivals })], [])[0]?.side).toBe('above');
  });

  it('stays in sight, out of what stands on the frame', () => {
    const frame = { left: -100, right: 100, top: -12, bottom: 100 };
    const covers = [{ left: -30, right: 30, top: 20, bottom: 40 }];
    expect(placeLabels([label()], [], { frame, covers })[0]?.side).toBe('right');
  });

  it('prefers a doubtful place in sight to a clear one out of sight', () => {
    const rivals = [{ x: 0, y: 36, radius: 10 }];
    const sides = ['below', 'above'] as const;
    const frame = { left: -100, right: 100, top: -12, bottom: 100 };
    const placed = (one: Candidate) => placeLabels([one], [], { frame, covers: [] })[0]?.side;
    expect(placed(label({ rivals, sides }))).toBe('below');
    expect(placed(label({ sides: ['above'], further: 4 }))).toBe('above');
    // Only a name that must not go missing is shown in part.
    expect(placed(label({ sides: ['above'] }))).toBeUndefined();
  });
});
