import { NotOurXPath, type BinaryOperator, type XPath } from './xpath.js';

const LONGEST = 4_000;
const DEEPEST = 40;

/** From the loosest to the tightest. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];

/** Reads an expression; throws `NotOurXPath` where it leaves our part of the language or is too long or too deep. */
export const readXPath = (source: string): XPath => {
  if (source.length > LONGEST) throw new NotOurXPath('too long');
  const tokens = tokensOf(source);
  let at = 0;
  let depth = 0;

  const peek = (): string | undefined => tokens[at];
  const take = (expected?: string): string => {
    const token = tokens[at];
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new NotOurXPath(`"${expected ?? 'more'}" is expected`);
    at += 1;
    return token;
  };

  const binary = (level: number): XPath => {
    const operators = LEVELS[level];
    if (!operators) return unary();
    let left = binary(level + 1);
    for (let next = peek(); operators.includes(next as BinaryOperator); next = peek()) {
      take();
      left = { kind: 'binary', operator: next as BinaryOperator, left, right: binary(level + 1) };
    }
    return left;
  };

  const unary = (): XPath => {
    depth += 1;
    if (depth > DEEPEST) throw new NotOurXPath('too deep');
    const value = peek() === '-' ? (take(), negative(unary())) : primary();
    depth -= 1;
    return value;
  };

  const primary = (): XPath => {
    const token = take();
    if (token === '(') {
      const inner = binary(0);
      take(')');
      return inner;
    }
    if (token === '.') return { kind: 'self' };
    if (token.startsWith('${')) return { kind: 'field', name: token.slice(2, -1).trim() };
    if (/^['"]/.test(token)) return { kind: 'text', value: token.slice(1, -1) };
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) };
    if (peek() !== '(') throw new NotOurXPath(`"${token}" is not known`);
    return { kind: 'call', name: token, args: callArguments() };
  };

  const callArguments = (): XPath[] => {
    take('(');
    const args: XPath[] = [];
    while (peek() !== ')') {
      args.push(binary(0));
      if (peek() === ',') take();
      else break;
    }
    take(')');
    return args;
  };

  const whole = binary(0);
  if (at < tokens.length) throw new NotOurXPath(`"${tokens[at]}" stands too much`);
  return whole;
};

const negative = (of: XPath): XPath =>
  of.kind === 'number'
    ? { kind: 'number', value: -of.value }
    : { kind: 'binary', operator: '-', left: { kind: 'number', value: 0 }, right: of };

const TOKEN =
  /\s*(\$\{[^{}]{1,200}\}|'[^']*'|"[^"]*"|\d+(?:\.\d+)?|!=|<=|>=|[()=<>+*,]|-(?![a-z])|[A-Za-z][\w:-]*|\.)/y;

const tokensOf = (source: string): string[] => {
  const tokens: string[] = [];
  // Names may hold a hyphen (count-selected), so minus is one only with room around it.
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < source.length;) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(source)?.[1];
    if (token === undefined) {
      if (source.slice(from).trim() === '') break;
      throw new NotOurXPath(`"${source.slice(from, from + 20).trim()}" cannot be read`);
    }
    tokens.push(token);
  }
  return tokens;
};
