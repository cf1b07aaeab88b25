import type { Text } from '@tandem/domain';
import type { Refused } from './operation.js';

const refuse = (code: Refused['code'], ru: string, en: string): Refused => ({ code, message: { ru, en } });

const short = (word: string): string => (word.length > 60 ? `${word.slice(0, 60)}…` : word);

export const noSuchField = (at: string): Refused =>
  refuse(
    'no-such-field',
    `Поля «${short(at)}» в форме уже нет.`,
    `The form has no field “${short(at)}” any more.`,
  );

export const noSuchPage = (id: string): Refused =>
  refuse(
    'not-here',
    `Страницы «${short(id)}» в форме уже нет.`,
    `The form has no page “${short(id)}” any more.`,
  );

export const notHere = (ru: string, en: string): Refused => refuse('not-here', ru, en);

export const badValue = (ru: string, en: string): Refused => refuse('bad-value', ru, en);

export const badValueText = (message: Text): Refused => ({ code: 'bad-value', message });

export const badKey = (key: string): Refused =>
  refuse(
    'bad-key',
    `Имя «${short(key)}» не подходит: нужны латинские буквы и цифры, первая — буква.`,
    `The name “${short(key)}” will not do: Latin letters and digits are needed, a letter first.`,
  );

export const takenKey = (key: string): Refused =>
  refuse('taken-key', `Имя «${short(key)}» здесь занято.`, `The name “${short(key)}” is taken here.`);

export const inUse = (what: Text, users: readonly Text[]): Refused => ({
  code: 'in-use',
  message: {
    ru: `«${short(what.ru)}» используют: ${users.map((user) => user.ru).join('; ')}.`,
    en: `“${short(what.en ?? what.ru)}” is used by: ${users.map((user) => user.en ?? user.ru).join('; ')}.`,
  },
  users,
});

export const opaque = (title: Text): Refused =>
  refuse(
    'opaque',
    `«${short(title.ru)}» — сложный блок: его правят как JSON.`,
    `“${short(title.en ?? title.ru)}” is a complex block: it is edited as JSON.`,
  );

export const notJson = (message: Text): Refused => ({ code: 'not-json', message });

export const tooBig = (message: Text): Refused => ({ code: 'too-big', message });

export const cannotSay = (ru: string, en: string): Refused => refuse('cannot-say', ru, en);
