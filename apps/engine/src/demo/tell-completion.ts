import type { JsonObject } from '@tandem/domain';
import { diagnosticsAnswers } from './diagnostics-answers.js';
import type { PairTelling } from './tell-pair.js';

/** Two weeks before the end the reports began: some are in, the conclusion is still to be written. */
export const beginCompletion = async (telling: PairTelling): Promise<void> => {
  const { pair, story } = telling;
  const [mentor, mentee] = [pair.mentors[0]!, pair.mentees[0]!];
  await story.step(mentor, -3, 'REPORT.SUBMIT', { data: report(telling), exactly: true });
  await story.step(mentee, -2, 'SURVEY.SEND', { data: MENTEE_SURVEY_END, exactly: true });
  await story.step(mentee, -2, 'REFLECTION.SEND', { data: REFLECTION, exactly: true });
};

/** Everything was reached before its time: the pair asked to finish early and did. */
export const completeEarly = async (telling: PairTelling): Promise<void> => {
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
