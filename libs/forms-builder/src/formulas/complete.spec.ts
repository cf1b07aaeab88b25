import { describe, expect, it } from '@jest/globals';
import { FUNCTIONS } from '@tandem/rules';
import { applyCompletion, completionsAt, typingAt, type NamedValue } from './complete.js';
import { paintFormula } from './paint-formula.js';

const values: NamedValue[] = [
  { kind: 'field', label: 'Начало', written: 'Начало' },
  { kind: 'field', label: 'Начальник', written: '/chief' },
  { kind: 'field', label: 'Темы → Часы', written: 'Темы → Часы' },
];
const notes = { field: 'поле', setting: 'значение', case: 'из дела' };
/** `|` is the caret. */
const offered = (marked: string) => {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const typing = typingAt(text, caret);
  const list = completionsAt(typing, values, FUNCTIONS, 'ru', notes);
  return {
    labels: list.map((one) => one.label),
    take: (label: string) => {
      const { text: next, caret: at } = applyCompletion(
        text,
        typing!,
        list.find((one) => one.label === label)!,
      );
      return `${next.slice(0, at)}|${next.slice(at)}`;
    },
  };
};

describe('help at the caret', () => {
  it('offers fields inside brackets, also where the word is in the middle of a name', () => {
    expect(offered('МЕСЯЦЕВ([нач|').labels).toEqual(['Начало', 'Начальник']);
    expect(offered('СУММ([час|').labels).toEqual(['Темы → Часы']);
    expect(offered('[|').labels).toEqual(['Начало', 'Начальник', 'Темы → Часы']);
  });

  it('offers functions by their beginning, and fields that are called so', () => {
    const { labels, take } = offered('1 + сум|');
    expect(labels).toContain('СУММ');
    expect(take('СУММ')).toBe('1 + СУММ(|)');
    expect(offered('нач| * 2').take('Начало')).toBe('[Начало]| * 2');
  });

  it('replaces the whole name when the caret stands in it', () => {
    expect(offered('СУММ([На|чало]; 1)').take('Начальник')).toBe('СУММ([/chief]|; 1)');
  });

  it('is silent in a text and where nothing is being written', () => {
    expect(offered('«нач|»').labels).toEqual([]);
    expect(offered('"нач|').labels).toEqual([]);
    expect(offered('[Начало] + |').labels).toEqual([]);
  });
});

describe('a painted formula', () => {
  it.each([
    'ЕСЛИ([Балл] >= 50; «да»; "нет")',
    '[Не закрыто',
    '',
    '((1 + 2) * [A]] b]',
    'СУММ ( [Темы → Часы] )',
  ])('loses no sign: %s', (formula) => {
    expect(
      paintFormula(formula)
        .map((part) => part.text)
        .join(''),
    ).toBe(formula);
  });

  it('tells names, functions and texts apart', () => {
    expect(
      paintFormula('ЕСЛИ([Балл] > 1; «да»)')
        .filter((part) => part.kind !== 'plain')
        .map((part) => [part.kind, part.text]),
    ).toEqual([
      ['function', 'ЕСЛИ'],
      ['name', '[Балл]'],
      ['text', '«да»'],
    ]);
  });
});
