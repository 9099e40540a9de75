import { describe, expect, test, vi } from 'vitest';
import { inPage, type Click } from '../../../src/ui/in-page.ts';

function click(asked: Partial<Click> = {}) {
  const [preventDefault, act] = [vi.fn(), vi.fn()];
  const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  inPage({ ...plain, button: 0, defaultPrevented: false, preventDefault, ...asked }, act);
  return { acts: act.mock.calls.length, kept: preventDefault.mock.calls.length };
}

describe('a link in the page', () => {
  test('is followed without loading its address', () => {
    expect(click()).toEqual({ acts: 1, kept: 1 });
  });

  test.each<[string, Partial<Click>]>([
    ['the middle button', { button: 1 }],
    ['Ctrl', { ctrlKey: true }],
    ['Cmd', { metaKey: true }],
    ['Shift', { shiftKey: true }],
    ['Alt, which saves the target', { altKey: true }],
    ['a click someone has already dealt with', { defaultPrevented: true }],
  ])('is left to the browser with %s', (_name, asked) => {
    expect(click(asked)).toEqual({ acts: 0, kept: 0 });
  });
});
