import type { Text } from '@tandem/domain';
import { Refusal, refuse } from '../../../problems/problem-error.js';

/** Why a link confirms nothing; each says what to do now. */
const LINKS = {
  'link-wrong': {
    ru: 'Ссылка не подошла: возможно, она открылась не целиком. Откройте её из письма ещё раз или попросите новое письмо в настройках писем.',
    en: 'The link does not fit: it may have been cut off. Open it from the letter once more, or ask for a new letter in the settings of letters.',
  },
  'link-spent': {
    ru: 'Эту ссылку пробовали слишком много раз, она больше не действует. Попросите новое письмо в настройках писем.',
    en: 'This link was tried too many times and holds no more. Ask for a new letter in the settings of letters.',
  },
  'link-used': {
    ru: 'Этот адрес уже подтверждён. Больше ничего делать не нужно.',
    en: 'This address is confirmed already. There is nothing else to do.',
  },
  'link-replaced': {
    ru: 'Вместо этого адреса теперь указан другой. Если менять его не нужно было, исправьте адрес в настройках писем.',
    en: 'Another address has been given instead of this one. If that was a mistake, mend it in the settings of letters.',
  },
  'link-expired': {
    ru: 'Срок ссылки вышел: она действует три дня. Попросите новое письмо в настройках писем.',
    en: 'The link has expired: it holds for three days. Ask for a new letter in the settings of letters.',
  },
} satisfies { readonly [code: string]: Text };
export type LinkRefusal = keyof typeof LINKS;

export const linkRefused = (code: LinkRefusal): Refusal => refuse.notPossible(code, LINKS[code]);

export const wrongAddress = (): Refusal => refuse.badInput([WRONG_ADDRESS]);
export const WRONG_ADDRESS = {
  path: '/email',
  message: 'Проверьте адрес: нужен такой, как orlova@school.ru.',
  code: 'address',
} as const;

export const nothingToConfirm = (): Refusal =>
  refuse.notPossible('nothing-to-confirm', {
    ru: 'Подтверждать нечего: адрес уже подтверждён или не указан.',
    en: 'There is nothing to confirm: the address is confirmed already, or none is given.',
  });

export const letterJustSent = (): Refusal =>
  new Refusal(429, 'letter-just-sent', {
    ru: 'Письмо только что отправлено. Посмотрите в папке «Спам»; через минуту можно попросить ещё одно.',
    en: 'A letter has just been sent. Look into the spam folder; in a minute you may ask for another.',
  });

const TOO_MANY: Text = {
  ru: 'Писем для подтверждения уже много. Попробуйте через час.',
  en: 'Many letters of confirmation were sent already. Try again in an hour.',
};
export const tooManyLetters = (): Refusal =>
  new Refusal(429, 'too-many-letters', TOO_MANY, {
    errors: [{ path: '/email', message: TOO_MANY.ru, code: 'too-many' }],
  });
