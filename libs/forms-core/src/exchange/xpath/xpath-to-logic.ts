import type { Json } from '@tandem/domain';
import { NotOurXPath, type BinaryOperator, type XPath } from './xpath.js';

/** What an expression may name. */
export interface XPathNames {
  /** Name in our rules of the field `${name}`; undefined where it cannot be reached from here. */
  readonly variable: (name: string) => string | undefined;
  /** `.` */
  readonly self?: string;
  readonly isList: (name: string) => boolean;
  /** A choice of `yes` and `no` is a tick here: its names become true and false. */
  readonly isYesNo?: (name: string) => boolean;
  /** For `sum(${x})` over rows: the rows and the field's name in one. */
  readonly inRows?: (name: string) => { readonly rows: string; readonly field: string } | undefined;
}

const OPERATORS: { readonly [operator in BinaryOperator]: string } = {
  or: 'or',
  and: 'and',
  '=': '==',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '+': '+',
  '-': '-',
  '*': '*',
  div: '/',
  mod: '%',
};

/** Says an expression in our rules; throws `NotOurXPath` where they have no word for it. */
export const xpathToLogic = (expression: XPath, names: XPathNames): Json => {
  const say = (one: XPath): Json => {
    switch (one.kind) {
      case 'number':
      case 'text':
        return one.value;
      case 'self':
        if (names.self === undefined) throw new NotOurXPath('"." has no field here');
        return { var: names.self };
      case 'field':
        return { var: known(one.name) };
      case 'binary':
        return sayBinary(one.operator, one.left, one.right);
      case 'call':
        return sayCall(one.name, one.args);
    }
  };

  const known = (name: string): string => {
    const variable = names.variable(name);
    if (variable === undefined) throw new NotOurXPath(`\${${name}} cannot be reached from here`);
    return variable;
  };

  const sayBinary = (operator: BinaryOperator, left: XPath, right: XPath): Json => {
    // An empty text stands for «not answered».
    for (const [side, other] of [
      [left, right],
      [right, left],
    ] as const)
      if (side.kind === 'text' && side.value === '' && (operator === '=' || operator === '!='))
        return { [operator === '=' ? '!' : '!!']: [say(other)] };
    return { [OPERATORS[operator]]: [sayBeside(left, right), sayBeside(right, left)] };
  };

  const sayBeside = (one: XPath, other: XPath): Json =>
    one.kind === 'text' && other.kind === 'field' && names.isYesNo?.(other.name)
      ? one.value === 'yes'
      : say(one);

  const sayCall = (name: string, args: readonly XPath[]): Json => {
    const [a, b, c] = args;
    const need = (arg: XPath | undefined): Json => {
      if (arg === undefined) throw new NotOurXPath(`${name}() needs more`);
      return say(arg);
    };
    switch (name) {
      case 'selected':
        return a?.kind === 'field' && !names.isList(a.name)
          ? { '==': [say(a), b ? sayBeside(b, a) : need(b)] }
          : { in: [need(b), need(a)] };
      case 'not':
        return { '!': [need(a)] };
      case 'true':
        return true;
      case 'false':
        return false;
      case 'today':
        return { var: '$today' };
      case 'number':
      case 'string':
      case 'boolean':
      case 'date':
        return need(a);
      case 'string-length':
      case 'count-selected':
      case 'count':
        return { length: [need(a)] };
      case 'if':
        return { if: [need(a), need(b), need(c)] };
      case 'coalesce':
        return { if: [{ '!!': [need(a)] }, need(a), need(b)] };
      case 'concat':
        return { cat: args.map(say) };
      case 'round':
        return { round: b ? [need(a), say(b)] : [need(a), 0] };
      case 'int':
        return { '-': [need(a), { '%': [need(a), 1] }] };
      case 'min':
      case 'max':
        return { [name]: args.map((one) => overRows(one) ?? say(one)) };
      case 'sum':
        return { sum: [(a && overRows(a)) ?? need(a)] };
      default:
        throw new NotOurXPath(`${name}() has no word in our rules`);
    }
  };

  const overRows = (arg: XPath): Json | undefined => {
    const place = arg.kind === 'field' ? names.inRows?.(arg.name) : undefined;
    return place && { map: [{ var: place.rows }, { var: `$item/${place.field}` }] };
  };

  return say(expression);
};
