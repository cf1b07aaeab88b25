import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quote } from './quote.js';

describe('words in quotation marks', () => {
  it.each([
    ['Школа наставника', '«Школа наставника»', '“Школа наставника”'],
    ['Отчёт «Школа наставника»', '«Отчёт „Школа наставника“»', '“Отчёт ‘Школа наставника’”'],
    ['«Тропы» и «Наставник»', '«„Тропы“ и „Наставник“»', '“‘Тропы’ и ‘Наставник’”'],
    ['АИС „Паспорт“', '«АИС „Паспорт“»', '“АИС ‘Паспорт’”'],
    ['“Passport” (form)', '«„Passport“ (form)»', '“‘Passport’ (form)”'],
    ['План "Рост" 5" и "Путь"', '«План „Рост“ 5" и „Путь“»', '“План ‘Рост’ 5" и ‘Путь’”'],
    ['Приказ «О плане «Рост»»', '«Приказ „О плане „Рост““»', '“Приказ ‘О плане ‘Рост’’”'],
    ["Teachers' room", "«Teachers' room»", "“Teachers' room”"],
  ])('%s', (text, ru, en) => {
    expect(quote(text, 'ru')).toBe(ru);
    expect(quote(text, 'en')).toBe(en);
  });

  it('have their own marks at the ends only, and nothing else is touched', () => {
    const texts = fc.array(fc.constantFrom('«', '»', '„', '“', '”', '"', ' ', 'а', 'б'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, (signs) => {
        const text = signs.join('');
        const said = quote(text, 'ru');
        expect([said.at(0), said.at(-1)]).toEqual(['«', '»']);
        const within = said.slice(1, -1);
        expect(within).not.toMatch(/[«»”]/u);
        expect(within.replace(/[„“]/gu, '"')).toBe(text.replace(/[«»„“”]/gu, '"'));
      }),
    );
  });
});
