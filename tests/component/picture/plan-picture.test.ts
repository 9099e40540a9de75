import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EMPTY_SELECTION } from '../../../src/selection/types.ts';
import { render } from 'vitest-browser-svelte';
import { Hover } from '../../../src/selection/hover.svelte.ts';
import Stage from './Stage.svelte';
import { contract, show, still } from './show.ts';

const active = () => document.activeElement?.getAttribute('data-node');
const node = (code: string) => document.querySelector<SVGElement>(`[data-node="${code}"]`);

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await still();
}

afterEach(async () => {
  delete document.documentElement.dataset.theme;
  await page.viewport(1280, 720);
});

describe('the disc', () => {
  test('outlines the node whose card is open, as if it were pointed at', async () => {
    const outline = () => document.querySelector('.sunburst .over path.hovered')?.getAttribute('d');
    await show({ fiche: { kind: 'plan', code: '1.3' } });
    expect(outline()).toBe(node('1.3')?.getAttribute('d'));
  });

  test('names the parts of its inner ring where it has room for codes only', async () => {
    await page.viewport(390, 844);
    const { screen, last } = await show();
    const names = screen.getByRole('list', { name: 'Ce que montre l’anneau du centre' });
    expect(names.getByRole('listitem').elements()).toHaveLength(4);
    await names.getByRole('button', { name: '2 Habitat et cadre de vie' }).click();
    expect(last().plan).toEqual(['2']);
    await expect.element(names.getByRole('button', { name: /^2\.1 / })).toBeVisible();
    await page.viewport(1280, 720);
    await expect.element(names).not.toBeInTheDocument();
  });

  test('is one tab stop that arrow keys walk', async () => {
    await show();
    expect(document.querySelectorAll('.sunburst [tabindex="0"]')).toHaveLength(1);
    node('1')?.focus();
    await press('{ArrowRight}');
    expect(active()).toBe('2');
    await press('{ArrowDown}');
    expect(active()).toBe('2.1');
    await press('{ArrowLeft}');
    expect(active()).toBe('1.6');
    await press('{ArrowUp}');
    expect(active()).toBe('1');
    await press('{End}');
    expect(active()).toBe('4');
    expect(document.querySelectorAll('.sunburst [tabindex="0"]')).toHaveLength(1);
  });

  test('selects with Enter, goes up one level with Escape, and keeps the keyboard', async () => {
    const { last } = await show();
    node('1.3')?.focus();
    await press('{Enter}');
    expect(last().plan).toEqual(['1.3']);
    await vi.waitFor(() => expect(document.activeElement?.hasAttribute('data-centre')).toBe(true));
    await press('{ArrowDown}');
    await vi.waitFor(() => expect(active()).toBe('1.3.1'));
    await press('{Escape}');
    expect(last().plan).toEqual(['1']);
    await press('{Escape}');
    expect(last().plan).toEqual([]);
    await vi.waitFor(() => expect(active()).toBe('1'));
  });

  test.each(['sunburst', 'icicle'] as const)(
    'keeps the keyboard through a zoom that waits for its answer: %s',
    async (forme) => {
      const { last } = await show({ forme }, 120);
      const focused = () => document.activeElement;
      node('1')?.focus();
      await userEvent.keyboard('{Enter}');
      expect(last().plan).toEqual(['1']);
      await vi.waitFor(() => expect(focused()?.hasAttribute('data-centre')).toBe(true));
      await still();
      expect(focused()?.getAttribute('aria-label')).toMatch(/^Remonter d’un niveau/);
      await press(forme === 'icicle' ? '{ArrowRight}' : '{ArrowDown}');
      expect(active()).toBe('1.1');
      await userEvent.keyboard('{Enter}');
      await vi.waitFor(() => expect(focused()?.getAttribute('aria-label')).toMatch(/1\.1 /));
      await vi.waitFor(() => expect(focused()?.hasAttribute('data-centre')).toBe(true));
      await userEvent.keyboard('{Escape}');
      await vi.waitFor(() => expect(active()).toBe('1.1'));
      expect(last().plan).toEqual(['1']);
      // Until its answer is there, the picture is still that of 1.1, and Escape goes up from it.
      const centre = () => document.querySelector('[data-centre]')?.getAttribute('aria-label');
      await vi.waitFor(() => expect(centre()).not.toMatch(/1\.1 /));
      await still();
      await userEvent.keyboard('{Escape}');
      expect(last().plan).toEqual([]);
      await vi.waitFor(() => expect(document.querySelector('[data-centre]')).toBeNull());
      await vi.waitFor(() => expect(active()).toBe('1'));
    },
  );

  test('leaves the keyboard where the reader has gone', async () => {
    const { screen, last } = await show({ plan: ['1'] });
    node('1.3')?.focus();
    const whole = screen.getByRole('button', { name: 'Tout le plan', exact: true });
    (whole.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(last().plan).toEqual([]);
    await still();
    expect(document.activeElement?.closest('svg')).toBeNull();
  });

  test('opens the card of a node with F, and adds a node with ctrl', async () => {
    const { last } = await show({ plan: ['1.3'] });
    node('1.3.2')?.focus();
    await press('f');
    expect(last().fiche).toEqual({ kind: 'plan', code: '1.3.2' });
    await press('{Control>}{Enter}{/Control}');
    expect(last().plan).toEqual(['1.3', '1.3.2']);
  });

  test('names every node by its code, title, level and facts', async () => {
    const { screen } = await show();
    const name =
      '1.3 Favoriser la réussite éducative, orientation stratégique. 37 actions au plan, 9 opérations documentées.';
    await expect.element(screen.getByRole('button', { name, exact: true })).toBeInTheDocument();
  });

  test('says a pointed node in full, lights it for the other views, and forgets it', async () => {
    const { hover } = await show();
    const arc = node('1.3') ?? expect.fail();
    await userEvent.hover(arc);
    expect(hover.current).toEqual({ kind: 'node', index: contract.plan.byCode.get('1.3') });
    const centre = () => [...document.querySelectorAll('.text .title')].map((t) => t.textContent);
    await vi.waitFor(() => expect(centre().join(' ')).toBe('Favoriser la réussite éducative'));
    hover.set(null);
    await vi.waitFor(() => expect(centre()).toEqual(['Tout le plan']));
  });

  test('offers no card of one node under the words of another', async () => {
    const { screen, hover } = await show({ plan: ['1.3'] });
    const card = screen.getByRole('button', { name: 'Lire la fiche 1.3', exact: true });
    const acts = () => getComputedStyle(card.element().parentElement ?? expect.fail()).opacity;
    expect(acts()).toBe('1');
    await userEvent.hover(node('1.3.2') ?? expect.fail());
    await vi.waitFor(() => expect(acts()).toBe('0'));
    await userEvent.hover(card);
    await vi.waitFor(() => expect(acts()).toBe('1'));

    node('1.3.1')?.focus();
    await press('{ArrowRight}');
    await vi.waitFor(() => expect(acts()).toBe('0'));
    await userEvent.keyboard('{Tab}');
    await expect.element(card).toHaveFocus();
    await vi.waitFor(() => expect(acts()).toBe('1'));
    expect(hover.current).toBeNull();
  });

  test('follows a cross reference', async () => {
    const { screen, last } = await show({ plan: ['1.3.10'] });
    await screen.getByRole('button', { name: /Cf\. orientation stratégique 1\.4/ }).click();
    expect(last().plan).toEqual(['1.4']);
  });

  test.each([
    [1280, 720, ''],
    [320, 640, ''],
    [1280, 720, 'projecteur'],
  ])('at %i × %i px %s no label is small or leaves its arc', async (width, height, theme) => {
    await page.viewport(width, height);
    if (theme) document.documentElement.dataset.theme = theme;
    for (const plan of [[], ['1'], ['1.3'], ['1.3.2']]) {
      const { screen } = await show({ plan });
      const labels = [...document.querySelectorAll<SVGGElement>('.sunburst .label')];
      expect(labels.length).toBeGreaterThan(2);
      for (const label of labels) {
        const index = Number(label.dataset.label);
        const code = contract.plan.nodes[index]?.code ?? '';
        expect(parseFloat(getComputedStyle(label).fontSize)).toBeGreaterThanOrEqual(12);
        const arc = node(code) as SVGPathElement | null;
        expect([code, glyphsOutside(label, arc ?? expect.fail())]).toEqual([code, 0]);
      }
      await screen.unmount();
    }
  });
});

/** Letters whose middle is not in the shape. */
function glyphsOutside(label: SVGGElement, shape: SVGPathElement): number {
  const inverse = shape.getScreenCTM()?.inverse();
  let outside = 0;
  for (const text of label.querySelectorAll('text')) {
    const matrix = text.getScreenCTM();
    for (let at = 0; at < text.getNumberOfChars(); at++) {
      const { x, y } = text.getStartPositionOfChar(at);
      const end = text.getEndPositionOfChar(at);
      const middle = new DOMPoint((x + end.x) / 2, (y + end.y) / 2);
      const point = middle.matrixTransform(matrix ?? undefined).matrixTransform(inverse);
      if (!shape.isPointInFill(point)) outside++;
    }
  }
  return outside;
}

describe('the list', () => {
  test('is a tree as the Authoring Practices describe it', async () => {
    const { last } = await show({ forme: 'liste' });
    const first = node('1') ?? expect.fail();
    first.focus();
    expect(first.getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{ArrowRight}');
    expect(node('1')?.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowRight}');
    expect(active()).toBe('1.1');
    const second = node('1.1');
    expect(
      ['level', 'setsize', 'posinset'].map((name) => second?.getAttribute(`aria-${name}`)),
    ).toEqual(['2', '6', '1']);
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
    expect(active()).toBe('1');
    await userEvent.keyboard('{ArrowLeft}{End}');
    expect([node('1.1'), active()]).toEqual([null, '4']);
    await userEvent.keyboard('{Home}*');
    expect(document.querySelectorAll('[aria-level="2"]')).toHaveLength(14);
    await userEvent.keyboard('habitat');
    expect(active()).toBe('2');
    await userEvent.keyboard('{Enter}');
    expect(last().plan).toEqual(['2']);
    expect(node('2')?.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{Escape}');
    expect(last().plan).toEqual([]);
  });

  test('holds what the filter leaves, open', async () => {
    await show({ forme: 'liste', dispositif: ['FIPD'] });
    const codes = [...document.querySelectorAll('[role=treeitem]')].map((item) =>
      item.getAttribute('data-node'),
    );
    expect(codes.slice(0, 4)).toEqual(['1', '1.5', '1.5.1', '1.5.1.a']);
    expect(codes).toHaveLength(10);
  });
});

describe('the picture', () => {
  test('says what a filter leaves, and that nothing is left', async () => {
    const { screen } = await show({ dispositif: ['FIPD'] });
    await expect.element(screen.getByText(/1\sobjectif sur 75, 7\sactions sur 199/)).toBeVisible();
    await screen.unmount();
    const none = await render(Stage, {
      contract,
      start: { ...EMPTY_SELECTION, q: 'zzz' },
      hover: new Hover(),
      seen: () => undefined,
    });
    await expect.element(none.getByText(/Rien dans le plan ne répond/)).toBeVisible();
    expect(document.querySelector('.sunburst')).toBe(null);
    expect(none.container.textContent).not.toMatch(/Touchez ou cliquez|Largeur/);
  });

  test.each([
    ['sunburst', 1280],
    ['icicle', 1280],
    ['liste', 1280],
    ['tableau', 1280],
    ['sunburst', 320],
    ['icicle', 320],
    ['liste', 320],
    ['tableau', 320],
  ] as const)(
    'axe finds nothing in the %s at %i px, and it does not overflow',
    async (forme, width) => {
      await page.viewport(width, 720);
      await show({ forme, plan: ['1.3'] });
      const { violations } = await axe.run(document.body, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'],
        rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );
});
