import type { Json, JsonObject, Text } from '@tandem/domain';
import type { FormulaNames } from './formula-names.js';
import { unexpected, unknownFunction, unknownName, wrongCount } from './formula-mistakes.js';
import { FormulaError, readTokens, type Token } from './read-tokens.js';
import { CALLABLES } from './callables.js';
import { CONSTANTS, isChain, LEVELS } from './signs.js';
import { isOf, tableOf } from './table-of.js';

export type ParsedFormula =
  | { readonly ok: true; readonly logic: Json }
  /** `at` and `end`: where in the text, in UTF-16 units. */
  | { readonly ok: false; readonly at: number; readonly end: number; readonly message: Text };

const LONGEST = 10_000;
const DEEPEST = 24;

/** Reads a formula as people write it in a spreadsheet: `ОКРУГЛ(СУММ([Баллы → Итог]) / 3; 1)`. A leading `=` is let pass. */
export const parseFormula = (text: string, names: FormulaNames): ParsedFormula => {
  const bare = text.replace(/^\s*=/, (lead) => ' '.repeat(lead.length));
  try {
    if (bare.length > LONGEST)
      throw new FormulaError(LONGEST, { ru: 'Формула слишком длинная.', en: 'The formula is too long.' });
    return { ok: true, logic: new Parser(readTokens(bare, names.language), names).whole() };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return { ok: false, at: error.at, end: Math.min(text.length, error.at + 1), message: error.words };
  }
};

class Parser {
  private next = 0;
  private depth = 0;
  /** Places of the lists whose rows are asked, the innermost last. */
  private readonly lists: (string | undefined)[] = [];
  /** What stood in brackets or was called is no open chain: `(a + b) + c` stays as it is written. */
  private readonly closed = new WeakSet<object>();

  constructor(
    private readonly tokens: readonly Token[],
    private readonly names: FormulaNames,
  ) {}

  whole(): Json {
    const logic = this.level(0);
    if (this.token.kind !== 'end') unexpected(this.token);
    return logic;
  }

  private get token(): Token {
    return this.tokens[this.next]!;
  }

  private level(at: number): Json {
    const signs = LEVELS[at];
    if (!signs) return this.unary();
    let left = this.level(at + 1);
    for (let operator = this.operator(signs); operator !== undefined; operator = this.operator(signs)) {
      this.next += 1;
      const right = this.level(at + 1);
      const open = left as { readonly [name: string]: Json };
      const goesOn = isChain(operator) && isOf(left, operator) && !this.closed.has(left as object);
      left = { [operator]: goesOn ? [...(open[operator] as Json[]), right] : [left, right] };
    }
    return left;
  }

  private operator(signs: { readonly [sign: string]: string }): string | undefined {
    const token = this.token;
    return token.kind === 'sign' && Object.hasOwn(signs, token.value) ? signs[token.value] : undefined;
  }

  private unary(): Json {
    const sign = this.token;
    if (sign.kind !== 'sign' || !['-', '−', '–'].includes(sign.value)) return this.primary();
    this.next += 1;
    const isNumber = this.token.kind === 'number';
    const value = this.deeper(() => this.unary());
    return isNumber && typeof value === 'number' ? -value + 0 : this.close({ '-': [value] });
  }

  private primary(): Json {
    const token = this.token;
    this.next += 1;
    if (token.kind === 'number' || token.kind === 'text') return token.value;
    if (token.kind === 'name') return this.name(token);
    if (token.kind === 'word') return this.word(token);
    if (token.kind === 'sign' && token.value === '(') {
      const value = this.deeper(() => this.level(0));
      this.expect(')');
      return this.close(value);
    }
    if (token.kind === 'sign' && token.value === '{') return this.arguments('}');
    this.next -= 1;
    return unexpected(this.token);
  }

