import { describe, expect, it } from '@jest/globals';
import { isMarked, parseMarkdown, type Inline, type RichBlock } from './parse-markdown.js';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const only = (source: string): RichBlock => {
  const blocks = parseMarkdown(source);
  expect(blocks).toHaveLength(1);
  return blocks[0]!;
};

describe('the part of Markdown that answers are written in', () => {
  it('headings, lists and paragraphs', () => {
    expect(parseMarkdown('# Итоги\nПервая\nвторая\n\nДругая\n- раз\n- два\n1. три')).toEqual([
      { kind: 'heading', level: 1, parts: [text('Итоги')] },
      { kind: 'paragraph', lines: [[text('Первая')], [text('вторая')]] },
      { kind: 'paragraph', lines: [[text('Другая')]] },
      { kind: 'list', ordered: false, items: [[text('раз')], [text('два')]] },
      { kind: 'list', ordered: true, items: [[text('три')]] },
    ]);
  });

  it('bold, italic and links inside a line', () => {
    expect(only('Это **важно**, *правда* и [здесь](https://school.ru/page).')).toEqual({
      kind: 'paragraph',
      lines: [
        [
          text('Это '),
          { kind: 'strong', parts: [text('важно')] },
          text(', '),
          { kind: 'em', parts: [text('правда')] },
          text(' и '),
          { kind: 'link', href: 'https://school.ru/page', parts: [text('здесь')] },
          text('.'),
        ],
      ],
    });
  });

  it.each([
    '2 * 3 * 4',
    '**не закрыто',
    '[слово](javascript:alert(1))',
    '<b>HTML</b>',
    '#тег',
    'a_b_c',
    '-5 градусов',
  ])('is plain: %s', (source) => {
    expect(only(source)).toEqual({ kind: 'paragraph', lines: [[text(source)]] });
    expect(isMarked(parseMarkdown(source))).toBe(false);
  });

  it.each([['*'.repeat(20_000)], ['['.repeat(20_000)], ['**a '.repeat(5_000)], ['[a]('.repeat(5_000)]])(
    'reads a hostile text at once',
    (source) => {
      const start = performance.now();
      parseMarkdown(source);
      expect(performance.now() - start).toBeLessThan(3_000);
    },
  );
});
