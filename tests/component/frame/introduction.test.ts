import '../../../src/app.css';
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Introduction from '../../../src/explorer/Introduction.svelte';
import { CONTRACT } from '../lists/contract.ts';
import { violations } from './axe.ts';

async function show() {
  const dismiss = vi.fn();
  const choose = vi.fn();
  const screen = await render(Introduction, { contract: CONTRACT, dismiss, choose });
  return { screen, dismiss, choose };
}

describe('the introduction', () => {
  test('says what the contract is, where, when, and what is not known', async () => {
    const { screen } = await show();
    const region = screen.getByRole('region', { name: /Un contrat de ville, c’est quoi/ });
    await expect.element(region).toHaveTextContent(/Un contrat\./);
    await expect.element(region).toHaveTextContent(/Fontclaire, de 2015 à 2016/);
    await expect.element(region).toHaveTextContent(/1 quartier prioritaire/);
    await expect.element(region).toHaveTextContent(/1 opération n’a pas de montant connu/);
    await expect.element(region).toHaveTextContent(/1 n’est pas située sur la carte/);
  });

  test('can take the focus when it is called back, and goes by one press', async () => {
    const { screen, dismiss } = await show();
    const heading = screen.getByRole('heading', { level: 2 });
    (heading.element() as HTMLElement).focus();
    await expect.element(heading).toHaveFocus();
    await screen.getByRole('button', { name: 'Voir tout le territoire' }).click();
    expect(dismiss).toHaveBeenCalledTimes(1);
  });

  test('leads a resident to their neighbourhood, by the name they know it by', async () => {
    const { screen, choose } = await show();
    const list = screen.getByRole('combobox', { name: 'Votre quartier' });
    await list.selectOptions('Haut des Tilleuls');
    expect(choose).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'Voir', exact: true }).click();
    expect(choose).toHaveBeenCalledExactlyOnceWith('S1');
  });

  test.each([1280, 320])('has nothing that axe finds, %i px wide', async (width) => {
    await page.viewport(width, 720);
    const { screen } = await show();
    expect(await violations(screen.container)).toEqual([]);
    await page.viewport(1280, 720);
  });
});
