import type { Json, JsonObject } from '@tandem/domain';
import { checksOf, formulasOf, rulesOf } from '@tandem/forms-core';

/** Everything in a form that speaks in names: conditions, formulas, checks. */
export const logicsOf = (schema: JsonObject): Json[] => [
  ...rulesOf(schema).map((rule) => rule.when),
  ...formulasOf(schema).map((formula) => formula.logic),
  ...checksOf(schema).map((check) => check.assert),
];
