import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { sayJson } from '../schema/say-json.js';
import type { ChangeList } from './change-list.js';
import { compareFormulas, compareSettings } from './compare-formulas.js';
import { compareChecks, compareRules } from './compare-rules.js';
import { isCheck, isFormula, isRule } from './logic-parts.js';
import { sameMeaning, type Version } from './version.js';

/** Rules, checks, formulas and settings: what came, went and means something else. */
export const compareLogic = (before: Version, after: Version, list: ChangeList): void => {
  compareRules(before, after, list);
  compareChecks(before, after, list);
  compareFormulas(before, after, list);
  compareSettings(before, after, list);
  compareEmitted(before, after, list);
  compareMalformed(before, after, list);
};

/** What is written there and is none of these is told without its meaning. */
const compareMalformed = (before: Version, after: Version, list: ChangeList): void => {
  const strange = (
    { definition: { schema } }: Version,
    part: string,
    fits: (one: never) => boolean,
  ): Json => {
    const parts = schema[part] ?? null;
    if (!Array.isArray(parts)) return part === 'x-settings' && isObject(parts) ? null : parts;
    return (parts as Json[]).filter((one) => !isObject(one) || !fits(one as never));
  };
  for (const [part, fits] of [
    ['x-rules', isRule],
    ['x-checks', isCheck],
    ['x-computed', isFormula],
    ['x-settings', () => false],
  ] as const) {
    const [was, is] = [strange(before, part, fits), strange(after, part, fits)];
    const isNothing = (one: Json): boolean => one === null || (Array.isArray(one) && one.length === 0);
    if (sameMeaning(was, is) || (isNothing(was) && isNothing(is))) continue;
    list.add(
      'attention',
      'other',
      '',
      { ru: `Форма: изменено «${part}».`, en: `Form: “${part}” has changed.` },
      { loses: { kind: 'check' } },
    );
  }
};

/** Conditions in plain JSON Schema follow the rules; told only where they changed by themselves. */
const compareEmitted = (before: Version, after: Version, list: ChangeList): void => {
  const isEmitted = (entry: Json): boolean =>
    isObject(entry) && sayJson(entry['$comment']).startsWith('rule:');
  const followsRules = list.has('rule-added', 'rule-changed', 'rule-removed', 'logic-order');
  const conditionsOf = (schema: JsonObject): Json[] => {
    const all = Array.isArray(schema['allOf']) ? (schema['allOf'] as Json[]) : [schema['allOf'] ?? null];
    return all.filter((entry) => entry !== null && !(followsRules && isEmitted(entry)));
  };
  const compare = (at: string, was: Json | undefined, is: Json | undefined): void => {
    if (!isObject(was) || !isObject(is)) return;
    if (!sameMeaning(conditionsOf(was), conditionsOf(is)))
      list.add(
        'attention',
        'conditions',
        at,
        { ru: 'Условия схемы записаны иначе.', en: 'The conditions of the schema are written otherwise.' },
        { loses: { kind: 'check' } },
      );
    compare(at, was['items'], is['items']);
  };
  compare('', before.definition.schema, after.definition.schema);
  for (const [at, field] of after.fields) compare(at, before.fields.get(at)?.schema, field.schema);
};
