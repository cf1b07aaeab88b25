import { FUNCTIONS, type FormulaFunction } from '@tandem/rules';
import { DEFAULT_FUNCTION, SIGN_FUNCTIONS } from './signs.js';

/** What may stand before a bracket. */
export interface Callable {
  readonly id: string;
  readonly least: number;
  readonly most: number;
  readonly each: boolean;
}

/** By their names in both languages, upper case, without «ё». */
export const CALLABLES = new Map<string, Callable>();
const know = (names: { readonly ru: string; readonly en: string }, callable: Callable): void => {
  for (const name of [names.ru, names.en]) CALLABLES.set(name.replaceAll('Ё', 'Е'), callable);
};
const boundsOf = ({ args }: FormulaFunction): Pick<Callable, 'least' | 'most'> => ({
  least: args.filter((one) => !one.optional).length,
  most: args.at(-1)?.many ? Infinity : args.length,
});
for (const one of FUNCTIONS)
  know(one.name, { id: one.id, ...boundsOf(one), each: one.args.some(({ each }) => each) });
for (const one of SIGN_FUNCTIONS) know(one, { id: one.id, least: 0, most: Infinity, each: false });
know(DEFAULT_FUNCTION, { id: 'var', least: 2, most: 2, each: false });
