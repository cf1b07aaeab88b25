import type { Json } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { describeFormula } from './describe-part.js';
import { whyChecksLocked } from './field-locks.js';
import { titlesOf } from './field-users.js';
import type { Operation } from './operation.js';
import { capital, malformed, placesOf, whyUnknown, withPart } from './part-names.js';
import { setReadOnly } from './read-only.js';
import { notHere } from './refusals.js';
import { asFormula, listIn } from './well-formed.js';
import type { Outcome, Work } from './work.js';
import { writeList } from './write-list.js';

type Put<Do extends string> = Extract<Operation, { do: Do }>;

const isFormulaOf =
  (to: string, scope: string | undefined) =>
  (one: Json): boolean =>
    isObject(one) && one['to'] === to && one['in'] === scope;

/** Writes a formula; the field that it fills is filled by nobody else. */
export const putFormula = (work: Work, { formula }: Put<'putFormula'>): Outcome => {
  if (asFormula(formula as unknown as Json) === undefined) return malformed;
  const why =
    whyUnknown(work, formula.in, formula.logic, [formula.to]) ??
    whyChecksLocked(work, placesOf([formula.to], formula.in));
  if (why !== undefined) return why;
  const list = listIn(work.document.value.schema['x-computed']);
  writeList(
    work,
    'x-computed',
    list as Json[],
    withPart(list, formula as unknown as Json, isFormulaOf(formula.to, formula.in)),
  );
  setReadOnly(work, formula, true);
  return { name: capital(describeFormula(formula, titlesOf(work.document.value))) };
};

/** Takes a formula out: people fill its field again. */
export const removeFormula = (work: Work, { to, in: scope }: Put<'removeFormula'>): Outcome => {
  const list = listIn(work.document.value.schema['x-computed']);
  const found = list.find(isFormulaOf(to, scope));
  if (found === undefined) return notHere('Такой формулы уже нет.', 'There is no such formula any more.');
  const formula = asFormula(found);
  const why = formula && whyChecksLocked(work, placesOf([to], scope));
  if (why !== undefined) return why;
  writeList(
    work,
    'x-computed',
    list as Json[],
    list.filter((one) => one !== found),
  );
  if (formula === undefined) return { name: { ru: 'Удалена формула', en: 'Removed the formula' } };
  setReadOnly(work, formula, false);
  const text = describeFormula(formula, titlesOf(work.document.value));
  return { name: { ru: `Удалена ${text.ru}`, en: `Removed ${text.en}` } };
};
