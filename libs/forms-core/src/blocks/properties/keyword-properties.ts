import type { Json, JsonObject, Text } from '@tandem/domain';
import type { FormNode } from '../../projection/form-node.js';
import { partsOf, valueAt } from '../../schema/pointer.js';
import { uiWish, uiWishAt } from '../../schema/read-ui.js';
import type { BlockProperty, PropertyWrite } from '../block.js';

/** Name and place of a property in the panel. */
export type Named = Pick<BlockProperty, 'id' | 'label' | 'group'> &
  Pick<Partial<BlockProperty>, 'help' | 'lock'>;

/** Where a property is kept: a keyword of the schema by pointer, or a wish of the uiSchema by name. */
export type Kept = { readonly at: string } | { readonly wish: string; readonly usual?: 'own' | 'options' };

export type Answer = readonly PropertyWrite[] | { readonly refused: Text };

export const readAt = (schema: JsonObject, at: string): Json | undefined => valueAt(schema, partsOf(at));

export const readKept = (node: FormNode, kept: Kept): Json | undefined =>
  'at' in kept ? readAt(node.schema, kept.at) : uiWish(node.ui, kept.wish);

export const writeKept = (node: FormNode, kept: Kept, value: Json | undefined): PropertyWrite =>
  'at' in kept
    ? { in: 'schema', at: kept.at, value }
    : { in: 'ui', at: uiWishAt(node.ui, kept.wish, kept.usual ?? 'options'), value };

export const inSchema = (at: string, value: Json | undefined): PropertyWrite => ({ in: 'schema', at, value });

/** A line of text, or several. An empty one clears the property. */
export const textProperty = (
  named: Named,
  kept: Kept,
  {
    max,
    lines,
    refuse,
  }: { readonly max: number; readonly lines?: number; readonly refuse?: (text: string) => Text | undefined },
): BlockProperty => ({
  ...named,
  control: { kind: 'text', max, ...(lines === undefined ? {} : { lines }) },
  read: (node) => {
    const value = readKept(node, kept);
    return typeof value === 'string' ? value : undefined;
  },
  write: (node, value): Answer => {
    if (value === undefined || value === '') return [writeKept(node, kept, undefined)];
    if (typeof value !== 'string') return { refused: { ru: 'Нужен текст.', en: 'A text is needed.' } };
    if (value.length > max)
      return {
        refused: { ru: `Сократите: можно до ${max}\u00a0зн.`, en: `Shorten it: up to ${max} characters.` },
      };
    const refused = refuse?.(value);
    return refused ? { refused } : [writeKept(node, kept, value)];
  },
});

/** Which other bound of the same field a number must not pass. */
interface Bound {
  readonly at: string;
  readonly is: 'least' | 'most';
  readonly words: Text;
}

export const numberProperty = (
  named: Named,
  kept: Kept,
  {
    bound,
    clearable = true,
    ...limits
  }: {
    readonly min?: number;
    readonly max?: number;
    readonly whole?: boolean;
    readonly unit?: Text;
    readonly bound?: Bound;
    /** A field without it would not be this field any more. */
    readonly clearable?: boolean;
  } = {},
): BlockProperty => ({
  ...named,
  control: { kind: 'number', ...limits },
  read: (node) => {
    const value = readKept(node, kept);
    return typeof value === 'number' ? value : undefined;
  },
  write: (node, value): Answer => {
    if (value === undefined)
      return clearable
        ? [writeKept(node, kept, undefined)]
        : { refused: { ru: 'Здесь нужно число.', en: 'A number is needed here.' } };
    const refused = refuseNumber(value, limits) ?? refuseBound(node, value as number, bound);
    return refused ? { refused } : [writeKept(node, kept, value)];
  },
});

export const refuseNumber = (
  value: Json,
  { min, max, whole }: { readonly min?: number; readonly max?: number; readonly whole?: boolean },
): Text | undefined => {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { ru: 'Нужно число.', en: 'A number is needed.' };
  if (whole === true && !Number.isInteger(value))
    return { ru: 'Нужно целое число.', en: 'A whole number is needed.' };
  if (min !== undefined && value < min)
    return { ru: `Можно не меньше ${min}.`, en: `At least ${min} is possible.` };
  if (max !== undefined && value > max)
    return { ru: `Можно не больше ${max}.`, en: `At most ${max} is possible.` };
  return undefined;
};

const refuseBound = (node: FormNode, value: number, bound: Bound | undefined): Text | undefined => {
  const other = bound && readAt(node.schema, bound.at);
  if (!bound || typeof other !== 'number') return undefined;
  return (bound.is === 'most' ? value > other : value < other) ? bound.words : undefined;
};

/** A choice of named values; `write` turns them into what is kept. */
export const selectProperty = (
  named: Named,
  kept: Kept,
  options: readonly { readonly value: string; readonly label: Text }[],
): BlockProperty => ({
  ...named,
  control: { kind: 'select', options },
  read: (node) => {
    const value = readKept(node, kept);
    return typeof value === 'string' ? value : undefined;
  },
  write: (node, value): Answer =>
    value === undefined || options.some((one) => one.value === value)
      ? [writeKept(node, kept, value)]
      : UNKNOWN_CHOICE,
});

export const UNKNOWN_CHOICE: { readonly refused: Text } = {
  refused: { ru: 'Выберите значение из списка.', en: 'Choose a value from the list.' },
};

/** Several named values, kept as a list; none of them is no list. */
export const manyProperty = (
  named: Named,
  kept: Kept,
  options: readonly { readonly value: string; readonly label: Text }[],
): BlockProperty => ({
  ...named,
  control: { kind: 'select', options, many: true },
  read: (node) => {
    const value = readKept(node, kept);
    if (typeof value === 'string') return [value];
    return Array.isArray(value) ? value : undefined;
  },
  write: (node, value): Answer => {
    if (value === undefined) return [writeKept(node, kept, undefined)];
    const chosen = Array.isArray(value) ? (value as Json[]) : [];
    if (!Array.isArray(value) || !chosen.every((one) => options.some((known) => known.value === one)))
      return UNKNOWN_CHOICE;
    return [writeKept(node, kept, chosen.length === 0 ? undefined : [...new Set(chosen)])];
  },
});

/** On or off; off takes the keyword out. */
export const switchProperty = (
  named: Named,
  isOn: (node: FormNode) => boolean,
  turn: (node: FormNode, on: boolean) => Answer,
): BlockProperty => ({
  ...named,
  control: { kind: 'switch' },
  read: isOn,
  write: (node, value): Answer => {
    if (value !== undefined && typeof value !== 'boolean')
      return { refused: { ru: 'Нужно «да» или «нет».', en: '“Yes” or “no” is needed.' } };
    return isOn(node) === (value ?? false) ? [] : turn(node, value ?? false);
  },
});
