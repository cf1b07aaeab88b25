import type { Actor } from '../actor.js';
import { sampleOf } from '../read-sample.js';
import { dayFromNow } from '../day-from-now.js';
import type { Cast } from './cast.js';

/** Compatibility and both consents: the same whether a pair is new or has got another mentor. */
export const consent = async (
  { psychologist }: Cast,
  pair: string,
  mentor: Actor,
  mentee: Actor,
): Promise<void> => {
  await psychologist.task(pair, 'Дать заключение о совместимости');
  await mentor.task(pair, 'Дать согласие быть наставником');
  await mentee.task(pair, 'Дать согласие на наставничество');
};

export const signOrder = async ({ curator, head }: Cast, pair: string, mentor: Actor, mentee: Actor) => {
  const one = sampleOf('pair-assignment-order') as unknown as { pairs: object[]; pay: object[] };
  await curator.task(pair, 'Подготовить приказ о закреплении', {
    changes: {
      pairs: [{ ...one.pairs[0], mentor: mentor.person, mentees: [mentee.person] }],
      pay: [{ ...one.pay[0], mentor: mentor.person }],
      acquaintance: [mentor, mentee].map(({ person }) => ({ person })),
    },
  });
  await head.confirm(pair, 'Подписать приказ');
  for (const one of [mentor, mentee]) await one.confirm(pair, 'Подтвердить, что приказ прочитан');
};

/** The head sends the programme back with remarks that are to be mended in three days. */
export const returnProgramme = async ({ head }: Cast, pair: string): Promise<void> => {
  const { remarks } = sampleOf('return-note') as unknown as { remarks: object[] };
  await head.fill(pair, 'Вернуть с замечаниями', {
    changes: { remarks: remarks.map((remark) => ({ ...remark, due: dayFromNow(3) })) },
  });
};

/** The mentor writes it, the mentee signs it himself, the curator agrees it. */
export const writeProgramme = async (
  { curator }: Cast,
  pair: string,
  mentor: Actor,
  mentee: Actor,
  task = 'Составить программу вместе с наставляемым',
): Promise<void> => {
  await mentor.task(pair, task);
  await mentee.confirm(pair, 'Подписать программу');
  await curator.confirm(pair, 'Согласовать программу');
};
