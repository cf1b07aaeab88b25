import { quote, type Json, type JsonObject, type Language } from '@tandem/domain';
import { LOGIC_WORDS } from './logic-words.js';

/** How a name is called by people: the title of the field or fact. */
export type TitleOf = (name: string) => string;
/** How a value of a named field is called by people: the title of the option; nothing where it is no option. */
export type OptionOf = (name: string, value: Json) => string | undefined;

/** Operators whose two parts are compared: a constant beside a field is said by the title of its option. */
const COMPARED = ['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in'];
const ARITHMETIC: { readonly [operator: string]: string } = {
  '+': ' + ',
  '-': ' − ',
  '*': ' × ',
  '/': ' / ',
  cat: ' & ',
};

/** Says a rule as a sentence: «Срок программы не меньше 3 и Срок программы не больше 12». */
export const describeLogic = (
  logic: Json,
  language: Language,
  titleOf: TitleOf,
  optionOf: OptionOf = () => undefined,
): string => new Speaker(language, titleOf, optionOf).say(logic);

class Speaker {
  private readonly words: { readonly [word: string]: string };
  /** The lists that are being walked, the innermost last: `$item/score` is the score of their row. */
  private readonly lists: string[] = [];

  constructor(
    private readonly language: Language,
    private readonly titleOf: TitleOf,
    private readonly optionOf: OptionOf,
  ) {
    this.words = LOGIC_WORDS[language];
  }

  say(value: Json): string {
    // Drafts hold rules that somebody is still writing.
    if (value === null || value === undefined) return this.words['null']!;
    if (typeof value === 'boolean') return this.words[String(value)]!;
    if (typeof value === 'string') return this.quote(value);
    if (typeof value === 'number')
      return this.language === 'ru' ? String(value).replace('.', ',') : String(value);
    if (Array.isArray(value)) return (value as readonly Json[]).map((one) => this.say(one)).join(', ');
    const [name, raw] = Object.entries(value as JsonObject)[0] ?? ['', null];
    return this.operation(name, Array.isArray(raw) ? (raw as readonly Json[]) : [raw as Json]);
  }

  private operation(name: string, args: readonly Json[]): string {
    const [a, b] = [args[0] ?? null, args[1] ?? null];
    if (name === 'var') return this.variable(args);
    if (name === 'and' || name === 'or')
      return args.map((one) => this.inBrackets(one, [name])).join(this.words[name]);
    if (name === '!') return this.denial(a);
    if (name === '!!') return this.fill('filled', [a]);
    if (name === 'if') return this.choice(args);
    if (COMPARED.includes(name)) return this.comparison(name.replace('===', '==').replace('!==', '!='), a, b);
    if (name === 'steps' || name === 'bands') return this.ladder(name, a, b);
    if (name === 'round' && (b === null || b === 0)) return this.fill('roundWhole', [a]);
    if (Object.hasOwn(ARITHMETIC, name) && args.length > 1)
      return args.map((one) => this.inBrackets(one, [name])).join(ARITHMETIC[name]);
    if (name === '-' && args.length === 1) return `−${this.inBrackets(a, [])}`;
    if (['map', 'filter', 'all', 'some', 'none', 'countIf'].includes(name)) return this.walk(name, a, b);
    return this.words[name]
      ? this.fill(name, args)
      : `${name}(${args.map((one) => this.say(one)).join('; ')})`;
  }

  private variable([name, otherwise]: readonly Json[]): string {
    const said = typeof name === 'string' ? this.titleFor(name) : '…';
    return otherwise === undefined || otherwise === null
      ? said
      : this.put('default', { a: said, b: this.say(otherwise) });
  }

  /** A row's field is asked for by its place in the form, that of the list and `*`. */
  private placeFor(name: string): string {
    const list = this.lists.at(-1);
    return name.startsWith('$item/') && list !== undefined ? `${list}/*/${name.slice(6)}` : name;
  }

