import { PARTICIPANT_ROLES, ROLES, type Role } from '@tandem/domain';
import type { CaseState } from '../language/case-state.js';
import type { Actor, Command } from '../language/decision.js';
import type { Journey } from './journey.js';
import { idOf } from './label-ids.js';

/** Who a step is done by, as the journey names him. */
export interface ActingAs {
  readonly as: string;
  readonly person?: string | undefined;
  readonly onBehalfOf?: string | undefined;
}

/** The command that a step of a journey is, `count` commands after its beginning. */
export const commandOfStep = (
  journey: Journey,
  state: CaseState | undefined,
  { count, now }: { readonly count: number; readonly now: number },
  type: string,
  actor: ActingAs,
  rest: Partial<Command>,
): Command => ({
  id: `00000000-0000-7000-8000-${(count * 0x1000).toString(16).padStart(12, '0')}`,
  type,
  at: new Date(now).toISOString(),
  actor: actorOf(state, actor),
  units: Object.fromEntries(
    Object.entries(journey.units ?? {}).map(([label, unit]) => [idOf(label), idOf(unit)]),
  ),
  ...rest,
});

/** Whoever holds a role is called by it; a participant who is not named is the first active one of that role. */
const actorOf = (state: CaseState | undefined, { as, person, onBehalfOf }: ActingAs): Actor => {
  if (as === 'system') return { kind: 'system' };
  const isParticipant = (PARTICIPANT_ROLES as readonly string[]).includes(as);
  const first = isParticipant
    ? state?.participants.find((one) => one.role === as && one.state === 'active')?.person
    : undefined;
  return {
    kind: 'person',
    person: person === undefined ? (first ?? idOf(as)) : idOf(person),
    roles: (ROLES as readonly string[]).includes(as) ? [as as Role] : [],
    ...(onBehalfOf === undefined ? {} : { onBehalfOf: idOf(onBehalfOf) }),
  };
};
