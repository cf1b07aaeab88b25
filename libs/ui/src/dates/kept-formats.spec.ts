import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { formatDate, formatTime } from './format-date.js';
import { dateFormat, numberFormat } from './kept-formats.js';

afterEach(() => {
  jest.restoreAllMocks();
});

describe('formats of dates and numbers', () => {
  it('are made once for each language and manner', () => {
    const write = (day: number) => {
      formatDate(`2026-03-${String(day).padStart(2, '0')}`, 'ru', 'weekday');
      formatDate(`2026-03-10T10:${day + 10}:00Z`, 'en', 'numeric');
      formatTime(`2026-03-10T10:${day + 10}:00Z`, 'en');
    };
    write(1);
    const made = jest.spyOn(Intl, 'DateTimeFormat');
    for (let day = 2; day < 28; day += 1) write(day);
    expect(made).not.toHaveBeenCalled();
    dateFormat('en', { era: 'long' });
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('are not taken one for another', () => {
    const moment = new Date('2026-03-10T20:30:00Z');
    const clock = (zone: string) =>
      dateFormat('ru', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(moment);
    expect([clock('UTC'), clock('Asia/Tomsk'), clock('UTC')]).toEqual(['20:30', '03:30', '20:30']);
    const digits = (most: number) => numberFormat('ru', { maximumFractionDigits: most }).format(1.239);
    expect([digits(1), digits(2), numberFormat('en', { maximumFractionDigits: 1 }).format(1.239)]).toEqual([
      '1,2',
      '1,24',
      '1.2',
    ]);
  });
});
