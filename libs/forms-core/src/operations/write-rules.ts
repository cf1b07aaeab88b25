import type { Json } from '@tandem/domain';
import { weave } from '../document/weave-json.js';
import { CannotEmit } from '../rules/emit-condition.js';
import { emitConditions } from '../rules/emit-conditions.js';
import { isObject, partsOf, valueAt } from '../schema/pointer.js';
import { walkFields } from '../schema/walk-schema.js';
import type { Refused } from './operation.js';
import { cannotSay } from './refusals.js';
import { asRule, listIn } from './well-formed.js';
import { schemaNow, type Work } from './work.js';
import { writeList } from './write-list.js';

/**
 * Writes the rules, and what they mean in plain JSON Schema: only the `allOf` that the change concerns, only the entries
 * of rules in it. Refused where a condition cannot be said there.
 */
export const writeRules = (work: Work, rules: readonly Json[]): Refused | undefined => {
  const before = work.document.value.schema['x-rules'];
  if (JSON.stringify(listIn(before)) === JSON.stringify(rules)) return undefined;
  writeList(work, 'x-rules', before, rules);
  const strange = rules.find((rule) => asRule(rule) === undefined);
  if (strange !== undefined)
    return cannotSay(
      'Одно из правил записано не так, как велит язык форм: сначала исправьте его.',
      'One of the rules is not written as the language of forms says: mend it first.',
    );
  return refreshConditions(work);
};

/** Writes the conditions of all rules where they differ from what stands there. */
export const refreshConditions = (work: Work): Refused | undefined => {
  try {
    writeConditions(work);
    return undefined;
  } catch (error) {
    if (!(error instanceof CannotEmit)) throw error;
    return cannotSay(
      'Такое условие нельзя показать в обычной схеме: сравнивайте поле с одним значением, в строке — поля этой строки.',
      'Such a condition cannot be said in JSON Schema: compare a field with one value, in a row fields of that row.',
    );
  }
};

const writeConditions = (work: Work): void => {
  const schema = schemaNow(work);
  const emitted = emitConditions(schema);
  const rows = [...walkFields(schema)]
    .filter((field) => isObject(field.schema['items']))
    .map((field) => [...partsOf(field.schemaAt), 'items']);
  for (const place of [[], ...rows].map((parts) => [...parts, 'allOf'])) {
    const now = valueAt(schema, place);
    const wanted = valueAt(emitted, place);
    if (JSON.stringify(now) === JSON.stringify(wanted)) continue;
    if (wanted === undefined) work.draft.remove(['schema', ...place]);
    else weave(work.draft, ['schema', ...place], wanted);
  }
};
