import type { Text } from '@tandem/domain';

export const FUNCTION_GROUPS = ['numbers', 'scores', 'lists', 'conditions', 'dates', 'texts'] as const;
export type FunctionGroup = (typeof FUNCTION_GROUPS)[number];

export interface FunctionArgument {
  readonly name: Text;
  readonly optional: boolean;
  /** May stand any number of times. Only the last one. */
  readonly many: boolean;
  /** Asked for each element of the list that stands before it. */
  readonly each: boolean;
}

/** A function of the formula bar: an operator of the allow-list under the name that people know from spreadsheets. */
export interface FormulaFunction {
  /** Operator of JSON Logic. */
  readonly id: string;
  readonly group: FunctionGroup;
  /** Upper case, without spaces. */
  readonly name: { readonly ru: string; readonly en: string };
  readonly args: readonly FunctionArgument[];
  readonly help: Text;
  /** A formula with made-up fields. */
  readonly example: { readonly ru: string; readonly en: string };
}

/** `список; знаки?; значения…; условие*`: `?` may be left out, `…` may be repeated, `*` is asked for each element. */
const argumentsOf = (ru: string, en: string): FunctionArgument[] => {
  const english = en.split('; ');
  return ru.split('; ').map((word, at) => ({
    name: { ru: bare(word), en: bare(english[at] ?? word) },
    optional: /\?…?$/.test(word),
    many: word.endsWith('…'),
    each: word.endsWith('*'),
  }));
};

const bare = (word: string): string => word.replace(/[?…*]+$/, '');

/** One line of the catalogue: names, arguments and help in Russian and English. */
export const define =
  (group: FunctionGroup) =>
  (
    id: string,
    [ru, en]: readonly [string, string],
    [argsRu, argsEn]: readonly [string, string],
    [helpRu, helpEn]: readonly [string, string],
    [exampleRu, exampleEn]: readonly [string, string],
  ): FormulaFunction => ({
    id,
    group,
    name: { ru, en },
    args: argumentsOf(argsRu, argsEn),
    help: { ru: helpRu, en: helpEn },
    example: { ru: exampleRu, en: exampleEn },
  });
