import { describe, expect, test } from 'vitest';
import { claim, ground, storage } from './ground.ts';

const NOTHING = claim('sans-operation', '1.1.2', 0);
const said = ({ sheet }: ReturnType<typeof ground>) =>
  sheet.current.questions.map((one) => one.text || one.claim?.rule);

describe('the sheet', () => {
  test('is found again by the next page, and in the address', () => {
    const shelf = storage();
    const first = ground('', () => shelf);
    first.sheet.addQuestion(NOTHING);
    first.sheet.describe({ title: 'Mardi' });
    expect(first.history).toEqual(['feuille=1~sans-operation!1.1.2!QP1!operations:0,total:3']);
    const next = ground('', () => shelf);
    expect(said(next)).toEqual(['sans-operation']);
    expect(next.sheet.current.title).toBe('Mardi');
  });

  test('takes the same claim once', () => {
    const { sheet } = ground();
    expect([sheet.addQuestion(NOTHING), sheet.addQuestion(NOTHING)]).toEqual([true, false]);
  });

  test('leaves the address when it is too long, and comes back to it', () => {
    const { sheet, store } = ground();
    sheet.addQuestion(NOTHING, 'é'.repeat(500));
    expect(store.current.couverture.feuille).toBeNull();
    sheet.reword(1, 'Et ici ?');
    expect(store.current.couverture.feuille).toContain('Et ici ?');
  });

  test('goes on when storage is refused, and says so with a file to download', () => {
    const { sheet, notices } = ground('', () => {
      throw new DOMException('denied', 'SecurityError');
    });
    sheet.addQuestion(NOTHING);
    expect(sheet.current.questions).toHaveLength(1);
    expect(notices.shown.map(({ kind, act }) => [kind, act !== null])).toEqual([['sheet', true]]);
  });

  test('starts empty when what was kept is no sheet', () => {
    const shelf = storage(new Map([['atlas.feuille.Contrat de ville de Fontclaire', '{"a":1}']]));
    expect(said(ground('', () => shelf))).toEqual([]);
  });
});

describe('the sheet of a link', () => {
  const LINK = 'feuille=1~!!!!Du+lien+%3F';

  test('is the person’s own from the first change, where they have none', () => {
    const shelf = storage();
    const opened = ground(LINK, () => shelf);
    expect([said(opened), opened.sheet.waiting]).toEqual([['Du lien ?'], 0]);
    expect(said(ground('', () => shelf))).toEqual([]);
    opened.sheet.addOwn();
    opened.sheet.reword(2, 'La mienne ?');
    expect(said(ground('', () => shelf))).toEqual(['Du lien ?', 'La mienne ?']);
  });

  function both() {
    const shelf = storage();
    ground('', () => shelf).sheet.addQuestion(NOTHING);
    return ground(LINK, () => shelf);
  }

  test('is shown beside the person’s own, which nothing replaces', () => {
    const opened = both();
    expect([said(opened), opened.sheet.waiting]).toEqual([['Du lien ?'], 1]);
    opened.sheet.settle('leave');
    expect([said(opened), opened.sheet.waiting]).toEqual([['sans-operation'], 0]);
    // Back finds the link again.
    expect(opened.history[0]).toBe(LINK);
  });

  test('is added to the person’s own when they say so', () => {
    const opened = both();
    opened.sheet.settle('add');
    expect(said(opened)).toEqual(['sans-operation', 'Du lien ?']);
  });

  test('keeps its good part', () => {
    const opened = ground(`${LINK}~OOPS!1`);
    expect([said(opened), opened.sheet.dropped]).toEqual([['Du lien ?'], ['OOPS!1']]);
  });

  test('that nothing can be read of hides nothing', () => {
    const shelf = storage();
    ground('', () => shelf).sheet.addQuestion(NOTHING);
    const opened = ground('feuille=9~x', () => shelf);
    expect([said(opened), opened.sheet.dropped]).toEqual([['sans-operation'], ['9~x']]);
  });

  test('is not another one when Back finds an older state of the person’s own', () => {
    const opened = ground();
    opened.sheet.addQuestion(NOTHING);
    const older = opened.store.current;
    opened.sheet.addQuestion(claim('compte', '1.1.1', 2));
    opened.store.apply(() => older);
    expect([said(opened), opened.sheet.waiting]).toEqual([['sans-operation', 'compte'], 0]);
  });
});
