import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';

/** A name of a rule or formula that stands for a field. */
export interface NamedPlace {
  readonly name: string;
  /** Place in the answers, `*` for any row. */
  readonly place: string;
  /** From the root, of the row of the rule, or of the element of a list that is walked. */
  readonly kind: 'root' | 'row' | 'item';
  /** Place of the walked list, for an element. */
  readonly list?: string;
}

const WALKS = ['map', 'filter', 'all', 'some', 'none'];
/** Operators whose result holds elements of their first argument. */
const SIFTS = ['filter', 'sortBy', 'unique'];

/** The place that a name of a rule stands for; nothing for what is no field of the form. */
export const placeOfName = (
  name: string,
  scope: string | undefined,
  list?: string,
): NamedPlace | undefined => {
  if (name.startsWith('/')) return { name, place: name.replace(/\/\d+(?=\/|$)/g, '/*'), kind: 'root' };
  if (scope !== undefined && (name === '$row' || name.startsWith('$row/')))
    return { name, place: `${scope}/*${name.slice('$row'.length)}`, kind: 'row' };
  if (list !== undefined && (name === '$item' || name.startsWith('$item/')))
    return { name, place: `${list}/*${name.slice('$item'.length)}`, kind: 'item', list };
  return undefined;
};

/** The same logic with every name of a field put through `rename`; what does not change is shared. */
export const mapNames = (
  logic: Json,
  scope: string | undefined,
  rename: (named: NamedPlace) => string,
): Json => {
  const walk = (value: Json, list: string | undefined): Json => {
    if (Array.isArray(value))
      return sharing(
        value,
        (value as Json[]).map((one) => walk(one, list)),
      );
    if (!isObject(value)) return value;
    const [operator, ...others] = Object.keys(value);
    if (operator === undefined || others.length > 0) return value;
    const raw = value[operator]!;
    if (operator === 'var') return changed(value, operator, walkName(raw, list));
    if (!WALKS.includes(operator) || !Array.isArray(raw)) return changed(value, operator, walk(raw, list));
    const [source, ...bodies] = raw as Json[];
    const inner = source === undefined ? undefined : listOf(source, list);
    const next = source === undefined ? [] : [walk(source, list), ...bodies.map((body) => walk(body, inner))];
    return changed(value, operator, sharing(raw as Json[], next));
  };

  const walkName = (raw: Json, list: string | undefined): Json => {
    if (Array.isArray(raw)) {
      const [name, ...otherwise] = raw as Json[];
      return sharing(raw as Json[], [
        walkName(name ?? null, list),
        ...otherwise.map((one) => walk(one, list)),
      ]);
    }
    const named = typeof raw === 'string' ? placeOfName(raw, scope, list) : undefined;
    return named === undefined ? raw : rename(named);
  };

  const listOf = (source: Json, list: string | undefined): string | undefined => {
    if (!isObject(source)) return undefined;
    const [operator] = Object.keys(source);
    const raw = source[operator ?? ''];
    const first = Array.isArray(raw) ? (raw as Json[])[0] : raw;
    if (operator === 'var')
      return typeof first === 'string' ? placeOfName(first, scope, list)?.place : undefined;
    return operator !== undefined && SIFTS.includes(operator) && first !== undefined
      ? listOf(first, list)
      : undefined;
  };

  return walk(logic, undefined);
};

const sharing = (before: readonly Json[], after: readonly Json[]): readonly Json[] =>
  before.length === after.length && before.every((one, at) => one === after[at]) ? before : after;

const changed = (value: JsonObject, key: string, next: Json): JsonObject =>
  value[key] === next ? value : { [key]: next };

/** Every place that a logic names. */
export const placesIn = (logic: Json, scope: string | undefined): NamedPlace[] => {
  const found: NamedPlace[] = [];
  mapNames(logic, scope, (named) => {
    found.push(named);
    return named.name;
  });
  return found;
};
