import { expect, test } from 'vitest';
import type { Contract } from '../../../src/contract/types.ts';
import { contract as town } from '../../unit/map/fixture.ts';
import { openAtlas } from './atlas.ts';

const contract: Contract = {
  ...town,
  amountNatures: [
    { code: 'subvention', label: 'Subvention', summable: true },
    { code: 'cout_total', label: 'Coût total', summable: true },
  ],
};
const amounts = ({ counts }: { readonly counts: Contract['baseline'] }) =>
  counts.zones.map(({ amount }) => amount.value);

test('sums of one nature are never shown under the name of another while the database is on its way', async () => {
  const { explorer } = await openAtlas({ contract, address: 'mesure=euros.subvention' });
  expect(amounts(explorer)).toContain(500_00);
  const other = await openAtlas({ contract, address: 'mesure=euros.cout_total' });
  expect(amounts(other.explorer).every((value) => value === 0)).toBe(true);
  expect(other.explorer.counts.zones.every(({ amount }) => amount.known === 0)).toBe(true);
});
