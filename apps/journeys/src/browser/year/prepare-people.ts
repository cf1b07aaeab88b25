import type { Actor } from '../actor.js';
import { dayFromNow } from '../day-from-now.js';
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

/** Selected on condition of training: the candidate reads it, the curator brings the document, the head admits. */
export const train = async (
  { curator, council, head }: Cast,
  candidacy: string,
  mentor: Actor,
): Promise<void> => {
  await council.task(candidacy, 'Решить об отборе', {
    sample: 'valid-training',
    changes: { trainingDue: dayFromNow(30), justification: 'Опыт большой, методике нужно поучиться.' },
  });
  await mentor.goTo(`/cases/${candidacy}`);
  await mentor.sees('Организовать обучение и внести документ', /отобрать с обучением/);
  await curator.task(candidacy, 'Организовать обучение и внести документ', {
    changes: { person: mentor.person, start: dayFromNow(-20), end: dayFromNow(-2), files: undefined },
  });
  await head.confirm(candidacy, 'Допустить к наставничеству');
};
