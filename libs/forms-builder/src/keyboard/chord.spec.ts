import { describe, expect, it } from '@jest/globals';
import { isChord, writeChord, type KeyPress } from './chord.js';

const press = (part: Partial<KeyPress>): KeyPress => ({
  code: '',
  key: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...part,
});
const UNDO = { code: 'KeyZ', ctrl: true };

describe('keys by their place', () => {
  it('knows Ctrl+Z on a Russian layout, where the key writes «я»', () => {
    expect(isChord(press({ code: 'KeyZ', key: 'я', ctrlKey: true }), UNDO)).toBe(true);
    expect(isChord(press({ code: 'KeyZ', key: 'Я', ctrlKey: true, shiftKey: true }), UNDO)).toBe(false);
  });

  it('takes Cmd for Ctrl', () => {
    expect(isChord(press({ code: 'KeyZ', key: 'z', metaKey: true }), UNDO)).toBe(true);
  });

  it('knows the slash by its place and by its sign', () => {
    const slash = { code: 'Slash' };
    expect(isChord(press({ code: 'Slash', key: '.' }), slash)).toBe(true);
    expect(isChord(press({ code: 'Backslash', key: '/', shiftKey: true }), slash)).toBe(true);
    expect(isChord(press({ code: 'Digit7', key: '?', shiftKey: true }), { code: 'Slash', shift: true })).toBe(
      true,
    );
    expect(isChord(press({ code: 'Slash', key: ',', shiftKey: true }), slash)).toBe(false);
  });

  it('knows named keys of keyboards that give no place, and a dead key by its place', () => {
    expect(isChord(press({ key: 'F2' }), { code: 'F2' })).toBe(true);
    expect(isChord(press({ code: 'NumpadEnter', key: 'Enter' }), { code: 'Enter' })).toBe(true);
    expect(isChord(press({ code: 'KeyD', key: 'Dead', ctrlKey: true }), { code: 'KeyD', ctrl: true })).toBe(
      true,
    );
  });

  it('is written as people write it', () => {
    expect(writeChord({ code: 'KeyZ', ctrl: true, shift: true }, {})).toBe('Ctrl+Shift+Z');
    expect(writeChord({ code: 'ArrowUp', alt: true }, { ArrowUp: '↑' })).toBe('Alt+↑');
    expect(writeChord({ code: 'Slash', shift: true }, {})).toBe('?');
  });
});
