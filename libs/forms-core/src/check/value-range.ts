import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { formulasOf, settingsOf } from '../language/parts.js';
import { isObject } from '../schema/pointer.js';
import { sayJson } from '../schema/say-json.js';
import type { Field } from '../schema/walk-schema.js';
import { placeIn } from './check-reach.js';
import { hull, outward, product, quotient, rangeOfSchema, type Range } from './range.js';

/** A list: the range of each element and how many there may be. */
interface Ranges {
  readonly items: readonly Range[];
  /** Times that the first of `items` may stand there; without it each stands once. */
  readonly times?: Range;
}

/** Bounds of formulas over the limits that fields declare; nothing where a limit is missing. */
export class ValueRanges {
  private readonly kinds: ReadonlyMap<string, JsonObject>;
  private readonly formulas: ReadonlyMap<string, { readonly logic: Json; readonly in?: string }>;
  private readonly settings: { readonly [name: string]: Json };
  private readonly asked = new Set<string>();

  constructor({ schema }: FormDefinition, fields: readonly Field[]) {
    this.kinds = new Map(fields.map((field) => [field.at, field.schema]));
    this.formulas = new Map(formulasOf(schema).map((one) => [placeIn(one.to, one.in), one]));
    this.settings = settingsOf(schema);
  }

  of(logic: Json, scope?: string, row?: string): Range | undefined {
    if (typeof logic === 'number') return { low: logic, high: logic };
    if (!isObject(logic)) return undefined;
    const [name, raw] = Object.entries(logic)[0] ?? ['', null];
    const args: readonly Json[] = Array.isArray(raw) ? raw : [raw];
    if (name === 'var') return this.ofName(args, scope, row);
    return this.ofList(name, args, scope, row) ?? this.ofNumbers(name, args, scope, row);
  }

  private ofName([name, otherwise]: readonly Json[], scope?: string, row?: string): Range | undefined {
    if (typeof name !== 'string') return undefined;
    const given = name.startsWith('$settings/') ? this.settings[name.slice('$settings/'.length)] : undefined;
    if (typeof given === 'number') return { low: given, high: given };
    const place =
      name.startsWith('$item/') && row !== undefined
        ? `${row}/*/${name.slice('$item/'.length)}`
        : placeIn(name, scope);
    const own = this.ofPlace(place);
    return typeof otherwise === 'number' && own ? hull([own, { low: otherwise, high: otherwise }]) : own;
  }

  private ofPlace(place: string): Range | undefined {
    const formula = this.formulas.get(place);
    const schema = this.kinds.get(place);
    if (!formula) return schema && rangeOfSchema(schema);
    // Formulas in a circle are told by themselves.
    if (this.asked.has(place)) return undefined;
    this.asked.add(place);
    const range = this.of(formula.logic, formula.in);
    this.asked.delete(place);
    return range;
  }

  private ofList(name: string, args: readonly Json[], scope?: string, row?: string): Range | undefined {
    if (name === 'keyed' || name === 'keyedAvg') return this.ofKeyed(name, args, scope);
    if (name === 'length' || name === 'count' || name === 'countIf')
      return this.timesOf(args[0] ?? null, scope);
    if (!['sum', 'avg', 'weighted', 'weightedAvg', 'min', 'max'].includes(name)) return undefined;
    const list = this.elements(
      name.startsWith('m') && args.length > 1 ? [...args] : (args[0] ?? null),
      scope,
      row,
    );
    if (!list || list.items.length === 0) return undefined;
    if (name !== 'sum' && name !== 'weighted') return hull(list.items);
    // What is not answered or does not apply adds nothing.
    const weights = name === 'weighted' ? (Array.isArray(args[1]) ? (args[1] as Json[]) : []) : undefined;
    const parts = list.items.map((one, at) => {
      const weight = weights ? this.of(weights[at] ?? null, scope, row) : { low: 1, high: 1 };
      const part = weight && product(one, weight);
      return part && hull([part, { low: 0, high: 0 }]);
    });
    if (!parts.every((one) => one !== undefined)) return undefined;
    const times = list.times;
    if (times) return { low: parts[0]!.low * times.high, high: parts[0]!.high * times.high };
    return parts.reduce((sum, one) => ({ low: sum.low + one.low, high: sum.high + one.high }));
  }

