import { checkLogic } from '@tandem/rules';
import type { Json } from '@tandem/domain';
import type { FormCheck, FormRule } from '../language/parts.js';
import { settingsOf } from '../language/parts.js';
import { isObject } from '../schema/pointer.js';
import { walkFields } from '../schema/walk-schema.js';
import { describeFormula, describeRule } from './describe-part.js';
import { whyChecksLocked } from './field-locks.js';
import { titlesOf } from './field-users.js';
import { placeOfName } from './map-names.js';
import { setReadOnly } from './read-only.js';
import type { Operation, Refused } from './operation.js';
import { badValue, badValueText, noSuchField, notHere } from './refusals.js';
import { renameTranslations } from './follow-translations.js';
import { asCheck, asFormula, asRule, listIn } from './well-formed.js';
import { schemaNow, type Outcome, type Work } from './work.js';
import { writeList } from './write-list.js';
import { writeRules } from './write-rules.js';

type Put<Do extends string> = Extract<Operation, { do: Do }>;

/** Names that parts of the form may use: fields, today, the case, settings. */
const whyUnknown = (
  work: Work,
  scope: string | undefined,
  logic: Json,
  targets: readonly string[],
  others: readonly string[] = [],
): Refused | undefined => {
  const schema = schemaNow(work);
  const kinds = new Map([...walkFields(schema)].map((field) => [field.at, field.schema['type']]));
  if (scope !== undefined && kinds.get(scope) !== 'array') return noSuchField(scope);
  const settings = settingsOf(schema);
  const isField = (name: string): boolean => {
    const named = placeOfName(name, scope);
    return named !== undefined && (kinds.has(named.place) || name === '$row');
  };
  const isKnown = (name: string): boolean =>
    isField(name) ||
    name === '$today' ||
    /^\$case\/[^/]/.test(name) ||
    (name.startsWith('$settings/') && Object.hasOwn(settings, name.slice('$settings/'.length)));
  const strange = [...targets, ...others].find((name) => !isField(name));
  if (strange !== undefined) return noSuchField(strange);
  if (targets.some((name) => name.startsWith('$row/') !== (scope !== undefined)))
    return badValue(
      'Правила и формулы строки говорят о полях своей строки.',
      'Rules and formulas of a row speak of fields of that row.',
    );
  const [issue] = checkLogic(logic, isKnown);
  if (issue === undefined) return undefined;
  return issue.code === 'unknown-name'
    ? { code: 'no-such-field', message: issue.message }
    : badValueText(issue.message);
};

const malformed = badValue(
  'Это записано не так, как велит язык форм.',
  'This is not written as the language of forms says.',
);

const placesOf = (names: readonly string[], scope: string | undefined): string[] =>
  names.flatMap((name) => placeOfName(name, scope)?.place ?? []);

const targetsOf = (rule: FormRule | undefined): string[] =>
  rule === undefined
    ? []
    : placesOf(
        rule.then.map((effect) => (effect.show ?? effect.require)!),
        rule.in,
      );

const idOf = (one: Json): Json | undefined => (isObject(one) ? one['id'] : undefined);

/** The list with one part put in place of its forerunner, or added. */
const withPart = (list: readonly Json[], part: Json, isIt: (one: Json) => boolean): Json[] =>
  list.some(isIt) ? list.map((one) => (isIt(one) ? part : one)) : [...list, part];

export const putRule = (work: Work, { rule }: Put<'putRule'>): Outcome => {
  const read = asRule(rule as unknown as Json);
  if (read === undefined) return malformed;
  const list = listIn(work.document.value.schema['x-rules']);
  const before = list.find((one) => idOf(one) === rule.id);
  const why =
    whyUnknown(
      work,
      rule.in,
      rule.when,
      rule.then.map((effect) => (effect.show ?? effect.require)!),
    ) ??
    whyChecksLocked(work, [
      ...targetsOf(rule),
      ...targetsOf(before === undefined ? undefined : asRule(before)),
    ]) ??
    writeRules(
      work,
      withPart(list, rule as unknown as Json, (one) => idOf(one) === rule.id),
    );
  if (why !== undefined) return why;
  const text = describeRule(rule, titlesOf(work.document.value));
  return { name: capital(text) };
};

export const removeRule = (work: Work, { id }: Put<'removeRule'>): Outcome => {
  const list = listIn(work.document.value.schema['x-rules']);
  const found = list.find((one) => idOf(one) === id);
  if (found === undefined) return notHere('Такого правила уже нет.', 'There is no such rule any more.');
  const rule = asRule(found);
  const why =
    whyChecksLocked(work, targetsOf(rule)) ??
    writeRules(
      work,
      list.filter((one) => one !== found),
    );
  return why ?? { name: { ru: `Удалено правило «${id}»`, en: `Removed the rule “${id}”` } };
};

export const putCheck = (work: Work, { check }: Put<'putCheck'>): Outcome => {
  if (asCheck(check as unknown as Json) === undefined) return malformed;
  const list = listIn(work.document.value.schema['x-checks']);
  const before = list.flatMap((one) => asCheck(one) ?? []).find((one) => one.id === check.id);
  const targets = (one: FormCheck | undefined): string[] =>
    one === undefined || one.at === '' ? [] : placesOf([one.at], one.in);
  const why =
    whyUnknown(work, check.in, check.assert, [], check.at === '' ? [] : [check.at]) ??
    whyChecksLocked(work, [...targets(check), ...targets(before)]);
  if (why !== undefined) return why;
  writeList(
    work,
    'x-checks',
    list as Json[],
    withPart(list, check as unknown as Json, (one) => idOf(one) === check.id),
  );
  return {
    name: { ru: `Проверка «${check.message}»`, en: `The check “${check.message}”` },
  };
};

export const removeCheck = (work: Work, { id }: Put<'removeCheck'>): Outcome => {
  const list = listIn(work.document.value.schema['x-checks']);
  const found = list.find((one) => idOf(one) === id);
  if (found === undefined) return notHere('Такой проверки уже нет.', 'There is no such check any more.');
  const check = asCheck(found);
  const why = whyChecksLocked(
    work,
    check === undefined || check.at === '' ? [] : placesOf([check.at], check.in),
  );
  if (why !== undefined) return why;
  writeList(
    work,
    'x-checks',
    list as Json[],
    list.filter((one) => one !== found),
  );
  renameTranslations(work, 'rules', (key) => (key === id ? undefined : key));
  return { name: { ru: `Удалена проверка «${id}»`, en: `Removed the check “${id}”` } };
};

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

const capital = ({ ru, en }: { readonly ru: string; readonly en?: string }): { ru: string; en: string } => {
  const raise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
  return { ru: raise(ru), en: raise(en ?? ru) };
};
