import type { FormulaNames } from '@tandem/forms-core';
import type { NamedValue } from './complete.js';

const kindOf = (name: string): NamedValue['kind'] => {
  if (name.startsWith('$settings/')) return 'setting';
  return name.startsWith('$case/') || name === '$today' ? 'case' : 'field';
};

/** What a formula can call by name: the row's own fields first, the case's last. */
export const namedValuesOf = (names: FormulaNames): NamedValue[] => {
  const values = names.all.map(({ name, title }) => ({
    name,
    kind: kindOf(name),
    label: title,
    written: names.write(name).replaceAll(']', ']]'),
  }));
  const own = values.filter(({ name }) => name.startsWith('$row/'));
  return [...own, ...values.filter(({ name }) => !name.startsWith('$row/'))];
};