  private ofKeyed(name: string, [matrix, rows]: readonly Json[], scope?: string): Range | undefined {
    const at =
      isObject(matrix ?? null) && typeof (matrix as JsonObject)['var'] === 'string'
        ? sayJson((matrix as JsonObject)['var'])
        : '';
    const ranges = (Array.isArray(rows) ? (rows as Json[]) : []).map((row) =>
      typeof row === 'string' ? this.ofPlace(`${placeIn(at, scope)}/${row}`) : undefined,
    );
    if (ranges.length === 0 || !ranges.every((one) => one !== undefined)) return undefined;
    // Turned round within its own ends a row keeps its range.
    if (name === 'keyedAvg') return hull(ranges);
    return ranges.reduce((sum, one) => ({ low: sum.low + Math.min(0, one.low), high: sum.high + one.high }), {
      low: 0,
      high: 0,
    });
  }

  private elements(list: Json | readonly Json[], scope?: string, row?: string): Ranges | undefined {
    if (Array.isArray(list)) {
      const items = (list as Json[]).map((one) => this.of(one, scope, row));
      return items.every((one) => one !== undefined) ? { items } : undefined;
    }
    const [name, raw] = isObject(list as Json) ? (Object.entries(list as JsonObject)[0] ?? []) : [];
    if (name !== 'map' || !Array.isArray(raw)) return undefined;
    const [table, body] = raw as Json[];
    const times = this.timesOf(table ?? null, scope);
    const place =
      isObject(table) && typeof table['var'] === 'string' ? placeIn(table['var'], scope) : undefined;
    const each = place === undefined ? undefined : this.of(body ?? null, scope, place);
    return each && times ? { items: [each], times } : undefined;
  }

  private timesOf(list: Json, scope?: string): Range | undefined {
    if (Array.isArray(list)) return { low: 0, high: list.length };
    const name = isObject(list) ? list['var'] : undefined;
    const schema = typeof name === 'string' ? this.kinds.get(placeIn(name, scope)) : undefined;
    const most = schema?.['type'] === 'array' ? schema['maxItems'] : undefined;
    return typeof most === 'number' ? { low: 0, high: most } : undefined;
  }

  private ofNumbers(name: string, args: readonly Json[], scope?: string, row?: string): Range | undefined {
    if (name === 'if') {
      const results = args.filter(
        (one, at) => at % 2 === 1 || (at === args.length - 1 && args.length % 2 === 1),
      );
      return this.hullOf(
        results.filter((one) => one !== null),
        scope,
        row,
      );
    }
    if (name === 'coalesce') return this.hullOf(args, scope, row);
    if (name === 'steps' || name === 'bands') {
      const ladder = Array.isArray(args[1]) ? (args[1] as Json[]) : [];
      const results = ladder.map((one) => (Array.isArray(one) ? ((one as Json[]).at(-1) ?? null) : null));
      return this.hullOf([...results, ...(args[2] === undefined ? [] : [args[2]])], scope, row);
    }
    const ranges = args.map((one) => this.of(one, scope, row));
    const [a, b, c] = ranges;
    if (name === 'round' || name === 'roundUp' || name === 'roundDown') return a && outward(a);
    if (!a || !ranges.every((one) => one !== undefined)) return undefined;
    switch (name) {
      case '+':
        return ranges.reduce((sum, one) => ({ low: sum.low + one.low, high: sum.high + one.high }));
      case '-':
        return args.length === 1
          ? { low: -a.high, high: -a.low }
          : ranges
              .slice(1)
              .reduce((left, one) => ({ low: left.low - one.high, high: left.high - one.low }), a);
      case '*':
        return ranges.reduce(product);
      case '/':
        return b && quotient(a, b);
      case 'percent': {
        const share = b && quotient(a, b);
        return share && { low: share.low * 100, high: share.high * 100 };
      }
      case 'abs':
        return a.low >= 0 ? a : { low: a.high <= 0 ? -a.high : 0, high: Math.max(-a.low, a.high) };
      case 'least':
        return {
          low: Math.min(...ranges.map(({ low }) => low)),
          high: Math.min(...ranges.map(({ high }) => high)),
        };
      case 'greatest':
        return {
          low: Math.max(...ranges.map(({ low }) => low)),
          high: Math.max(...ranges.map(({ high }) => high)),
        };
      case 'reverse': {
        if (!b) return undefined;
        const least = c ?? { low: 0, high: 0 };
        return { low: b.low + least.low - a.high, high: b.high + least.high - a.low };
      }
      default:
        return undefined;
    }
  }

  private hullOf(values: readonly Json[], scope?: string, row?: string): Range | undefined {
    const ranges = values.map((one) => this.of(one, scope, row));
    return ranges.length > 0 && ranges.every((one) => one !== undefined) ? hull(ranges) : undefined;
  }
}
