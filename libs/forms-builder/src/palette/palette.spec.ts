import { describe, expect, it } from '@jest/globals';
import { BLOCKS, openDocument, perform } from '@tandem/forms-core';
import { findBlocks, shelvesOf } from './find-blocks.js';
import { READY_BLOCKS } from './ready-blocks.js';

const EMPTY = {
  meta: {
    key: 'empty',
    title: { ru: 'Пустая' },
    level: 'school',
    filledBy: [],
    readers: [],
    participantReaders: [],
    sources: [],
  },
  schema: { type: 'object', properties: {} },
  uiSchema: {},
};

describe('the palette', () => {
  it('shows every block on one shelf', () => {
    const shown = shelvesOf(findBlocks('', 'ru')).flatMap((shelf) => shelf.blocks);
    expect(new Set(shown)).toEqual(new Set(BLOCKS));
    expect(shown).toHaveLength(BLOCKS.length);
    expect(shown[0]?.id).toBe('shortText');
  });

  it.each([
    ['дат', 'date'],
    ['подпис', 'sign'],
    ['radio', 'oneOf'],
    ['ЧИСЛО', 'number'],
    ['матриц', 'matrix'],
  ])('finds by «%s» %s among the first three', (query, id) => {
    expect(
      findBlocks(query, 'ru')
        .slice(0, 3)
        .map((block) => block.id),
    ).toContain(id);
  });

  it('finds nothing for nonsense', () => {
    expect(findBlocks('щщщ', 'ru')).toEqual([]);
  });

  it.each(READY_BLOCKS.map((block) => [block.id, block] as const))(
    'ready block %s goes into an empty form with its checks and formulas, and is understood',
    (_, { clip }) => {
      const opened = openDocument(JSON.stringify(EMPTY));
      if (!opened.ok) throw new Error('the form did not open');
      const done = perform(
        opened.document,
        { do: 'pasteFields', clip, to: { container: '' } },
        { obeysLocks: false },
      );
      if (!done.ok) throw new Error(done.refused.message.ru);
      const { schema } = done.document.value;
      expect(Object.keys(schema['properties'] as object)).toEqual(clip.fields.map((field) => field.key));
      const count = (part: 'checks' | 'formulas') =>
        clip.fields.reduce((sum, field) => sum + field[part].length, 0);
      expect(((schema['x-checks'] ?? []) as unknown[]).length).toBe(count('checks'));
      expect(((schema['x-computed'] ?? []) as unknown[]).length).toBe(count('formulas'));
    },
  );
});
