import { describe, expect, it } from '@jest/globals';
import { counted } from '@tandem/domain';
import { buildReport } from '../rows/build-report.js';
import type { RowEntry } from '../rows/row-entry.js';
import { FIRST_HALF, ROADMAP } from '../testing/region-roadmap.js';
import { deviationWords } from '../words/deviation-words.js';
import { YOUNG } from '../words/plural.js';
import { draftNarrative } from './draft-narrative.js';
import { writeNarrative } from './sentence.js';

const draft = (entries: readonly RowEntry[], context = {}) =>
  draftNarrative(
    buildReport({ unit: 'lyceum', roadmap: ROADMAP, period: FIRST_HALF, live: [], entries, context }),
  );
/** Non-breaking spaces read as spaces: the words are what is looked at. */
const plain = (text: string) => text.replace(/\u00a0/gu, ' ');

describe('a drafted narrative', () => {
  const sentences = draft(
    [
      {
        measure: 'contests',
        numerator: 9,
        denominator: 20,
        status: 'inProgress',
        comment: 'конкурс перенесён на осень',
      },
      {
        measure: 'events',
        count: 1,
        events: [
          {
            id: 'e',
            date: '2026-02-02',
            title: 'Квиз',
            level: 'region',
            participantsYoung: 5,
            participantsMentors: 1,
          },
        ],
      },
      { measure: 'advice', numerator: 0, denominator: 0 },
    ],
    { youngTeachers: 21, mentors: 2, pairs: 11 },
  );

  it('tells of rows in words, with numbers and reasons', () => {
    expect(sentences.map(({ text }) => plain(text))).toEqual([
      'За первое полугодие 2026 года из 4 мероприятий дорожной карты выполняется 2, неприменимо 1 и без отметки 1.',
      'Общие сведения: 21 молодой педагог, 2 наставника и 11 пар.',
      'По мероприятию «Участие в конкурсах „Через тернии к звездам“ и „Наставничество“» план не достигнут: 45 % (9 из 20) при плане 65 %, на 20 п. п. ниже плана. Пояснение организации: Конкурс перенесён на осень.',
      'По мероприятию «Мероприятия для адаптации молодых педагогов» работа продолжается до конца года: 1 при плане 4, меньше плана на 3.',
      'Показатель неприменим по 1 мероприятию («Информирование по юридическим аспектам»): долю считать не от чего.',
      'Нет данных по 1 мероприятию («Раздел на сайте»): это не ноль, сведения не представлены.',
      'Проведено 1 событие; участий молодых педагогов — 5, наставников — 1.',
    ]);
  });

  it('says from which rows each sentence comes', () => {
    expect(sentences.map(({ rows }) => rows)).toEqual([
      ['contests', 'events', 'advice', 'site'],
      [],
      ['contests'],
      ['events'],
      ['advice'],
      ['site'],
      ['events'],
    ]);
  });

  it('stands in paragraphs', () => {
    expect(writeNarrative(sentences).split('\n\n')).toHaveLength(6);
  });

  it('tells of many rows that are reached together', () => {
    const long = `Проведение ${'очень '.repeat(30)}длинного мероприятия`;
    const roadmap = {
      ...ROADMAP,
      measures: [long, 'Второе', 'Третье', ''].map((title, at) => ({
        id: `r${at}`,
        label: `${at + 1}.`,
        title,
      })),
    };
    const entries = roadmap.measures.map(({ id }) => ({ measure: id, present: true }));
    const [, met] = draftNarrative(
      buildReport({ unit: 'lyceum', roadmap, period: FIRST_HALF, live: [], entries }),
    );
    expect(met!.rows).toEqual(['r0', 'r1', 'r2', 'r3']);
    expect(plain(met!.text)).toBe(
      `План выполнен по 4 мероприятиям: «Проведение ${'очень '.repeat(13).trim()}…», «Второе», «Третье» и «4».`,
    );
  });

  it('tells of what is done without numbers where there are none', () => {
    expect(plain(draft([{ measure: 'site', present: true }])[1]!.text)).toBe(
      'По мероприятию «Раздел на сайте» план выполнен.',
    );
  });
});

describe('words', () => {
  it('follow the number', () => {
    expect([1, 2, 5, 11, 21, 112].map((number) => plain(counted(number, YOUNG)))).toEqual([
      '1 молодой педагог',
      '2 молодых педагога',
      '5 молодых педагогов',
      '11 молодых педагогов',
      '21 молодой педагог',
      '112 молодых педагогов',
    ]);
  });

  it('never round a shortfall away', () => {
    const words = deviationWords(
      { verdict: 'short', fact: 79.996, target: 80, deviation: -0.004 },
      'percent',
    );
    expect(plain(words.ru)).toBe('на 0,004 п. п. ниже плана');
    // And no longer than it takes: a third of a hundredth.
    const third = deviationWords(
      { verdict: 'short', fact: 79.9666, target: 80, deviation: -0.0333333 },
      'percent',
    );
    expect(plain(third.ru)).toBe('на 0,03 п. п. ниже плана');
  });

  it('tell what is not a number', () => {
    const ru = (verdict: 'noData' | 'notApplicable') => plain(deviationWords({ verdict }, 'percent').ru);
    expect([ru('noData'), ru('notApplicable')]).toEqual([
      'нет данных',
      'неприменимо: долю считать не от чего',
    ]);
    expect(deviationWords({ verdict: 'met', fact: 5, target: 4, deviation: 1 }, 'count').en).toBe(
      '1 more than planned',
    );
  });
});
