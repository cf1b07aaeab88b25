import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LetterNotice } from './letter-notice.js';
import { writeConfirm, writeLetter, writeMoved } from './write-letter.js';

const reader = {
  name: 'Ирина Павловна',
  language: 'ru',
  zone: 'Asia/Tomsk',
  base: 'https://tandem.example',
} as const;
const notice = (ru: string, changes: Partial<LetterNotice> = {}): LetterNotice => ({
  template: 'test',
  text: { ru },
  at: new Date('2026-11-20T18:30:00Z'),
  caseId: null,
  surveyId: null,
  paperId: null,
  subject: 'pair',
  about: null,
  names: [],
  ...changes,
});

describe('a letter', () => {
  it.each([
    [
      'says what the notice says',
      [notice('Программа вернулась с замечаниями.')],
      'Программа вернулась с замечаниями',
    ],
    [
      'begins with a deadline',
      [notice('Первое'), notice('Отчёт: осталось 3 дня', { template: 'task-due' }), notice('Третье')],
      'Отчёт: осталось 3 дня — и\u00a0ещё 2',
    ],
    ['names nobody', [notice('Сафину нужен наставник', { names: ['Сафин'] })], 'Для вас есть новое'],
    [
      'names nobody in a plan either',
      [notice('Ли просит ответа', { names: ['Ли'], subject: 'roadmap' })],
      'Новое по согласованию дорожной карты',
    ],
    [
      'takes no word for a name that only begins alike',
      [notice('Лист оценки готов', { names: ['Лисицын'] })],
      'Лист оценки готов',
    ],
  ])('has a subject that %s', (_, notices, subject) => {
    expect(writeLetter(notices, reader).subject).toBe(subject);
  });
  it('tells the last of reminders of one thing, and all of different things', () => {
    const due = (ru: string, caseId: string) => notice(ru, { template: 'task-due', caseId });
    const { subject, text } = writeLetter(
      [
        due('Осталось 3 дня', '1'),
        notice('Решение', { caseId: '1' }),
        due('Осталось 5 дней', '2'),
        due('Остался день', '1'),
      ],
      reader,
    );
    expect(subject).toBe('Остался день — и\u00a0ещё 2');
    expect(text).not.toContain('Осталось 3 дня');
    expect(text.indexOf('Решение')).toBeLessThan(text.indexOf('Осталось 5 дней'));
  });
  it('tells the day by the clock of the reader: half past one in the morning in Tomsk', () => {
    expect(writeLetter([notice('Одно')], reader).text).toContain('21\u00a0ноября');
  });
  it('leads to what each notice is about: a case, or a survey or a paper, which are none', () => {
    const { text, html } = writeLetter(
      [
        notice('Решение', { caseId: '1' }),
        notice('Приглашаем ответить', { template: 'survey-invited', surveyId: '2', subject: null }),
        notice('Документ готов', { template: 'paper-ready', paperId: '3', subject: null }),
      ],
      reader,
    );
    for (const address of ['cases/1', 'surveys/2', 'papers/3'].map((at) => `https://tandem.example/${at}`)) {
      expect(text).toContain(`  ${address}\n`);
      expect(html).toContain(`href="${address}"`);
    }
  });
  it('has no more lines than one reads', () => {
    const { text } = writeLetter(
      Array.from({ length: 101 }, (_, i) => notice(`Номер ${i}`)),
      reader,
    );
    expect(text.match(/^• /gm)).toHaveLength(40);
    expect(text).toContain('И ещё 61\u00a0уведомление');
  });
  it('lets no text become markup or another header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (ru, about) => {
        const { subject, html } = writeLetter(
          [notice(`${ru}<script>"&'`, { about: `</p>${about}` })],
          reader,
        );
        expect(subject).not.toMatch(/[\r\n]/);
        expect(subject.length).toBeLessThanOrEqual(110);
        expect(html).not.toContain('<script');
        expect(html.match(/<\/p>/g)!.length).toBe(6);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a letter about an address', () => {
  const token = '0123456789abcdef'.repeat(4);
  it.each(['ru', 'en'] as const)(
    'asks in %s, names nobody, and has its link at the end of a line',
    (language) => {
      const { subject, text, html } = writeConfirm(token, { ...reader, language });
      expect(subject + text + html).not.toContain(reader.name);
      expect(text).toMatch(
        new RegExp(`https://tandem\\.example/confirm-email\\?lang=${language}#${token}\\n`),
      );
      expect(html).toContain(`href="https://tandem.example/confirm-email?lang=${language}#${token}"`);
    },
  );
  it('has no token where it is only looked at', () => {
    expect(writeConfirm(null, reader).text).toContain('https://tandem.example/confirm-email?lang=ru\n');
  });
  it('tells the one of before of the change, by the clock of its reader', () => {
    const { text } = writeMoved(new Date('2026-11-20T18:30:00Z'), reader);
    expect(text).toContain('Здравствуйте, Ирина Павловна!');
    expect(text).toContain('изменён 21\u00a0ноября');
    expect(text).not.toContain('confirm-email');
  });
});
