import type { Json, JsonObject } from '@tandem/domain';
import { functionOf, WALKS } from '@tandem/rules';
import type { FormulaNames } from './formula-names.js';
import { DEFAULT_FUNCTION, isChain, SIGN_FUNCTIONS, WRITTEN } from './signs.js';
import { tableOf } from './table-of.js';

/** Binds tighter than any sign: a number, a name, a call. */
const TIGHTEST = 9;
const UNARY = 4;

/** Writes a rule as a formula that `parseFormula` reads back as the same rule. */
export const writeFormula = (logic: Json, names: FormulaNames): string => new Writer(names).write(logic)[0];

type Written = readonly [text: string, level: number];

class Writer {
  private readonly lists: (string | undefined)[] = [];

  constructor(private readonly names: FormulaNames) {}

  write(logic: Json): Written {
    if (logic === null) return [this.say('ПУСТО', 'EMPTY'), TIGHTEST];
    if (typeof logic === 'boolean')
      return [logic ? this.say('ИСТИНА', 'TRUE') : this.say('ЛОЖЬ', 'FALSE'), TIGHTEST];
    if (typeof logic === 'number') return this.number(logic);
    if (typeof logic === 'string') return [this.text(logic), TIGHTEST];
    if (Array.isArray(logic)) return [`{${this.list(logic as Json[])}}`, TIGHTEST];
    const [operator, raw] = Object.entries(logic as JsonObject)[0] ?? ['', null];
    const args: readonly Json[] = Array.isArray(raw) ? raw : [raw as Json];
    if (operator === 'var') return this.variable(args);
    return (
      this.column(operator, args) ?? this.signed(operator, args) ?? [this.call(operator, args), TIGHTEST]
    );
  }

  private say(ru: string, en: string): string {
    return this.names.language === 'ru' ? ru : en;
  }

  private number(value: number): Written {
    const text = String(value);
    return [this.names.language === 'ru' ? text.replace('.', ',') : text, value < 0 ? UNARY : TIGHTEST];
  }

  private text(value: string): string {
    if (this.names.language === 'ru' && !/[«»]/.test(value)) return `«${value}»`;
    return `"${value.replaceAll('"', '""')}"`;
  }

  private list(values: readonly Json[]): string {
    return values.map((one) => this.write(one)[0]).join('; ');
  }

  private variable([name, otherwise]: readonly Json[]): Written {
    const written = this.name(typeof name === 'string' ? name : '');
    if (otherwise === undefined) return [written, TIGHTEST];
    const word = this.say(DEFAULT_FUNCTION.ru, DEFAULT_FUNCTION.en);
    return [`${word}(${written}; ${this.write(otherwise)[0]})`, TIGHTEST];
  }

  private name(name: string): string {
    const row = this.say('строка', 'row');
    if (name === '$item') return `[${row}]`;
    if (name.startsWith('$item/')) {
      const own = name.slice('$item/'.length);
      return `[${row} → ${this.columnTitle(own)}]`;
    }
    const title = this.names.write(name);
    // A group called «Строка» must not be taken for the row that is asked.
    const said = /^\s*(строка|row)\s*(→|$)/iu.test(title) ? name : title;
    return `[${said.replaceAll(']', ']]')}]`;
  }

  /** Title of a field of the row, where no other field of the row is called so. */
  private columnTitle(own: string): string {
    const list = this.lists.at(-1);
    const columns = this.names.all.filter(({ name }) => list !== undefined && name.startsWith(`${list}/*/`));
    const lastOf = (title: string): string => title.split(' → ').at(-1)!;
    const title = columns.find(({ name }) => name === `${list}/*/${own}`)?.title;
    if (title === undefined) return own;
    const last = lastOf(title);
    const same = columns.filter(
      (one) => lastOf(one.title).toLocaleLowerCase('ru') === last.toLocaleLowerCase('ru'),
    );
    return same.length === 1 && !/[[\]]/.test(last) ? last : own;
  }

  /** `{"map": [table, field of the row]}` is a column: [Мероприятия → Часы]. */
  private column(operator: string, args: readonly Json[]): Written | undefined {
    if (operator !== 'map' || args.length !== 2) return undefined;
    const [table, body] = args.map((one) => {
      const raw = isObject(one) ? one['var'] : undefined;
      return typeof raw === 'string' ? raw : undefined;
    });
    if (table === undefined || !body?.startsWith('$item/')) return undefined;
    const place = `${table}/*/${body.slice('$item/'.length)}`;
    // Only the innermost table of a name is walked: the place must lead back to this one.
    const leads = place.lastIndexOf('/*/') === table.length;
    return this.names.has(place) && leads ? [this.name(place), TIGHTEST] : undefined;
  }

  private signed(operator: string, args: readonly Json[]): Written | undefined {
    if (operator === '-' && args.length === 1) {
      // A number would become a negative number.
      const [text, level] = this.write(args[0]!);
      const isOpen = level < UNARY || typeof args[0] === 'number';
      return [isOpen ? `-(${text})` : `-${text}`, UNARY];
    }
    const known = Object.hasOwn(WRITTEN, operator) ? WRITTEN[operator] : undefined;
    if (!known || args.length < 2 || (args.length > 2 && !isChain(operator))) return undefined;
    const [sign, level] = known;
    const parts = args.map((one, at) => {
      const [text, own] = this.write(one);
      const isOpen = own < level || (own === level && (at > 0 || (isChain(operator) && isOf(one, operator))));
      return isOpen ? `(${text})` : text;
    });
    return [parts.join(` ${sign} `), level];
  }

  private call(operator: string, args: readonly Json[]): string {
    const known = functionOf(operator)?.name ?? SIGN_FUNCTIONS.find(({ id }) => id === operator);
    const name = known ? this.say(known.ru, known.en) : operator;
    if (!WALKS.includes(operator)) return `${name}(${this.list(args)})`;
    const said = args.map((one, at) => {
      if (at === 1) this.lists.push(tableOf(args[0]!));
      const [text] = this.write(one);
      if (at === 1) this.lists.pop();
      return text;
    });
    return `${name}(${said.join('; ')})`;
  }
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOf = (value: Json, operator: string): boolean => isObject(value) && Object.hasOwn(value, operator);
