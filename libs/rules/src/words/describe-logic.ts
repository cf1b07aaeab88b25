import type { Json, JsonObject, Language } from '@tandem/domain';

/** How a name is called by people: the title of the field or fact. */
export type TitleOf = (name: string) => string;

const WORDS: Record<Language, Record<string, string>> = {
  ru: {
    '==': '— {b}',
    '!=': 'не {b}',
    '<': 'меньше {b}',
    '<=': 'не больше {b}',
    '>': 'больше {b}',
    '>=': 'не меньше {b}',
    in: 'среди {b}',
    and: ' и ',
    or: ' или ',
    not: 'неверно, что {a}',
    filled: 'заполнено',
    empty: 'не заполнено',
    true: 'да',
    false: 'нет',
    null: 'пусто',
    has: 'содержит {b}',
    all: 'у каждой строки «{a}»: {b}',
    some: 'хотя бы у одной строки «{a}»: {b}',
    none: 'ни у одной строки «{a}»: {b}',
    if: 'если {a}, то {b}',
    otherwise: ', иначе {c}',
  },
  en: {
    '==': 'is {b}',
    '!=': 'is not {b}',
    '<': 'is less than {b}',
    '<=': 'is at most {b}',
    '>': 'is more than {b}',
    '>=': 'is at least {b}',
    in: 'is one of {b}',
    and: ' and ',
    or: ' or ',
    not: 'not: {a}',
    filled: 'is filled',
    empty: 'is empty',
    true: 'yes',
    false: 'no',
    null: 'nothing',
    has: 'contains {b}',
    all: 'in every row of “{a}”: {b}',
    some: 'in some row of “{a}”: {b}',
    none: 'in no row of “{a}”: {b}',
    if: 'if {a}, then {b}',
    otherwise: ', otherwise {c}',
  },
};

/** Says a rule as a sentence: «Срок программы не меньше 3 и Срок программы не больше 12». */
export const describeLogic = (logic: Json, language: Language, titleOf: TitleOf): string => {
  const words = WORDS[language];
  const quote = (text: string) => (language === 'ru' ? `«${text}»` : `“${text}”`);
  const fill = (template: string, parts: Record<string, string>) =>
    template.replace(/\{(\w)\}/g, (_, key: string) => parts[key] ?? '');

  const say = (value: Json): string => {
    if (value === null) return words['null']!;
    if (typeof value === 'boolean') return words[String(value)]!;
    if (typeof value === 'string') return quote(value);
    if (typeof value !== 'object') return String(value);
    if (Array.isArray(value)) return value.map((one: Json) => say(one)).join(', ');
    const [name, raw] = Object.entries(value as JsonObject)[0] ?? ['', null];
    const args: readonly Json[] = Array.isArray(raw) ? raw : [raw as Json];
    return sayOperation(name, args);
  };

  const sayOperation = (name: string, args: readonly Json[]): string => {
    const [a, b, c] = [args[0] ?? null, args[1] ?? null, args[2]];
    switch (name) {
      case 'var':
        return titleOf(String(a));
      case 'and':
      case 'or':
        return args.map((one) => (needsBrackets(one, name) ? `(${say(one)})` : say(one))).join(words[name]);
      case '!':
        return isVariable(a) ? `${say(a)} ${words['empty']}` : fill(words['not']!, { a: say(a) });
      case '!!':
        return `${say(a)} ${words['filled']}`;
      case 'in':
        // A value in a field's list reads the other way round.
        return isVariable(b) && !isVariable(a)
          ? `${say(b)} ${fill(words['has']!, { b: say(a) })}`
          : `${say(a)} ${fill(words['in']!, { b: say(b) })}`;
      case 'all':
      case 'some':
      case 'none':
        return fill(words[name]!, { a: say(a), b: say(b) });
      case 'if':
        return (
          fill(words['if']!, { a: say(a), b: say(b) }) +
          (c === undefined ? '' : fill(words['otherwise']!, { c: say(c) }))
        );
      case '===':
      case '!==':
        return sayOperation(name.slice(0, 2), args);
      default:
        if (words[name]) return `${say(a)} ${fill(words[name], { b: say(b) })}`;
        return ARITHMETIC.includes(name) && args.length > 1
          ? args.map(say).join(` ${name} `)
          : `${name}(${args.map(say).join('; ')})`;
    }
  };
  return say(logic);
};

const ARITHMETIC = ['+', '-', '*', '/', '%'];

const isVariable = (value: Json): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'var' in value;

const needsBrackets = (value: Json, inside: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  ['and', 'or'].some((name) => name !== inside && name in value);
