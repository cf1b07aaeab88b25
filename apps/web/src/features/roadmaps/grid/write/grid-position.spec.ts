import { describe, expect, it } from '@jest/globals';
import { commandOf, type Key } from './grid-command.js';
import { movePosition, type GridShape, type Move } from './grid-position.js';

const shape: GridShape = { bands: [true, false, false, true, false], columns: 4 };
const from = (row: number, col: number, move: Move) => {
  const to = movePosition({ row, col }, move, shape);
  return to && [to.row, to.col];
};

describe('moving over the cells', () => {
  it.each<[string, number, number, Move, number[] | undefined]>([
    ['an arrow stops at the edge', 4, 2, 'down', [4, 2]],
    ['the column is kept over a band', 2, 3, 'down', [3, 3]],
    ['a band is one cell', 3, 2, 'right', [3, 2]],
    ['Home and End keep the row', 2, 1, 'rowEnd', [2, 3]],
    ['Ctrl with an arrow goes to the next section', 1, 2, 'bandDown', [3, 2]],
    ['… and to the end behind the last one', 3, 2, 'bandDown', [4, 2]],
    ['… and back to the one before', 3, 2, 'bandUp', [0, 2]],
    ['… from within a section to its own band', 2, 2, 'bandUp', [0, 2]],
    ['Tab goes to the next row behind the last cell', 1, 3, 'next', [2, 0]],
    ['Tab goes over a band as over one cell', 3, 2, 'next', [4, 0]],
    ['Tab leaves behind the last cell of all', 4, 3, 'next', undefined],
    ['Shift+Tab comes to the end of the row before', 2, 0, 'previous', [1, 3]],
    ['Shift+Tab leaves before the first', 0, 0, 'previous', undefined],
  ])('%s', (_, row, col, move, to) => expect(from(row, col, move)).toEqual(to));
});

const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('keys of the table', () => {
  it('are those of the place on the keyboard, whatever the layout writes there', () => {
    expect(commandOf(key('я', { code: 'KeyZ', ctrlKey: true }))).toEqual({ kind: 'undo' });
    expect(commandOf(key('Я', { code: 'KeyZ', ctrlKey: true, shiftKey: true }))).toEqual({ kind: 'redo' });
    expect(commandOf(key('в', { code: 'KeyD', metaKey: true }))).toEqual({ kind: 'fillDown' });
  });

  it('a letter begins a cell anew, Enter and F2 go on with it', () => {
    expect(commandOf(key('ж'))).toEqual({ kind: 'edit', seed: 'ж' });
    expect(commandOf(key('Enter'))).toEqual({ kind: 'edit' });
    expect(commandOf(key('F2'))).toEqual({ kind: 'edit' });
    expect(commandOf(key('Shift', { shiftKey: true }))).toBeUndefined();
  });

  it('copying and pasting are left to the browser', () => {
    expect(commandOf(key('c', { code: 'KeyC', ctrlKey: true }))).toBeUndefined();
    expect(commandOf(key('v', { code: 'KeyV', ctrlKey: true }))).toBeUndefined();
  });
});
