import { namesIn } from '@tandem/rules';
import type { JsonObject } from '@tandem/domain';
import { checksOf, formulasOf, rulesOf } from '../language/parts.js';

/** Names that a form's rules mention, for whoever changes a field. */
export const namesUsedBy = (schema: JsonObject): string[] => [
  ...new Set(
    [
      ...rulesOf(schema).map((rule) => rule.when),
      ...formulasOf(schema).map((formula) => formula.logic),
      ...checksOf(schema).map((check) => check.assert),
    ].flatMap(namesIn),
  ),
];
