import type { Json, JsonObject } from '@tandem/domain';
import { costOf, spend } from './charge.js';
import { OPERATORS } from './operators.js';
import { isAnswered, truthy, type Surroundings } from './values.js';

/** What a name stands for; `undefined` when it stands for nothing that is known. */
export type LookUp = (name: string) => Json | undefined;

/** A value, or the first name without one: the caller decides what a missing fact means (a guard refuses, a check waits). */
export type Evaluated = { readonly value: Json } | { readonly missing: string };

/** Steps that one evaluation may take: a formula over a thousand rows passes, a trap ends. */
const MAX_STEPS = 200_000;

/** The rule took more steps than any honest one. Checked rules over bounded answers never do. */
export class RuleTooLong extends Error {}

/** Reads a JSON Logic rule over named facts. Pure and bounded; the rule must have passed `checkLogic`. */
export const evaluate = (logic: Json, lookUp: LookUp, around: Surroundings = {}): Evaluated => {
  const run = new Run(lookUp, around);
  try {
    return { value: run.of(logic) };
  } catch (thrown) {
    if (thrown instanceof Missing) return { missing: thrown.fact };
    throw thrown;
  }
};

/** Is the rule's value true? A missing fact is false. */
export const holds = (logic: Json, lookUp: LookUp, around: Surroundings = {}): boolean => {
  const result = evaluate(logic, lookUp, around);
  return 'value' in result && truthy(result.value);
};

class Missing extends Error {
  constructor(readonly fact: string) {
    super(fact);
  }
}

class Run {
  private readonly own = { left: MAX_STEPS };
  /** Elements of the lists that are being walked, the innermost last. */
  private readonly items: Json[] = [];

  constructor(
    private readonly lookUp: LookUp,
    private readonly around: Surroundings,
  ) {}

  of(logic: Json): Json {
    this.pay(1);
    if (logic === null || typeof logic !== 'object') return logic;
    if (Array.isArray(logic)) return logic.map((one: Json) => this.of(one));
    const name = Object.keys(logic)[0];
    if (name === undefined) return {};
    const raw = (logic as JsonObject)[name]!;
    const args: readonly Json[] = Array.isArray(raw) ? raw : [raw];
    switch (name) {
      case 'var':
        return this.variable(args);
      case 'if':
        return this.choose(args);
      case 'and':
        return this.and(args);
      case 'or':
        return this.or(args);
      case 'map':
      case 'filter':
      case 'all':
      case 'some':
      case 'none':
      case 'countIf':
        return this.walk(name, args);
      case 'coalesce':
        return this.coalesce(args);
      default:
        return this.apply(name, args);
    }
  }

  private apply(name: string, args: readonly Json[]): Json {
    if (!Object.hasOwn(OPERATORS, name)) throw new Error(`the rule uses the unknown operator "${name}"`);
    const values = args.map((one) => this.of(one));
    this.pay(costOf(name, values, this.around, this.own.left));
    return OPERATORS[name]!(values, this.around);
  }

  private pay(steps: number): void {
    if (!spend(this.own, this.around, steps)) throw new RuleTooLong('a rule takes too many steps');
  }

  /** The first that is answered; a name without a value is what this is asked for, and never missing. */
  private coalesce(args: readonly Json[]): Json {
    for (const one of args) {
      const depth = this.items.length;
      try {
        const value = this.of(one);
        if (isAnswered(value)) return value;
      } catch (thrown) {
        if (!(thrown instanceof Missing)) throw thrown;
        this.items.length = depth;
      }
    }
    return null;
  }

  private variable([name, otherwise]: readonly Json[]): Json {
    const known = typeof name === 'string' ? this.find(name) : undefined;
    if (known !== undefined) return known;
    if (otherwise !== undefined) return this.of(otherwise);
    throw new Missing(typeof name === 'string' ? name : '');
  }

  private find(name: string): Json | undefined {
    if (name !== '$item' && !name.startsWith('$item/')) return this.lookUp(name);
    const item = this.items.at(-1);
    return item === undefined ? undefined : (follow(item, name.slice('$item/'.length)) ?? null);
  }

  private choose(args: readonly Json[]): Json {
    for (let at = 0; at + 1 < args.length; at += 2)
      if (truthy(this.of(args[at]!))) return this.of(args[at + 1]!);
    return args.length % 2 === 1 ? this.of(args.at(-1)!) : null;
  }

  private and(args: readonly Json[]): Json {
    let last: Json = true;
    for (const one of args) {
      last = this.of(one);
      if (!truthy(last)) return last;
    }
    return last;
  }

  private or(args: readonly Json[]): Json {
    let last: Json = false;
    for (const one of args) {
      last = this.of(one);
      if (truthy(last)) return last;
    }
    return last;
  }

  private walk(
    name: 'map' | 'filter' | 'all' | 'some' | 'none' | 'countIf',
    [over, body]: readonly Json[],
  ): Json {
    const list = this.of(over ?? null);
    const items: readonly Json[] = Array.isArray(list) ? list : [];
    const each = (item: Json): Json => {
      this.items.push(item);
      try {
        return this.of(body ?? null);
      } finally {
        this.items.pop();
      }
    };
    if (name === 'map') return items.map(each);
    if (name === 'filter') return items.filter((item) => truthy(each(item)));
    if (name === 'countIf') return items.filter((item) => truthy(each(item))).length;
    if (name === 'all') return items.length > 0 && items.every((item) => truthy(each(item)));
    const some = items.some((item) => truthy(each(item)));
    return name === 'some' ? some : !some;
  }
}

/** Walks `a/b/0` into a value; own properties only. */
export const follow = (value: Json, path: string): Json | undefined => {
  let current: Json | undefined = value;
  if (path === '') return current;
  for (const raw of path.split('/')) {
    if (current === null || typeof current !== 'object') return undefined;
    const key = raw.includes('~') ? raw.replaceAll('~1', '/').replaceAll('~0', '~') : raw;
    if (!Object.hasOwn(current, key)) return undefined;
    current = (current as { [key: string]: Json })[key];
  }
  return current;
};