  private word(token: Token & { value: string }): Json {
    const said = token.value.toLocaleUpperCase('ru').replaceAll('Ё', 'Е');
    if (!this.isSign('(')) {
      if (Object.hasOwn(CONSTANTS, said)) return CONSTANTS[said]!;
      throw new FormulaError(token.at, {
        ru: `«${token.value}» — не число, не функция и не поле. Поле пишут в квадратных скобках, текст — в кавычках.`,
        en: `"${token.value}" is no number, function or field. Fields stand in square brackets, texts in quotes.`,
      });
    }
    const callable = CALLABLES.get(said);
    if (!callable) return unknownFunction(token, said);
    this.next += 1;
    const args = this.arguments(')', callable.each);
    if (args.length < callable.least || args.length > callable.most) wrongCount(token, callable, args.length);
    if (callable.id === 'var') return this.withDefault(token, args);
    return this.close({ [callable.id]: args });
  }

  private withDefault(token: Token, [field, otherwise]: readonly Json[]): Json {
    if (!isOf(field!, 'var'))
      throw new FormulaError(token.at, { ru: 'Первым здесь стоит поле.', en: 'A field stands first here.' });
    return { var: [(field as JsonObject)['var'] as string, otherwise!] };
  }

  private arguments(closing: string, each = false): Json[] {
    const args: Json[] = [];
    if (this.isSign(closing)) {
      this.next += 1;
      return args;
    }
    for (;;) {
      const isAsked = each && args.length === 1;
      if (isAsked) this.lists.push(tableOf(args[0]!));
      args.push(this.deeper(() => this.level(0)));
      if (isAsked) this.lists.pop();
      if (!this.isSign(';')) break;
      this.next += 1;
    }
    this.expect(closing);
    return args;
  }

  private name(token: Token & { value: string }): Json {
    const row = /^\s*(?:строка|row)\s*(?:(?:→|->)\s*(.+?)\s*)?$/iu.exec(token.value);
    if (row && this.lists.length > 0) return { var: this.ofRow(token, row[1]) };
    const found = this.names.find(token.value.replaceAll('->', '→'));
    const [name] = found;
    if (found.length > 1)
      throw new FormulaError(token.at, {
        ru: `«${token.value}» называется не одно поле: напишите ключ, например [${found[0]}].`,
        en: `More than one field is called "${token.value}": write the key, such as [${found[0]}].`,
      });
    if (name === undefined) return unknownName(token, this.names);
    // A column of a table: its value in each row.
    const star = name.lastIndexOf('/*/');
    return star < 0
      ? { var: name }
      : this.close({ map: [{ var: name.slice(0, star) }, { var: `$item/${name.slice(star + 3)}` }] });
  }

  /** A field of the row that is asked, by its title, its key or its path. */
  private ofRow(token: Token, written: string | undefined): string {
    if (written === undefined) return '$item';
    const list = this.lists.at(-1);
    const columns = this.names.all.filter(({ name }) => list !== undefined && name.startsWith(`${list}/*/`));
    const wanted = written.toLocaleLowerCase('ru');
    const column = columns.filter(
      ({ title }) =>
        title.split(' → ').at(-1)!.toLocaleLowerCase('ru') === wanted ||
        title.toLocaleLowerCase('ru').endsWith(` → ${wanted}`),
    );
    if (column.length === 1) return `$item/${column[0]!.name.slice(`${list}/*/`.length)}`;
    if (/^[^\s\]→]+$/u.test(written)) return `$item/${written}`;
    throw new FormulaError(token.at, {
      ru: `В строке нет поля «${written}».`,
      en: `The row has no field "${written}".`,
    });
  }

  private deeper(read: () => Json): Json {
    this.depth += 1;
    if (this.depth > DEEPEST)
      throw new FormulaError(this.token.at, {
        ru: 'Слишком много скобок внутри скобок.',
        en: 'Too many brackets inside brackets.',
      });
    const value = read();
    this.depth -= 1;
    return value;
  }

  private close(value: Json): Json {
    if (typeof value === 'object' && value !== null) this.closed.add(value);
    return value;
  }

  private isSign(sign: string): boolean {
    return this.token.kind === 'sign' && this.token.value === sign;
  }

  private expect(sign: string): void {
    if (!this.isSign(sign))
      throw new FormulaError(this.token.at, {
        ru: `Здесь ожидается «${sign}».`,
        en: `"${sign}" is expected here.`,
      });
    this.next += 1;
  }
}
