import { addDays, addMonths, type JsonObject } from '@tandem/domain';
import type { DemoCandidacy } from './demo-data.js';
import type { Scene, Story } from './scene.js';

/** How a teacher becomes a mentor: application, two experts, the council's decision, training where asked, admission. */
export const tellCandidacy = async (scene: Scene, candidacy: DemoCandidacy): Promise<Story> => {
  const { person, unit, from, until, by } = candidacy;
  const curator = scene.holder(unit, 'curator')!;
  const head = scene.holder(unit, 'head')!;
  const experts = expertsOf(scene, unit);
  const story = scene.story();
  await story.open(by ?? person, from, 'mentor-selection', unit, application(scene, candidacy));
  if (until === 'nominated' || until === 'applied') return story;
  await story.step(curator, from + 1, 'SCREEN.PASS');
  // The second expert is quicker: the chair of the council, who has an account, still has a sheet to fill in.
  await story.step(experts[1], from + 2, 'SCORE.SUBMIT', { data: sheet(1) });
  if (until === 'screening') return story;
  await story.step(experts[0], from + 2, 'SCORE.SUBMIT', { data: sheet(2) });
  const trains = candidacy.training !== undefined || until === 'training';
  await story.step(experts[0], from + 3, trains ? 'COUNCIL.TRAIN' : 'COUNCIL.SELECT', {
    data: decision(scene, from + 3, trains),
  });
  if (until === 'training') {
    await story.step(curator, from + 5, 'TRAIN.ENROLL', {
      comment: 'Зачислена на курсы ТОИПКРО «Наставничество педагогических работников», 36 часов.',
    });
    return story;
  }
  if (trains)
    await story.step(curator, from + 4, 'TRAIN.DONE', { data: trainingRecord(scene, candidacy, person) });
  await story.step(head, from + 5, 'MENTOR.ADMIT');
  return story;
};

/** Two who score: members of the council, or the only one and the head. */
const expertsOf = (scene: Scene, unit: string): readonly [string, string] => {
  const council = scene.data.people.filter(
    (one) => one.unit === unit && one.roles.some((role) => role === 'mentorsCouncil'),
  );
  return [council[0]!.key, council[1]?.key ?? scene.holder(unit, 'head')!];
};

const application = (scene: Scene, candidacy: DemoCandidacy): JsonObject => ({
  person: scene.person(candidacy.person),
  nominatedBy: candidacy.by ? 'council' : 'self',
  qualification: candidacy.qualification,
  experienceYears: candidacy.years,
  expertAreas: [...candidacy.areas],
  results: [{ what: candidacy.result, year: Number(scene.days.today.slice(0, 4)) - 1 }],
  ...(candidacy.past === undefined
    ? { mentoringExperience: false }
    : { mentoringExperience: true, pastMentees: candidacy.past, mentoringYears: candidacy.past + 1 }),
  kindsReady: ['traditional', 'group'],
  weeklyHours: 2,
  maxMentees: 3,
  externalOk: candidacy.external ?? false,
  motivation: candidacy.motivation,
});

const sheet = (mentoring: number): JsonObject => ({
  scores: { results: 2, practice: 2, mastery: 2, time: 1, communication: 2, mentoring },
  noDisciplinary: true,
  hasConsentToCandidacy: true,
  opinion: 'selected',
  comment: 'Открытые уроки видели сами.',
  sign: { signed: true },
});

const decision = (scene: Scene, day: number, trains: boolean): JsonObject => ({
  protocolNumber: '3',
  protocolDate: scene.days.workday(day),
  decidedBy: 'council',
  decision: trains ? 'selectedWithTraining' : 'selected',
  ...(trains
    ? {
        trainingPlan: 'Повышение квалификации по программе наставничества, 36 часов',
        trainingDue: scene.days.workday(day + 60),
        justification: 'Опыт есть, а подготовки по программе наставничества ещё не было.',
      }
    : {}),
  sign: { signed: true },
});

/** A certificate is in force for three years: one that has run out was given three years and some days ago. */
const trainingRecord = (scene: Scene, { training, from }: DemoCandidacy, person: string): JsonObject => {
  const end =
    training?.expiredFor === undefined
      ? scene.days.date(training?.endedOn ?? from)
      : addMonths(scene.days.date(-training.expiredFor), -36);
  return {
    person: scene.person(person),
    format: 'pd',
    title: training?.title ?? 'Наставничество педагогических работников',
    provider: 'ТОИПКРО',
    hours: 36,
    start: addDays(end, -11),
    end,
    document: 'certificate',
    docNo: '70-2914',
  };
};
