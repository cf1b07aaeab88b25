import type { Actor } from '../actor.js';
import type { Cast } from './cast.js';

/** A mentee's request until it waits for a pair. */
export const includeRequest = async ({ curator }: Cast, mentee: Actor): Promise<string> => {
  const request = await mentee.open('mentee-request');
  await curator.task(request, 'Решить по запросу');
  return request;
};

/** A mentor's application until two experts have scored it and the council is to decide. */
export const scoreApplication = async ({ curator, council, head }: Cast, mentor: Actor): Promise<string> => {
  const candidacy = await mentor.open('mentor-selection', { changes: { person: mentor.person } });
  await curator.confirm(candidacy, 'Передать экспертам');
  await council.task(candidacy, 'Заполнить лист отбора');
  await head.fill(candidacy, 'Сдать лист отбора');
  return candidacy;
};
