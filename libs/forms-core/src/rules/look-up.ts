import { follow, type LookUp } from '@tandem/rules';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormEnvironment } from '../language/form.js';
import { settingsOf } from '../language/parts.js';
import { isObject, partsOf, valueAt } from '../schema/pointer.js';

/** What an absent value stands for: nothing (formulas, rules), or a reason to wait (checks). */
export type Absent = 'null' | 'unknown';

/** The names that a form's rules may use, over these answers and, inside a group, this row. */
export const lookUpIn = (
  schema: JsonObject,
  answers: JsonObject,
  row: Json | undefined,
  env: Pick<FormEnvironment, 'today' | 'case'>,
  absent: Absent,
): LookUp => {
  const settings = settingsOf(schema);
  const otherwise = absent === 'null' ? null : undefined;
  return (name) => {
    if (name.startsWith('/')) return present(valueAt(answers, partsOf(name))) ?? otherwise;
    if (name === '$row') return row ?? otherwise;
    if (name.startsWith('$row/'))
      return present(row === undefined ? undefined : follow(row, name.slice(5))) ?? otherwise;
    if (name === '$today') return env.today;
    if (name.startsWith('$case/'))
      return present(env.case === undefined ? undefined : follow(env.case, name.slice(6))) ?? otherwise;
    if (name.startsWith('$settings/'))
      return Object.hasOwn(settings, name.slice(10)) ? settings[name.slice(10)] : otherwise;
    return undefined;
  };
};

/** An empty text and null count as not answered. */
const present = (value: Json | undefined): Json | undefined =>
  value === null || value === '' ? undefined : value;

/** Rows that a rule, formula or check is asked for: the root once, or each row of its group. */
export const rowsFor = (
  answers: JsonObject,
  scope: string | undefined,
): { readonly row: Json | undefined; readonly at: string }[] => {
  if (!scope) return [{ row: undefined, at: '' }];
  const list = valueAt(answers, partsOf(scope));
  return Array.isArray(list)
    ? list.map((row: Json, index) => ({ row, at: `${scope}/${index}` })).filter(({ row }) => isObject(row))
    : [];
};

/** Where a rule's target lies: `$row/due` in a row, else from the root. */
export const targetIn = (target: string, rowAt: string): string =>
  target.startsWith('$row/') ? `${rowAt}/${target.slice(5)}` : target;
