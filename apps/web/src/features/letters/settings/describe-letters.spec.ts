import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LetterSettingsView } from '@tandem/contracts';
import { LETTER_DEFAULTS, NOTICE_GROUPS } from '@tandem/domain';
import i18next from 'i18next';
import { bringWords, startI18n } from '../../../shared/i18n/i18n.js';
import { describeLetters, momentWords } from './describe-letters.js';

const PENDING = { email: 'new@school.example', status: 'sent', until: null, reply: null } as const;
const settings = (changes: Partial<LetterSettingsView>): LetterSettingsView => ({
  ...LETTER_DEFAULTS,
  groups: { ...LETTER_DEFAULTS.groups },
  email: 'belousova@school.example',
  pending: null,
  refusedAt: null,
  language: 'ru',
  zone: 'Asia/Tomsk',
  posts: 'people',
  nextAt: null,
  trial: null,
  ...changes,
});
const says = (changes: Partial<LetterSettingsView>) =>
  describeLetters(settings(changes), 'ru', i18next.t).replaceAll('\u00a0', ' ');

describe('what will happen, in a sentence', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('letters');
  });

  it.each<[Partial<LetterSettingsView>, string]>([
    [{}, 'Раз в день в 9:00 по рабочим дням, одним письмом. Прочитанное'],
    [
      { workdaysOnly: false, digestAt: '07:30', quiet: null },
      'Раз в день в 7:30, одним письмом. Прочитанное',
    ],
    [
      { digestAt: '22:00' },
      'Раз в день в 22:00 по рабочим дням, одним письмом. В 22:00 у вас тихие часы, поэтому письмо подождёт до 8:00.',
    ],
    [
      { digest: 'weekly', digestDay: 2 },
      'Раз в неделю, во вторник в 9:00, одним письмом; если это выходной — в следующий рабочий день.',
    ],
    [
      { digest: 'each' },
      'Письмо придёт сразу, как что-то произойдёт, кроме тихих часов с 21:00 до 8:00 и выходных. Что накопится за это время, придёт утром одним письмом.',
    ],
    [
      { digest: 'each', quiet: null, workdaysOnly: false },
      'Письмо придёт сразу, как что-то произойдёт. Прочитанное',
    ],
    [{ digest: 'each', quiet: null }, 'Письмо придёт сразу, как что-то произойдёт, кроме выходных.'],
    [{ digest: 'off' }, 'Писем не будет. Новое вы увидите в приложении.'],
    [{ email: null }, 'Писем не будет: не указан адрес.'],
    [{ email: null, pending: PENDING }, 'Писем пока не будет: адрес ждёт подтверждения.'],
    // Until the new one is confirmed, letters come to the old one as they did.
    [{ pending: PENDING }, 'Раз в день в 9:00 по рабочим дням, одним письмом.'],
    [
      { refusedAt: '2026-11-21T10:00:00Z' },
      'Писем не будет: почтовый сервер не принял письмо на этот адрес 21 ноября 2026.',
    ],
    [{ posts: 'nowhere' }, 'Писем не будет: в этой установке не настроен почтовый сервер.'],
    [
      { groups: Object.fromEntries(NOTICE_GROUPS.map((group) => [group, false])) as never },
      'Писем не будет: не выбрано, о чём писать.',
    ],
  ])('%j', (changes, sentence) => {
    expect(says(changes).startsWith(sentence)).toBe(true);
    expect(says(changes)).not.toMatch(/letters\.|\{\{/);
  });

  it('a moment by the clock of the organisation, wherever the screen is', () => {
    expect(momentWords(new Date('2026-11-22T18:30:00Z'), 'Asia/Tomsk', 'ru', i18next.t)).toBe(
      'в\u00a0понедельник, 23\u00a0ноября, в\u00a01:30',
    );
  });
});
