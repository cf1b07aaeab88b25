import type { JsonObject } from '@tandem/domain';
import { withValue } from '../actions/evaluate-fields.js';
import type { WorkflowDefinition } from '../language/definition.js';
import type { Journey } from './journey.js';

/** Participants stand in the start form where the definition looks for them. */
export const withParticipants = (
  { participants }: WorkflowDefinition,
  journey: Journey,
  data: JsonObject,
): JsonObject => {
  let result = data;
  for (const [role, spec] of Object.entries(participants ?? {})) {
    const persons = journey.participants?.[role as 'mentor'] ?? [];
    const path = [spec.from].flat().find((one) => one !== 'actor');
    if (path === undefined || persons.length === 0) continue;
    result = withValue(result, path.split('.'), spec.max === 1 ? persons[0]! : persons);
  }
  return result;
};
