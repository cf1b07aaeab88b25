import type { Text } from '@tandem/domain';

/** A refusal on its way out: the filter turns it into problem+json in the reader's language. Not a bug. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly words: Text,
    readonly extra: {
      readonly errors?: readonly {
        readonly path: string;
        readonly message: string;
        readonly code?: string;
      }[];
      readonly revision?: number;
      /** A draft as it stands now, so that nothing is lost on 409. */
      readonly draft?: unknown;
      /** Everything that was found in a document, where `errors` names what blocks. */
      readonly issues?: readonly unknown[];
    } = {},
  ) {
    super(`${status} ${code}`);
  }
}

/** The refusals that many features share. */
export const refuse = {
  signIn: () => new Refusal(401, 'sign-in', { ru: 'Войдите, чтобы продолжить.', en: 'Sign in to go on.' }),
  notFound: () =>
    new Refusal(404, 'not-found', {
      ru: 'Здесь ничего нет, или у вас нет права это видеть.',
      en: 'There is nothing here, or you have no right to see it.',
    }),
  notYours: (words: Text = { ru: 'У вас нет права на это действие.', en: 'You have no right to do this.' }) =>
    new Refusal(403, 'not-yours', words),
  badInput: (errors: readonly { path: string; message: string; code?: string }[]) =>
    new Refusal(
      400,
      'bad-input',
      {
        ru: 'В запросе есть ошибки: исправьте указанные места.',
        en: 'The request has errors: mend the places named.',
      },
      { errors },
    ),
  notPossible: (code: string, words: Text) => new Refusal(422, code, words),
} as const;
