import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../../schema/pointer.js';

const WORDS: { readonly [operator: string]: string } = {
  '==': '=',
  '===': '=',
  '!=': '!=',
  '!==': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  and: 'and',
  or: 'or',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': 'div',
  '%': 'mod',
};

/** What stands inside a tighter operator needs brackets. */
const TIGHTNESS: { readonly [word: string]: number } = {
  or: 0,
  and: 1,
  '+': 4,
  '-': 4,
  '*': 5,
  div: 5,
  mod: 5,
};

/** Writes a rule as XPath; undefined where XPath has no word. `nameOf` gives the XLSForm name of a variable (`.` for the field itself). */
export const logicToXPath = (
  logic: Json,
  nameOf: (variable: string) => string | undefined,
): string | undefined => {
  try {
    return write(logic, nameOf, 0);
  } catch (error) {
    if (error instanceof NoWord) return undefined;
    throw error;
  }
};

class NoWord extends Error {}

const write = (logic: Json, nameOf: (variable: string) => string | undefined, within: number): string => {
  const say = (value: Json | undefined, tightness = 0): string => write(value ?? null, nameOf, tightness);
  if (typeof logic === 'number') return String(logic);
  // XLSForm asks yes or no as a choice of these two names.
  if (typeof logic === 'boolean') return logic ? "'yes'" : "'no'";
  if (typeof logic === 'string') return quoted(logic);
  if (!isObject(logic)) throw new NoWord();
  const [operator, raw] = Object.entries(logic)[0] ?? ['', null];
  const args: readonly Json[] = Array.isArray(raw) ? (raw as readonly Json[]) : [raw as Json];
  const [a, b] = args;
  switch (operator) {
    case 'var': {
      if (a === '$today') return 'today()';
      const name = typeof a === 'string' ? nameOf(a) : undefined;
      if (name === undefined) throw new NoWord();
      return name;
    }
    case '!':
      return isVariable(a) ? bracketed(`${say(a)} = ''`, 2, within) : `not(${say(a)})`;
    case '!!':
      return isVariable(a) ? bracketed(`${say(a)} != ''`, 2, within) : say(a, within);
    case 'in':
      if (Array.isArray(b))
        return bracketed((b as Json[]).map((one) => `${say(a)} = ${say(one)}`).join(' or '), 0, within);
      return `selected(${say(b)}, ${say(a)})`;
    case 'length':
      return `count-selected(${say(a)})`;
    case 'if':
      return `if(${args.map((one) => say(one)).join(', ')})`;
    case 'cat':
      return `concat(${args.map((one) => say(one)).join(', ')})`;
    case 'min':
    case 'max':
    case 'round':
      return `${operator}(${args.map((one) => say(one)).join(', ')})`;
    case 'sum': {
      const list = isObject(a) && Array.isArray(a['map']) ? (a['map'] as readonly Json[]) : undefined;
      const field = isObject(list?.[1]) ? list[1]['var'] : undefined;
      const rows = isObject(list?.[0]) ? list[0]['var'] : undefined;
      if (typeof rows !== 'string' || typeof field !== 'string' || !field.startsWith('$item/'))
        throw new NoWord();
      return `sum(${say({ var: `${rows}/*/${field.slice(6)}` } as JsonObject)})`;
    }
    default: {
      const word = WORDS[operator];
      if (word === undefined || args.length < 2) throw new NoWord();
      const own = TIGHTNESS[word] ?? 2;
      return bracketed(args.map((one) => say(one, own + 1)).join(` ${word} `), own, within);
    }
  }
};

const isVariable = (value: Json | undefined): boolean => isObject(value) && 'var' in value;

const bracketed = (text: string, own: number, within: number): string => (own < within ? `(${text})` : text);

const quoted = (text: string): string => {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  // XPath 1.0 has no way to write both quotation marks in one text.
  throw new NoWord();
};
