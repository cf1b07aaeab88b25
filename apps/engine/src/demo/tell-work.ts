import type { JsonObject } from '@tandem/domain';
import { diagnosticsAnswers } from './diagnostics-answers.js';
import type { PairTelling } from './tell-pair.js';

interface Happening {
  readonly day: number;
  readonly tell: () => Promise<void>;
}

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

const meetings = ({ scene, pair, plan, answers, story }: PairTelling): Happening[] => {
  const theme = scene.data.themes[pair.theme]!;
  const days = plan.meetingDays();
  const measures = answers.programme()['measures'] as readonly { readonly title: string }[];
  return days.map((day, index) => ({
    day,
    tell: async () => {
      await story.step(pair.mentors[0]!, day, 'MEETING.LOG', {
        data: {
          date: scene.days.workday(day),
          durationMin: 45 + (index % 3) * 15,
          format: index % 4 === 3 ? 'online' : index % 3 === 1 ? 'lesson' : 'inPerson',
          topic: theme.topics[index % theme.topics.length]!,
          programmeItems: [measures[index % measures.length]!.title],
          // What has been worked on a third time is done.
          itemsDone: index >= 2 * measures.length ? [measures[index % measures.length]!.title] : [],
          groupMeeting: pair.mentees.length > 1,
          ...(pair.mentees.length > 1
            ? {
                attendance: pair.mentees.map((key, n) => ({
                  person: scene.person(key),
                  present: (n + index) % 5 !== 4,
                })),
              }
            : {}),
          outcome: 'Договорились, что попробовать до следующей встречи.',
          mood: index % 5 === 2 ? 'fine' : 'good',
        },
      });
      // The last one is left for the mentee to confirm where the pair is at work.
      if (index === days.length - 1 && pair.until === 'active' && day > -6) return;
      for (const mentee of pair.mentees) await story.step(mentee, day + 1, 'MEETING.ACK');
    },
  }));
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

/** Two weeks before the end the reports began: some are in, the conclusion is still to be written. */
const beginCompletion = async (telling: PairTelling): Promise<void> => {
  const { pair, story } = telling;
  const [mentor, mentee] = [pair.mentors[0]!, pair.mentees[0]!];
  await story.step(mentor, -3, 'REPORT.SUBMIT', { data: report(telling), exactly: true });
  await story.step(mentee, -2, 'SURVEY.SEND', { data: MENTEE_SURVEY_END, exactly: true });
  await story.step(mentee, -2, 'REFLECTION.SEND', { data: REFLECTION, exactly: true });
};

/** Everything was reached before its time: the pair asked to finish early and did. */
const completeEarly = async (telling: PairTelling): Promise<void> => {
  const { scene, pair, plan, story, curator, head } = telling;
  const [mentor, mentee] = [pair.mentors[0]!, pair.mentees[0]!];
  const theme = scene.data.themes[pair.theme]!;
  const parties = {
    mentors: pair.mentors.map((key) => scene.person(key)),
    mentees: pair.mentees.map((key) => scene.person(key)),
  };
  const measures = telling.answers.programme()['measures'] as readonly { readonly title: string }[];
  await story.step(mentor, -24, 'MEASURES.MARK', {
    data: {
      marks: measures.map(({ title }) => ({
        measure: title,
        mark: 'done',
        factDate: scene.days.workday(-25),
      })),
    },
  });
  await story.step(mentor, -24, 'EARLY_COMPLETE', {
    data: {
      kind: 'earlyCompletion',
      ...parties,
      noticeDate: scene.days.workday(-24),
      reason: 'goalReached',
      sign: { signed: true },
    },
  });
  await story.step(mentor, -22, 'REPORT.SUBMIT', { data: report(telling) });
  await story.step(mentor, -22, 'SURVEY.SEND', { data: MENTOR_SURVEY_END });
  await story.step(mentor, -22, 'SWOT.SEND', { data: swot('mentor') });
  await story.step(mentee, -21, 'SURVEY.SEND', { data: MENTEE_SURVEY_END });
  await story.step(mentee, -21, 'DIAGNOSTICS.SEND', {
    data: { mentee: scene.person(mentee), ...diagnosticsAnswers(scene.data, theme, 'end', 3) },
  });
  await story.step(mentee, -21, 'REFLECTION.SEND', { data: REFLECTION });
  await story.step(mentee, -21, 'SWOT.SEND', { data: swot('mentee') });
  await story.step(curator, -19, 'CONCLUSION.SUBMIT', {
    data: {
      ...parties,
      programmeFrom: plan.from,
      programmeTo: plan.to,
      basis: 'early',
      surveysDeclined: [],
      result: 'achieved',
      recommendation: 'independent',
      reward: ['thanks'],
      practiceCandidate: true,
    },
  });
  await story.step(head, -18, 'CONCLUSION.APPROVE');
};

const report = ({ scene, pair }: PairTelling): JsonObject => ({
  mentor: scene.person(pair.mentors[0]!),
  mentees: pair.mentees.map((key) => scene.person(key)),
  planDone: 3,
  planTotal: 3,
  results: scene.data.themes[pair.theme]!.deficits.map((deficitArea) => ({
    deficitArea,
    before: 3,
    after: 1,
  })),
  menteeEvents: { contests: 0, publications: 0, openLessons: 1, pdHours: 16 },
  learnersDynamics: 'positive',
  difficulties: 'Мало общего свободного времени.',
  recommendations: 'Может работать самостоятельно; хорошо бы выступить на методобъединении.',
  selfScore: 8,
  readyAgain: 'yes',
  sign: { signed: true },
});

const MENTEE_SURVEY_END: JsonObject = {
  programme: 9,
  comfort: 9,
  organisation: 8,
  adaptation: 8,
  skills: 9,
  theory: 8,
  practice: 9,
  adaptationProgramme: 8,
  support: 10,
  satisfaction: 9,
  expectationsMet: 9,
  valued: 'Разбор уроков без спешки.',
  lacked: 'Времени.',
  frequency: 'often',
  wouldContinue: true,
  becomeMentor: 'maybe',
  planToStay: 'stay',
};

const MENTOR_SURVEY_END: JsonObject = {
  programme: 9,
  comfort: 9,
  organisation: 8,
  adaptation: 9,
  theory: 9,
  practice: 9,
  ownProgramme: 9,
  involvement: 9,
  satisfaction: 9,
  enoughTime: 'partly',
  needTraining: false,
  needRelief: false,
  valued: 'Совместные уроки.',
  frequency: 'often',
  willContinue: 'yes',
};

const REFLECTION: JsonObject = {
  changed: 'Планирую урок с запасом времени и не боюсь пробовать новое.',
  closeness: 90,
  nextStep: 'Покажу свои материалы на методобъединении.',
};

const swot = (side: 'mentor' | 'mentee'): JsonObject => ({
  side,
  strengths: [{ text: 'Регулярные встречи', weight: 5 }],
  weaknesses: [{ text: 'Мало времени', weight: 4 }],
  opportunities: [{ text: 'Курсы ЦНППМ' }],
  threats: [{ text: 'Вторая смена', weight: 3 }],
});
