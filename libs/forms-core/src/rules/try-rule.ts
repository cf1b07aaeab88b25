import { checkLogic, namesIn, truthy, type LogicIssue } from '@tandem/rules';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormEnvironment } from '../language/form.js';
import { settingsOf } from '../language/parts.js';
import { walkFields } from '../schema/walk-schema.js';
import { evaluateBounded } from './evaluate-bounded.js';
import { lookUpIn, rowsFor } from './look-up.js';

/** A condition that is not part of a form yet: what it asks, and the table whose rows it is asked for. */
export interface TriedRule {
  readonly logic: Json;
  readonly in?: string;
}

/** What is wrong with a condition over the fields of a form; an empty list means that `ruleHolds` can try it. */
export const checkTriedRule = (schema: JsonObject, rule: TriedRule): LogicIssue[] => {
  const places = new Set([...walkFields(schema)].map((field) => field.at));
  const settings = settingsOf(schema);
  return checkLogic(rule.logic, (name) => {
    if (name.startsWith('$row/')) return rule.in !== undefined && places.has(`${rule.in}/*/${name.slice(5)}`);
    if (name.startsWith('$settings/')) return Object.hasOwn(settings, name.slice(10));
    return name === '$today' || name === '$item' || name.startsWith('$item/') || places.has(name);
  });
};

/** Does the condition hold for these answers: for the form, or for any row of its table? */
export const ruleHolds = (
  schema: JsonObject,
  { logic, in: scope }: TriedRule,
  answers: JsonObject,
  env: Pick<FormEnvironment, 'today' | 'case' | 'calendar'>,
): boolean =>
  rowsFor(answers, scope).some(({ row }) => {
    const result = evaluateBounded(logic, lookUpIn(schema, answers, row, env, 'null'), {
      today: env.today,
      ...(env.calendar ? { calendar: env.calendar } : {}),
    });
    return result !== undefined && 'value' in result && truthy(result.value);
  });

/** Places of the fields that a condition names. */
export const namesOfRule = ({ logic, in: scope }: TriedRule): string[] =>
  namesIn(logic).map((name) => (name.startsWith('$row/') ? `${scope ?? ''}/*/${name.slice(5)}` : name));
