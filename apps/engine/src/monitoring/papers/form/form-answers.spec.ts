import { describe, expect, it } from '@jest/globals';
import {
  cellWords,
  eachIn,
  gridIn,
  lineIn,
  type FilledPaper,
  type PaperRow,
} from '../../../documents/shaped/filled-paper.js';
import { answeredSample, formOfPack } from '../../../testing/form-paper-samples.js';
import { tellAnswers } from './form-answers.js';

const ROUND = ['programme-checklist', 'school-self-check', 'municipal-analysis', 'local-acts-check'] as const;
const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const blocks = (section: FilledPaper) => eachIn(section, 'blocks');
const told = (key: string, changes: { readonly [field: string]: unknown } = {}) =>
  tellAnswers(answeredSample(key, changes));
const rowOf = (answers: readonly PaperRow[], question: string) =>
  answers.filter((row) => row['question'] === question).map((row) => plain(cellWords(row['answer'])));

describe.each(ROUND)('answers of the form %s on paper', (key) => {
  it('stand in its own sections, with every question that was asked', () => {
    const { sections, answers } = told(key);
    const { uiSchema } = formOfPack(key);
    const pages = (uiSchema['ui:options'] as { pages: { title: string }[] }).pages;
    expect(sections.map((section) => lineIn(section, 'section'))).toEqual(pages.map(({ title }) => title));
    const { data, hidden, definition } = answeredSample(key);
    const properties = definition.schema['properties'] as { [field: string]: { title: string } };
    const asked = Object.keys(properties).filter((field) => !hidden.has(`/${field}`));
    expect(answers.map((row) => row['question'])).toEqual(
      expect.arrayContaining(asked.map((field) => properties[field]!.title)),
    );
    expect(Object.keys(data).every((field) => asked.includes(field))).toBe(true);
  });

  it('say options by their titles, and no key, code or id', () => {
    const words = JSON.stringify(told(key)).replaceAll('"headless":true', '');
    expect(words).not.toMatch(/undefined|NaN|\[object|true|false/);
    expect(words).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/);
    expect(words).not.toMatch(/"(?:onTrack|notMeasured|mentorBase|workload|partly|gaps|valid|lower)"/);
  });
});

describe('answers of a form on paper', () => {
  it('are tables where the form has lists, with numbers as numbers and short dates', () => {
    const { sections } = told('school-self-check');
    const [, risks] = sections;
    const grid = gridIn(blocks(risks!)[0]!, 'table')!;
    expect(grid.columns.map(({ title }) => title)).toEqual([
      'Риск',
      'Насколько проявился',
      'Что сделаете',
      'К какому дню',
    ]);
    expect(grid.rows[1]).toEqual([
      'Высокая нагрузка наставника и наставляемого',
      'Высокий',
      'Освободить вторник от совещаний.',
      '01.09.2026',
    ]);
    expect(grid.rows[0]).toEqual(['Педагоги не видят в наставничестве пути роста', 'Не проявился', '—', '—']);
    const programmes = gridIn(blocks(told('programme-checklist').sections[0]!)[1]!, 'table')!;
    expect(programmes.rows[0]![2]).toMatchObject({ value: 30, unit: 'count' });
  });

  it('are text where much was said, beside the question where little was', () => {
    const measures = `Первое.\n${'Слова о мерах. '.repeat(20)}`;
    const last = told('school-self-check', { measures }).sections.at(-1)!;
    expect(blocks(last)[0]).toMatchObject({ block: 'Что школа изменит', said: measures });
    expect(gridIn(blocks(last)[1]!, 'table')!.rows[0]!.map((cell) => plain(String(cell)))).toEqual([
      'К какому дню',
      '15 сентября 2026 г.',
    ]);
  });

  it('that nobody gave are said to be none; what no rule shows was not asked', () => {
    const { answers } = told('programme-checklist', { help: undefined });
    expect(rowOf(answers, 'Чем может помочь муниципалитет')).toEqual(['не указано']);
    expect(rowOf(answers, 'Почему нет')).toEqual([]);
    const none = told('programme-checklist', {
      any: false,
      whyNone: 'Пар ещё нет.',
      programmes: undefined,
    }).answers;
    expect(rowOf(none, 'Почему нет')).toEqual(['Пар ещё нет.']);
    expect(rowOf(none, 'Программы')).toEqual([]);
    expect(rowOf(told('school-self-check', { sign: undefined }).answers, 'Подпись ответственного')).toEqual([
      'не подписано',
    ]);
  });

  it('have shares as a part of the whole, years without a gap and groups under their words', () => {
    const { answers } = told('annual-monitoring');
    expect(rowOf(answers, 'За какой год')).toEqual(['2025']);
    expect(rowOf(answers, '4(а). Закрепляемость: Значение')).toEqual(['6 из 8 (75 %)']);
  });

  it('that only some may read are left out', () => {
    const definition = formOfPack('school-self-check');
    const properties = definition.schema['properties'] as { [field: string]: object };
    const guarded = {
      ...definition,
      schema: {
        ...definition.schema,
        properties: { ...properties, help: { ...properties['help'], 'x-readers': ['head'] } },
      },
    } as typeof definition;
    const { answers } = tellAnswers(answeredSample('school-self-check', {}, guarded));
    expect(rowOf(answers, 'Чем может помочь муниципалитет')).toEqual([]);
  });
});
