import type { JsonObject } from '@tandem/domain';
import type { Happening } from './happening.js';
import { beginCompletion, completeEarly } from './tell-completion.js';
import { meetings } from './tell-meetings.js';
import type { PairTelling } from './tell-pair.js';

/** Stage six and seven of a pair: meetings at their rhythm, a lesson visited, the interim review, the end. */
export const tellWork = async (telling: PairTelling): Promise<void> => {
  const { pair, story } = telling;
  const happenings = [...meetings(telling), ...visits(telling), ...review(telling)].sort(
    (a, b) => a.day - b.day,
  );
  for (const { tell } of happenings) await tell();
  if (pair.until === 'interimDue')
    await story.step(pair.mentees[0]!, -2, 'REVIEW.VIEW', {
      data: { score: 8, text: 'Встречаемся каждую неделю, помогает разбор уроков.' },
      exactly: true,
    });
  if (pair.until === 'notice') await giveNotice(telling);
  if (pair.until === 'completing') await beginCompletion(telling);
  if (pair.until === 'completed') await completeEarly(telling);
};

const visits = ({ scene, pair, story }: PairTelling): Happening[] => {
  if (!pair.visit) return [];
  const day = -30;
  return [
    {
      day,
      tell: async () => {
        await story.step(pair.mentors[0]!, day, 'LESSON.OBSERVE', {
          data: {
            observer: scene.person(pair.mentors[0]!),
            teacher: scene.person(pair.mentees[0]!),
            date: scene.days.workday(day),
            class: '5 «Б»',
            subject: 'математика',
            topic: 'Сравнение дробей',
            lessonType: 'practice',
            purpose: 'Посмотреть, хватает ли времени на закрепление.',
            criteria: CRITERIA,
            strengths: 'Спокойная обстановка, дети задают вопросы.',
            advice: 'Показать критерии до начала самостоятельной работы.',
            nextTask: 'Составить критерии к следующей работе.',
            nextTaskDue: scene.days.workday(day + 7),
            observerSign: { signed: true },
          },
        });
        await story.step(pair.mentees[0]!, day + 1, 'LESSON.ACK');
      },
    },
  ];
};

const CRITERIA: JsonObject = {
  goal: 2,
  structure: 1,
  content: 2,
  activity: 2,
  methods: 2,
  levels: 1,
  feedback: 1,
  questions: 2,
  climate: 2,
  digital: 1,
  health: 1,
  reflection: 1,
};

/** A review that fell due in the past was held: both said what they think, the curator decided to go on. */
const review = ({ scene, pair, plan, story, curator }: PairTelling): Happening[] => {
  const parties = {
    mentors: pair.mentors.map((key) => scene.person(key)),
    mentees: pair.mentees.map((key) => scene.person(key)),
  };
  return plan.reviewDays().map((fell) => {
    const day = fell + 1;
    return {
      day,
      tell: async () => {
        for (const mentee of pair.mentees)
          await story.step(mentee, day, 'REVIEW.VIEW', {
            data: { score: 9, text: 'Стало спокойнее на уроке.' },
            exactly: true,
          });
        await story.step(pair.mentors[0]!, day, 'REVIEW.VIEW', { data: { score: 8 }, exactly: true });
        await story.step(curator, day + 2, 'REVIEW.CONTINUE', {
          data: {
            ...parties,
            reviewDate: scene.days.date(day + 2),
            programmeFrom: plan.from,
            programmeTo: plan.to,
            menteeView: { score: 9, text: 'Стало спокойнее на уроке.' },
            mentorView: { score: 8 },
            obstacles: ['none'],
            decision: 'continue',
          },
          exactly: true,
        });
      },
    };
  });
};

const giveNotice = async ({ scene, pair, story }: PairTelling): Promise<void> => {
  await story.step(pair.mentors[0]!, -1, 'MENTOR.WITHDRAW', {
    data: {
      kind: 'releaseMentor',
      mentors: pair.mentors.map((key) => scene.person(key)),
      mentees: pair.mentees.map((key) => scene.person(key)),
      noticeDate: scene.days.workday(-1),
      handover: 'Подвижные перемены идут, дальше — наблюдение на пятом уроке.',
      sign: { signed: true },
    },
  });
};
