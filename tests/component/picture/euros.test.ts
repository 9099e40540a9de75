import { describe, expect, test } from 'vitest';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { show } from './show.ts';

describe('sized by euros', () => {
  const mesure = { ...EMPTY_SELECTION.mesure, nature: 'programme' };

  test('is offered with a nature whose amounts add up, whatever the map was asked for', async () => {
    const { screen, last } = await show({ mesure });
    await screen.getByRole('radio', { name: /euros connus/ }).click({ force: true });
    expect(last()).toMatchObject({ taille: 'euros', mesure: { nature: 'subvention' } });
  });

  test('of overlapping amounts says why there is no total', async () => {
    const { screen } = await show({ mesure, taille: 'euros' });
    await expect.element(screen.getByText(/ils ne s’additionnent pas/)).toBeVisible();
    await expect.element(screen.getByText(/les opérations qui ont un montant/)).toBeVisible();
    expect(screen.container.textContent).not.toMatch(/\d\s?[kM]?€/);
  });
});