  private titleFor(name: string): string {
    if (name === '$item') return this.words['item']!;
    const place = this.placeFor(name);
    const title = this.titleOf(place);
    // Whoever knows no such place says the row's own word.
    return title === place && place !== name ? name.slice('$item/'.length) : title;
  }

  private denial(a: Json): string {
    const [name, raw] = typeof a === 'object' && a !== null ? (Object.entries(a)[0] ?? []) : [];
    if (name === 'var') return this.fill('empty', [a]);
    if (name === '!!') return this.fill('empty', [Array.isArray(raw) ? (raw as Json[])[0]! : (raw as Json)]);
    if (name === 'in' && Array.isArray(raw)) return this.membership(raw[0] as Json, raw[1] as Json, true);
    return this.put('not', { a: this.inBrackets(a, []) });
  }

  private comparison(name: string, a: Json, b: Json): string {
    if (name === 'in') return this.membership(a, b, false);
    return this.put(name, { a: this.beside(a, b), b: this.beside(b, a) });
  }

  /** A value in a field's list reads the other way round. */
  private membership(what: Json, where: Json, denied: boolean): string {
    if (isVariable(where) && !isVariable(what))
      return this.put(denied ? 'hasNot' : 'has', { a: this.say(where), b: this.beside(what, where) });
    return this.put(denied ? 'notIn' : 'in', { a: this.say(what), b: this.beside(where, what) });
  }

  /** A constant that stands beside a field. */
  private beside(value: Json, other: Json): string {
    if (Array.isArray(value))
      return (value as readonly Json[]).map((one) => this.beside(one, other)).join(', ');
    if (typeof value === 'object' || !isVariable(other)) return this.inBrackets(value, []);
    const raw = (other as JsonObject)['var']!;
    const name = nameIn(raw);
    const title = this.optionOf(this.placeFor(name), value);
    return title === undefined ? this.say(value) : this.quote(title);
  }

  private choice(args: readonly Json[]): string {
    const [a, b, ...rest] = args;
    const first = this.fill('if', [a ?? null, b ?? null]);
    if (rest.length === 0 || (rest.length === 1 && rest[0] === null)) return first;
    const other = rest.length === 1 ? this.say(rest[0]!) : this.choice(rest);
    return first + this.put('otherwise', { c: other });
  }

  private ladder(name: string, value: Json, ladder: Json): string {
    const said = (Array.isArray(ladder) ? (ladder as readonly Json[]) : []).map((one) =>
      Array.isArray(one) && one.length > 1
        ? this.fill(one.length > 2 ? 'band' : 'step', one as Json[])
        : this.say(one),
    );
    return this.put(name, { a: this.say(value), b: said.join('; ') });
  }

  private walk(name: string, list: Json, body: Json): string {
    const a = this.say(list);
    const raw = isVariable(list) ? (list as JsonObject)['var']! : '';
    this.lists.push(nameIn(raw));
    const b = this.say(body);
    this.lists.pop();
    return this.put(name, { a: a.startsWith('«') || a.startsWith('“') ? a : this.quote(a), b });
  }

  private inBrackets(value: Json, inside: readonly string[]): string {
    const name =
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value)[0]! : '';
    const isLoose = ['and', 'or', 'if', '+', '-'].includes(name) && !inside.includes(name);
    const said = this.say(value);
    return isLoose ? `(${said})` : said;
  }

  private fill(template: string, args: readonly Json[]): string {
    const said = args.map((one) => this.say(one));
    const [a = '', b = '', c = ''] = said;
    return this.put(template, { a, b, c, all: said.join(', ') });
  }

  private put(template: string, parts: { readonly [part: string]: string }): string {
    return this.words[template]!.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '');
  }

  private quote(text: string): string {
    return quote(text, this.language);
  }
}

const isVariable = (value: Json): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'var' in value;

const nameIn = (raw: Json): string => {
  const name: Json | undefined = Array.isArray(raw) ? (raw as readonly Json[])[0] : raw;
  return typeof name === 'string' ? name : '';
};
