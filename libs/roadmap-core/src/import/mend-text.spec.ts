import { describe, expect, it } from '@jest/globals';
import { mendText, wordsOf } from './mend-text.js';

const mend = (raw: string, others: string[] = [], kind?: 'words' | 'parties') => {
  const { text, mended } = mendText(raw, wordsOf([raw, ...others]), kind);
  return [text, mended.map(({ code }) => code)] as const;
};

describe('mendText', () => {
  it.each([
    [
      'tabs of a scan',
      'разделов\tпо\tметодическому\nсопровождению',
      'разделов по методическому сопровождению',
      ['tabs'],
    ],
    ['blanks of all kinds', ' не\u00a0менее  4\u202fмероприятий ', 'не менее 4 мероприятий', []],
    ['a soft hyphen', 'мето\u00adдист', 'методист', []],
    ['a line break within a bracket', 'Департамент (далее\n- ДО ТО)', 'Департамент (далее - ДО ТО)', []],
    ['years on lines of their own', '2025 год - 60%\n2026 год - 65%', '2025 год - 60%\n2026 год - 65%', []],
    [
      'points on lines of their own',
      'в том числе:\n· семинары;\n- форумы',
      'в том числе:\n· семинары;\n- форумы',
      [],
    ],
    ['a sentence on a line of its own', 'Справка.\nРеестр', 'Справка.\nРеестр', []],
    ['marks of HTML', '<p>Проведение</p>', 'Проведение', ['tags', 'tags']],
    ['a misread short name', 'на сайте МОУ О или ОГУ', 'на сайте МОУО или ОГУ', ['body-misread']],
    ['a dash between words', 'Май - июнь 2020, далее - постоянно', 'Май - июнь 2020, далее - постоянно', []],
  ])('%s', (_, raw, text, codes) => {
    expect(mend(raw)).toEqual([text, codes]);
  });

  it('tells the hyphen of a compound from that of a broken line by the words of the document', () => {
    expect(mend('педагогов- наставников', ['для педагогов-наставников'])).toEqual([
      'педагогов-наставников',
      ['hyphen'],
    ]);
    expect(mend('методи-\nческому', ['по методическому'])).toEqual(['методическому', ['hyphen']]);
    expect(mend('педагогов-\nнаставников', ['педагогов и наставников'])).toEqual([
      'педагогов-наставников',
      ['hyphen'],
    ]);
    expect(mend('методи-\nческому')).toEqual(['методическому', ['hyphen-guessed']]);
    expect(mend('студентов- наставников')).toEqual(['студентов-наставников', ['hyphen-guessed']]);
  });

  it('divides parties where one begins, and mends their names only there', () => {
    expect(mend('до то\nТОИПКРО\nМОУО', [], 'parties')).toEqual(['ДО ТО\nТОИПКРО\nМОУО', ['body-misread']]);
    expect(mend('Отдел образования\nадминистрации', [], 'parties')[0]).toBe(
      'Отдел образования администрации',
    );
    expect(mend('не доводить до то го')[0]).toBe('не доводить до то го');
  });
});
