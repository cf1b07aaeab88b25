import type { DemoPair } from './demo-data.js';
import { PairAnswers } from './pair-answers.js';
import { PairPlan, ROAD } from './pair-plan.js';
import type { Scene, Story } from './scene.js';
import { tellWork } from './tell-work.js';

/** One pair being told: its story so far and who plays which part. */
export interface PairTelling {
  readonly scene: Scene;
  readonly pair: DemoPair;
  readonly plan: PairPlan;
  readonly answers: PairAnswers;
  readonly story: Story;
  readonly curator: string;
  readonly head: string;
}

/** The road of a pair from the proposal to wherever it stands today. */
export const tellPair = async (scene: Scene, pair: DemoPair): Promise<Story> => {
  const plan = new PairPlan(pair, scene.days);
  const telling: PairTelling = {
    scene,
    pair,
    plan,
    answers: new PairAnswers(scene, pair, plan),
    story: scene.story(),
    curator: scene.holder(pair.unit, 'curator')!,
    head: scene.holder(pair.unit, 'head')!,
  };
  if (await formPair(telling)) {
    if (await agreeProgramme(telling)) await tellWork(telling);
  }
  return telling.story;
};

/** From the proposal to the signed order; true where the pair has come so far. */
const formPair = async ({ scene, pair, answers, story, curator, head }: PairTelling): Promise<boolean> => {
  const { from, until } = pair;
  await story.open(curator, from, 'mentoring-pair', pair.unit, answers.proposal());
  if (until === 'psychCheck') return false;
  const psychologist = scene.holder(pair.unit, 'psychologist') ?? curator;
  await story.step(psychologist, from + ROAD.psychologist, 'PSYCH.OK', { data: answers.compatibility() });
  for (const mentor of pair.mentors)
    await story.step(mentor, from + ROAD.mentorConsent, 'CONSENT.GIVE', {
      data: answers.mentorConsent(mentor),
    });
  if (until === 'consents') return false;
  for (const mentee of pair.mentees)
    await story.step(mentee, from + ROAD.menteeConsent, 'CONSENT.GIVE', {
      data: answers.menteeConsent(mentee),
    });
  if (pair.external !== undefined) {
    const employer = scene.holder(pair.external, 'head')!;
    await story.step(employer, from + ROAD.employerAgrees, 'EMPLOYER.AGREE');
    await story.step(employer, from + ROAD.employerOrder, 'EMPLOYER.ORDER', {
      comment: 'Приказ № 51: поручено наставничество в СОШ № 1, договор между школами подписан.',
    });
  }
  const dates = {
    order: scene.days.workday(from + ROAD.order),
    mentor: scene.days.workday(from + ROAD.mentorConsent),
    mentee: scene.days.workday(from + ROAD.menteeConsent),
  };
  await story.step(curator, from + ROAD.order, 'ORDER.SUBMIT', { data: answers.order(dates) });
  if (until === 'orderSign') return false;
  await story.step(head, from + ROAD.sign, 'ORDER.SIGN');
  for (const person of [...pair.mentors, ...pair.mentees])
    await story.step(person, from + ROAD.sign, 'ORDER.ACQUAINT');
  return true;
};

/** Surveys at the start and the programme with its approval; true where the pair is at work. */
const agreeProgramme = async ({
  scene,
  pair,
  answers,
  story,
  curator,
  head,
}: PairTelling): Promise<boolean> => {
  const { from, until } = pair;
  for (const [index, mentee] of pair.mentees.entries())
    await story.step(mentee, from + ROAD.surveys, 'SURVEY.SEND', { data: menteeSurvey(6 + (index % 2)) });
  for (const mentor of pair.mentors)
    await story.step(mentor, from + ROAD.surveys, 'SURVEY.SEND', { data: mentorSurvey(8) });
  if (until === 'programmeOverdue') return false;
  const mentor = pair.mentors[0]!;
  await story.step(mentor, from + ROAD.programme, 'PROGRAMME.SUBMIT', { data: answers.programme() });
  for (const mentee of pair.mentees) await story.step(mentee, from + ROAD.programme, 'PROGRAMME.SIGN');
  if (until === 'programmeReview') {
    await story.step(curator, from + ROAD.agree, 'PROGRAMME.RETURN', {
      data: remarks(scene.days.date(from + ROAD.agree + 7)),
    });
    await story.step(mentor, -2, 'PROGRAMME.SUBMIT', { data: answers.programme() });
    for (const mentee of pair.mentees) await story.step(mentee, -1, 'PROGRAMME.SIGN');
    return false;
  }
  await story.step(curator, from + ROAD.agree, 'PROGRAMME.AGREE');
  await story.step(head, from + ROAD.approve, 'PROGRAMME.APPROVE');
  return true;
};

const remarks = (due: string) => ({
  remarks: [
    {
      point: 'Мероприятия, 2',
      remark: 'Укажите, сколько задач будет разобрано и где они хранятся.',
      due,
    },
    {
      point: 'Ожидаемый результат',
      remark: 'Добавьте, по какому признаку увидим успех.',
      due,
    },
  ],
});

const menteeSurvey = (score: number) => ({
  participatedBefore: false,
  programme: score,
  comfort: score + 1,
  organisation: score,
  adaptation: score - 1,
  skills: score,
  theory: score,
  practice: score - 1,
  adaptationProgramme: score,
  support: score + 1,
  satisfaction: score,
  expectations: 'Научиться планировать урок и не бояться открытых уроков.',
  valued: 'Что можно спросить обо всём.',
  frequency: 'often',
  gladToJoin: true,
});

const mentorSurvey = (score: number) => ({
  programme: score,
  comfort: score,
  organisation: score - 1,
  adaptation: score,
  theory: score,
  practice: score,
  ownProgramme: score,
  involvement: score + 1,
  satisfaction: score,
  expectations: 'Помочь коллеге остаться в школе.',
  valued: 'Живое общение.',
  frequency: 'often',
  gladToJoin: true,
});
