import type { Answer, OpenTask } from '../language/case-state.js';
import { activeParticipants, nextId, type Draft } from './draft.js';

/** Takes the answers that came with the command: they become the latest of their form, for this participant where it was asked one by one. */
export const acceptAnswer = (draft: Draft, task: OpenTask | undefined): void => {
  const { answer, actor, at } = draft.command;
  if (!answer) return;
  const participant = answeringParticipant(draft, answer.form, task);
  const accepted: Answer = {
    id: nextId(draft),
    form: answer.form,
    version: answer.version,
    data: answer.data,
    author: actor.kind === 'person' ? actor.person : 'system',
    ...(participant === undefined ? {} : { participant }),
    at,
  };
  draft.answers = [
    ...draft.answers.filter((one) => one.form !== answer.form || one.participant !== participant),
    accepted,
  ];
  draft.submission = task ? { ...accepted, taskId: task.id } : accepted;
};

const answeringParticipant = (draft: Draft, form: string, task: OpenTask | undefined): string | undefined => {
  const { actor } = draft.command;
  if (task && draft.compiled.definition.tasks?.[task.key]?.for) return task.person;
  if (actor.kind !== 'person') return undefined;
  const roles = draft.compiled.askedOf.get(form) ?? [];
  return roles
    .flatMap((role) => activeParticipants(draft, role))
    .find(({ person }) => person === actor.person || person === actor.onBehalfOf)?.person;
};
