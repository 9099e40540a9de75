import { describe, expect, test, vi } from 'vitest';
import type { Gap } from '../../../src/coverage/gaps/types.ts';
import { GAP_GROUND } from '../../fixtures/gaps.ts';
import { shown, violations } from './shown.ts';

/** The rules by which the list changes without adultes-relais. */
const CHANGED = ['nulle-part', 'un-seul-dispositif'];

describe('the plan without something', () => {
  test('says when who pays could not be counted, and offers the rest', async () => {
    const { screen } = await shown({}, GAP_GROUND, undefined, undefined, 'failed');
    await screen.getByText('Ce qui dépend d’un seul financeur, dispositif ou porteur').click();
    await expect.element(screen.getByText(/financeur n’a pas pu être compté/)).toBeVisible();
    await expect
      .element(screen.getByRole('link', { name: /^sans «.Adultes-relais/ }))
      .toBeVisible();
  });

  test('offers what objectives rest on alone, and takes it away', async () => {
    const { screen, after } = await shown();
    await screen.getByText('Ce qui dépend d’un seul financeur, dispositif ou porteur').click();
    const link = (name: RegExp) => screen.getByRole('link', { name });
    await link(/sans «.État.».: 1 objectif n’aurait plus rien/).click();
    expect(after()?.couverture.sans).toEqual(['financeur:etat']);
    await link(/sans «.Régie de quartier.».: 1 objectif n’aurait plus rien/).click();
    expect(after()?.couverture.sans).toEqual(['porteur:regie']);
    await screen
      .getByRole('link', { name: /sans «.Adultes-relais.».: 1 objectif n’aurait plus rien/ })
      .click();
    expect(after()?.couverture.sans).toEqual(['dispositif:RELAIS']);
    await screen.getByLabelText('État (7 opérations)').click();
    expect(after()?.couverture.sans).toEqual(['financeur:etat']);
    expect(await violations(screen.container)).toEqual([]);
  });

  test('finds a name among all, and says when there is none', async () => {
    const { screen } = await shown({ sans: ['dispositif:RELAIS'] });
    const search = screen.getByLabelText('Chercher un dispositif, un financeur ou un porteur');
    await search.fill('regie');
    await expect.element(screen.getByLabelText(/Régie de quartier/)).toBeChecked();
    // What is taken away stays in sight, whatever is searched.
    await expect.element(screen.getByLabelText(/Adultes-relais/)).not.toBeChecked();
    await expect.element(screen.getByLabelText(/FIPD/)).not.toBeInTheDocument();
  });

  test('takes it away from the list of gaps, and says which of them are only imagined', async () => {
    const asked = vi.fn<(gap: Gap) => void>();
    const { screen } = await shown({ sans: ['dispositif:RELAIS'] }, GAP_GROUND, asked);
    await expect
      .element(screen.getByText(/^1 cas n’apparaît que sans «.Adultes-relais.»/))
      .toBeVisible();
    await expect.element(screen.getByText(/^1 cas d’aujourd’hui disparaît/)).toBeVisible();
    // What rested on one mechanism is now nowhere.
    await expect
      .element(screen.getByRole('heading', { name: 'Rien, nulle part : 2' }))
      .toBeVisible();
    const lines = screen.getByRole('listitem').filter({ hasText: 'Fiche 1.' });
    const real = lines.filter({ hasText: 'Apprendre à lire' });
    const imagined = lines.filter({ hasText: 'Recruter des médiateurs' });
    await expect.element(imagined.getByText('apparaît sans cela')).toBeVisible();
    // A question for the meeting is about the data: there is none about what is imagined.
    expect(imagined.getByRole('button', { name: 'En faire une question' }).elements()).toEqual([]);
    await real.getByRole('button', { name: 'En faire une question' }).click();
    expect(asked.mock.lastCall?.[0]).toMatchObject({ rule: 'nulle-part', node: 1 });
    expect(await violations(screen.container)).toEqual([]);
  });

  test('says when nothing of the list changes, and nothing of it when nothing is taken away', async () => {
    const { screen } = await shown({ sans: ['dispositif:RELAIS'], regles: CHANGED });
    await expect.element(screen.getByText(/les cas sont les mêmes/)).toBeVisible();
    const { screen: other } = await shown();
    expect(other.container.textContent).not.toMatch(/les mêmes qu’aujourd’hui|n’apparaît que sans/);
  });

  test('says in a sentence and in a table what empties', async () => {
    const { screen, after } = await shown({ sans: ['dispositif:RELAIS'] });
    await expect
      .element(
        screen.getByText(
          /Sans «.Adultes-relais.».: 1 objectif n’a plus rien nulle part, 1 n’a plus rien dans le quartier «.Les Tilleuls.» et 1/,
        ),
      )
      .toBeVisible();
    const row = screen.getByRole('row', { name: /Recruter des médiateurs.*Les Tilleuls/ });
    await expect.element(row).toHaveTextContent(/3.*0.: plus rien/);
    await screen.getByRole('button', { name: 'Tout remettre' }).click();
    expect(after()?.couverture.sans).toEqual([]);
    expect(await violations(screen.container)).toEqual([]);
  });
});
