import { quote, type Json, type Language } from '@tandem/domain';
import { describeLogic, type OptionOf, type TitleOf } from './describe-logic.js';

/** What a rule does: shows a field, demands it. */
export interface RuleWords {
  readonly when: Json;
  readonly then: readonly { readonly show?: string; readonly require?: string }[];
}

type Words = { readonly [word: string]: string };

const WORDS: { readonly [language in Language]: Words } = {
  ru: {
    rule: 'Если {when}, то {then}',
    show: 'показать {fields}',
    require: 'сделать обязательным {fields}',
    requireMany: 'сделать обязательными {fields}',
    both: 'показать {fields} и сделать обязательным',
    bothMany: 'показать {fields} и сделать обязательными',
    and: ' и ',
  },
  en: {
    rule: 'If {when}, then {then}',
    show: 'show {fields}',
    require: 'require {fields}',
    requireMany: 'require {fields}',
    both: 'show and require {fields}',
    bothMany: 'show and require {fields}',
    and: ' and ',
  },
};

/** «Если «Форма встречи» — «очно», то показать «Адрес» и сделать обязательным». Titles come without quotes. */
export const describeRule = (
  rule: RuleWords,
  language: Language,
  titleOf: TitleOf,
  optionOf?: OptionOf,
): string => {
  const words = WORDS[language];
  const quoted = (name: string): string => quote(titleOf(name), language);
  const fields = (names: readonly string[]): string => names.map(quoted).join(', ');
  const say = (one: 'show' | 'require' | 'both', names: readonly string[]): string[] =>
    names.length === 0
      ? []
      : [
          words[one !== 'show' && names.length > 1 ? `${one}Many` : one]!.replace('{fields}', () =>
            fields(names),
          ),
        ];
  const shown = named(rule, 'show');
  const demanded = named(rule, 'require');
  const effects = [
    ...say(
      'both',
      shown.filter((name) => demanded.includes(name)),
    ),
    ...say(
      'show',
      shown.filter((name) => !demanded.includes(name)),
    ),
    ...say(
      'require',
      demanded.filter((name) => !shown.includes(name)),
    ),
  ].join(words['and']!);
  const when = describeLogic(rule.when, language, quoted, optionOf);
  return words['rule']!.replace('{when}', () => when).replace('{then}', () => effects);
};

const named = (rule: RuleWords, effect: 'show' | 'require'): string[] =>
  rule.then.flatMap((one) => (one[effect] === undefined ? [] : [one[effect]]));
