import { describe, expect, it } from '@jest/globals';
import { markText, type Chosen, type Mark } from './mark-text.js';

/** «|» stands at both ends of what is chosen. */
const chosen = (marked: string): Chosen => {
  const [before = '', inside = '', after = ''] = marked.split('|');
  return { text: before + inside + after, start: before.length, end: before.length + inside.length };
};
const shown = ({ text, start, end }: Chosen) =>
  `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;

describe('marks of a rich text', () => {
  it.each<[Mark, string, string]>([
    ['strong', 'это |важно|', 'это **|важно|**'],
    ['strong', 'это **|важно|**', 'это |важно|'],
    ['em', 'это |слово | тут', 'это *|слово|* тут'.replace('|* тут', '|*  тут')],
    ['em', '**|важно|**', '***|важно|***'],
    ['heading', 'раз\nд|в|а', 'раз\n|## два|'],
    ['heading', '## д|в|а', '|два|'],
    ['list', '|раз\nдва|', '|- раз\n- два|'],
    ['numbers', '|- раз\n- два|', '|1. раз\n2. два|'],
    ['numbers', '|1. раз\n2. два|', '|раз\nдва|'],
    ['link', 'см. |план|', 'см. [план](|https://|)'],
    ['link', 'см. ||', 'см. [ссылка](|https://|)'],
  ])('%s: %s', (mark, before, after) => expect(shown(markText(chosen(before), mark, 'ссылка'))).toBe(after));
});
