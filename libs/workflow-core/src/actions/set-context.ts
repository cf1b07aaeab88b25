import type { Json, JsonObject } from '@tandem/domain';
import type { Draft } from '../decide/draft.js';
import { RefusedMidway, refuseMissing } from '../decide/refuse.js';
import { evaluateLogic } from '../facts/evaluate-logic.js';
import type { Logic } from '../language/definition.js';
import { withValue } from './evaluate-fields.js';

/**
 * What `set` changes in the context. A plain copy of something that is not there gives null, since JSON has no
 * `undefined`; a calculation with it refuses the event.
 */
export const setContext = (
  draft: Draft,
  context: JsonObject,
  params: { readonly path: string; readonly logic: Logic },
): JsonObject => {
  draft.context = context;
  const found = evaluateLogic(draft, params.logic);
  if ('missing' in found && !isPlainCopy(params.logic)) throw new RefusedMidway(refuseMissing(found.missing));
  const path = params.path.split('.');
  const whole = withValue(context, path, 'missing' in found ? null : found.value);
  return { [path[0]!]: whole[path[0]!]! };
};

const isPlainCopy = (logic: Json): boolean =>
  logic !== null && typeof logic === 'object' && Object.hasOwn(logic, 'var');
