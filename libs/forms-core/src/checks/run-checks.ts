import { truthy } from '@tandem/rules';
import { isDate, type Json, type JsonObject, type Language } from '@tandem/domain';
import type { FormEnvironment, FormProblem, FormTranslation } from '../language/form.js';
import { checksOf } from '../language/parts.js';
import { evaluateBounded, newBudget } from '../rules/evaluate-bounded.js';
import { lookUpIn, rowsFor, targetIn } from '../rules/look-up.js';
import { partsOf, valueAt } from '../schema/pointer.js';

/** Asks every check whose values are all there. Errors block, warnings only tell. */
export const runChecks = (
  schema: JsonObject,
  answers: JsonObject,
  env: FormEnvironment,
  english: FormTranslation | undefined,
): { errors: FormProblem[]; warnings: FormProblem[] } => {
  const errors: FormProblem[] = [];
  const warnings: FormProblem[] = [];
  const around = {
    today: env.today,
    budget: newBudget(),
    ...(env.calendar ? { calendar: env.calendar } : {}),
  };
  for (const check of checksOf(schema)) {
    const words = env.language === 'en' ? (english?.rules?.[check.id] ?? check.message) : check.message;
    for (const { row, at } of rowsFor(answers, check.in)) {
      const lookUp = lookUpIn(schema, answers, row, env, 'unknown');
      const result = evaluateBounded(check.assert, lookUp, around);
      if (result === undefined) {
        errors.push({ path: targetIn(check.at, at), code: 'too-big', message: TOO_BIG[env.language] });
        continue;
      }
      if ('missing' in result || truthy(result.value)) continue;
      const problem = {
        path: targetIn(check.at, at),
        code: check.id,
        message: fill(words, answers, row, schema, env),
      };
      (check.severity === 'warning' ? warnings : errors).push(problem);
    }
  }
  return { errors, warnings };
};

/** What could not be checked must not pass. */
const TOO_BIG: { readonly [language in Language]: string } = {
  ru: 'Строк так много, что проверить их не удалось: разделите форму.',
  en: 'There are too many rows to check: divide the form.',
};

/** Puts values into a message: `{months}` a field of the form (or of the row), `{$settings/limit}` and the like by name. */
const fill = (
  message: string,
  answers: JsonObject,
  row: Json | undefined,
  schema: JsonObject,
  env: FormEnvironment,
): string =>
  message.replace(/\{([^{}\s]{1,80})\}/g, (whole, name: string) => {
    const named =
      name.startsWith('$') || name.startsWith('/')
        ? lookUpIn(schema, answers, row, env, 'unknown')(name)
        : undefined;
    const value =
      named ??
      (row === undefined ? undefined : valueAt(row, partsOf(`/${name}`))) ??
      valueAt(answers, partsOf(`/${name}`));
    return value === undefined ? (whole.startsWith('{$') ? '…' : '') : show(value, env.language);
  });

const show = (value: Json, language: Language): string => {
  const locale = language === 'en' ? 'en-GB' : 'ru-RU';
  if (isDate(value))
    return new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
      .format(new Date(value))
      .replace(' г.', '');
  if (typeof value === 'number')
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: 'min2' }).format(value);
  if (Array.isArray(value)) return value.map((one: Json) => show(one, language)).join(', ');
  return typeof value === 'object' ? '' : String(value);
};
