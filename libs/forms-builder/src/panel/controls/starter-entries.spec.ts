import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import { blockOf, readTree, type BlockId, type FormNode } from '@tandem/forms-core';
import { listOfField } from '../../canvas/field-words.js';
import { insertAfter, lineOf, withTitle } from './list-draft.js';
import { retitled, startersOf } from './starter-entries.js';

const fieldOf = (block: BlockId): FormNode => {
  const { schema, ui } = blockOf(block).create('Вопрос', 'ru');
  const tree = readTree({
    schema: { type: 'object', properties: { question: schema } },
    uiSchema: ui ? { question: ui } : {},
  } as never);
  return tree.byPlace.get('/question')!;
};

const listOf = (node: FormNode) => {
  const property = listOfField(node)!;
  return { entries: property.read(node) as readonly JsonObject[], isStarter: startersOf(node, property) };
};

describe('entries that came with a field', () => {
  it.each(['oneOf', 'manyOf', 'ranking', 'matrix', 'rubric', 'scores'] as const)(
    'of a new %s are known, and words of a person are not',
    (block) => {
      const { entries, isStarter } = listOf(fieldOf(block));
      expect(entries.length).toBeGreaterThan(1);
      expect(entries.every(isStarter)).toBe(true);
      expect(isStarter({ ...entries[0], title: 'Очно' })).toBe(false);
    },
  );

  it('give their name in the data up with their words, a number of a scale stays', () => {
    const always = (): boolean => true;
    expect(retitled({ const: 'first', title: 'Первый вариант' }, 'Очно', always)).toEqual({ title: 'Очно' });
    expect(retitled({ key: 'row1', title: 'Строка', min: 0, max: 10 }, 'Цель', always)).toEqual({
      title: 'Цель',
      min: 0,
      max: 10,
    });
    expect(retitled({ const: 0, title: 'Нет' }, 'Никогда', always)).toEqual({ const: 0, title: 'Никогда' });
  });

  it('keep their name where a person has chosen their words before', () => {
    const own = { const: 'ochno', title: 'Очно' };
    expect(retitled(own, 'Лично', () => false)).toEqual({ const: 'ochno', title: 'Лично' });
    const [line] = [lineOf(own)];
    const [next] = withTitle([line!], line!.id, 'Лично', () => false);
    expect(next!.entry).toEqual({ const: 'ochno', title: 'Лично' });
    expect(insertAfter([line!], line!.id, [lineOf({ title: 'Онлайн' })])).toHaveLength(2);
  });
});
