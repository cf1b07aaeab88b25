import { describe, expect, it } from '@jest/globals';
import { markWords, sameWords } from './mark-words.js';

const marked = (text: string, other: string) =>
  markWords(text, other)
    .map(({ text: run, differs }) => (differs ? `[${run.trimEnd()}]${run.slice(run.trimEnd().length)}` : run))
    .join('');

describe('words that the other side lacks', () => {
  it.each([
    [
      'Назначить куратора в школах от 100 учеников',
      'Назначить куратора',
      'Назначить куратора [в школах от 100 учеников]',
    ],
    ['до 15 декабря 2026', 'до 1 ноября 2026', 'до [15 декабря] 2026'],
    ['60 %', '50 %', '[60 %]'],
    ['Разделы на сайте.', 'разделы на сайте', 'Разделы на сайте.'],
    ['Новая строка', '', '[Новая строка]'],
    ['', 'было', ''],
  ])('«%s» against «%s»', (text, other, expected) => {
    expect(marked(text, other)).toBe(expected);
  });

  it('keeps every character of the text', () => {
    const text = 'Сентябрь–октябрь 2021 г.,\nдалее  обновление 1 раз в год';
    expect(
      markWords(text, 'сентябрь 2025 года, далее ежегодно')
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });

  it('does not spend a minute on a page of text', () => {
    const page = 'слово '.repeat(5_000);
    expect(markWords(page, `${page}другое`)).toEqual([{ text: page, differs: false }]);
  });

  it('calls the same what differs in case, spaces and marks only', () => {
    expect(sameWords('100%', '100 %')).toBe(true);
    expect(sameWords('Апрель 2025 г., далее', 'апрель 2025 г. далее')).toBe(true);
    expect(sameWords('50 %', '60 %')).toBe(false);
  });

  it('takes «60%» and «60 %» for the same number', () => {
    const runs = markWords('2027 год – 70\u00a0%; 2028 год – 80\u00a0%', '2027 год - 70%\n2028 год - 75%');
    expect(runs.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['80\u00a0%']);
  });
});
