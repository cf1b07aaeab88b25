import type { Json, ParticipantRole } from '@tandem/domain';
import { activeParticipants, type Draft } from '../decide/draft.js';
import { refuse, RefusedMidway } from '../decide/refuse.js';
import { pathOf, valueAt } from '../facts/look-up-fact.js';
import type { Participant } from '../language/case-state.js';
import { closeTasks } from '../tasks/close-task.js';

const CONTEXT = 'case.context.';

/** The persons named at a path of the event's answers or data, at `case.context.<path>`, or whoever asks. Always without doubles. */
export const personsFrom = (draft: Draft, from: string | readonly string[]): readonly string[] => {
  if (typeof from !== 'string') {
    for (const one of from) {
      const persons = personsFrom(draft, one);
      if (persons.length > 0) return persons;
    }
    return [];
  }
  const { actor, answer, data } = draft.command;
  if (from === 'actor') return actor.kind === 'person' ? [actor.onBehalfOf ?? actor.person] : [];
  const path = pathOf(from);
  const value: Json | undefined = from.startsWith(CONTEXT)
    ? valueAt(draft.context, path, 2)
    : (valueAt(answer?.data, path, 0) ?? valueAt(data, path, 0));
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return [...new Set(list.filter((one): one is string => typeof one === 'string' && one !== ''))];
};

/** Adds participants; whoever takes part in this role already stays as he is. */
export const joinParticipants = (
  draft: Draft,
  role: ParticipantRole,
  from: string | readonly string[],
): void => {
  const present = new Set(activeParticipants(draft, role).map(({ person }) => person));
  const fresh = personsFrom(draft, from).filter((person) => !present.has(person));
  for (const person of fresh) join(draft, role, person);
  const max = draft.compiled.definition.participants?.[role]?.max;
  if (max !== undefined && present.size + fresh.length > max)
    throw new RefusedMidway(
      refuse('participants', {
        ru: `Участников слишком много: можно ${max}`,
        en: `Too many participants: ${max} at most`,
      }),
    );
};

const join = (draft: Draft, role: ParticipantRole, person: string): void => {
  if (draft.participants.some((one) => one.person === person && one.state === 'active' && one.role !== role))
    throw new RefusedMidway(
      refuse('participants', {
        ru: 'Один человек не может быть участником дважды, например наставником и наставляемым',
        en: 'One person cannot take part twice, for example as mentor and mentee',
      }),
    );
  const participant: Participant = {
    person,
    role,
    unit: draft.command.units?.[person] ?? draft.facts.unit,
    state: 'active',
    joinedAt: draft.command.at,
  };
  draft.participants = [...draft.participants, participant];
  draft.joined.push(participant);
};

/** Ends the participation of those named, or of all in the role; their own tasks close with it. */
export const leaveParticipants = (draft: Draft, role: ParticipantRole, from: string | undefined): void => {
  const named = from === undefined ? undefined : new Set(personsFrom(draft, from));
  const at = draft.command.at;
  const gone = new Set<string>();
  draft.participants = draft.participants.map((one) => {
    if (one.role !== role || one.state !== 'active' || (named && !named.has(one.person))) return one;
    gone.add(one.person);
    return { ...one, state: 'left', leftAt: at };
  });
  for (const person of gone) draft.left.push({ person, role, at });
  draft.joined = draft.joined.filter((one) => one.role !== role || !gone.has(one.person));
  const { tasks } = draft.compiled.definition;
  closeTasks(
    draft,
    ({ key, person, role: taskRole }) =>
      person !== undefined && gone.has(person) && (taskRole === role || tasks?.[key]?.for === role),
  );
};

/** Participants at the opening of a case, within the numbers that the definition allows. */
export const joinFirst = (draft: Draft): void => {
  for (const [role, spec] of Object.entries(draft.compiled.definition.participants ?? {})) {
    joinParticipants(draft, role as ParticipantRole, spec.from);
    const count = activeParticipants(draft, role).length;
    if (spec.min !== undefined && count < spec.min)
      throw new RefusedMidway(
        refuse('participants', {
          ru: `Участников не хватает: нужно не меньше ${spec.min}`,
          en: `Too few participants: at least ${spec.min}`,
        }),
      );
  }
};
