import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { NewSurvey } from '@tandem/contracts';
import { addDays, daysBetween, localDate, type JsonObject } from '@tandem/domain';
import type { Job } from '@tandem/queue';
import { EnginePool } from '../database/pools.js';
import type { Viewer } from '../identity/viewer.js';
import { AnswerSurvey } from '../monitoring/surveys/answer/answer-survey.js';
import { OpenSurvey } from '../monitoring/surveys/open/open-survey.js';
import { InviteToSurveyEffect } from '../monitoring/surveys/run/invite-to-survey.effect.js';
import type { DemoSurvey } from './demo-data.js';
import { recordEffect } from './record-effect.js';
import type { Scene } from './scene.js';
import { SeededRandom } from './seeded-random.js';
import { gatheredYear } from './tell-annual.js';

const OPERATOR = 'operator';
const LATER = { strict: false };
/** A window of a told survey: as long as they usually are. */
const ASKED_DAYS = 14;
const AT_ONCE = 4;

/** Surveys that are over, whose results the engine tells when it starts; and one that goes on. */
export const tellSurveys = async (scene: Scene, app: NestFastifyApplication): Promise<void> => {
  const { told, open } = scene.data.surveys;
  const surveys = new Surveys(scene, app);
  for (const survey of told) {
    const over = await surveys.open(survey, ASKED_DAYS);
    await surveys.answer(over, survey);
    await surveys.putBack(over, endedDaysAgo(survey, scene.days.today) + ASKED_DAYS);
  }
  await surveys.open(open, open.days ?? ASKED_DAYS);
};

const endedDaysAgo = ({ endedDaysAgo: days = 0, ofYear = false }: DemoSurvey, today: string): number =>
  ofYear ? Math.max(days, daysBetween(`${gatheredYear(today)}-12-20`, today)) : days;

class Surveys {
  private readonly pool: EnginePool;
  private readonly opening: OpenSurvey;
  private readonly inviting: InviteToSurveyEffect;
  private readonly answering: AnswerSurvey;
  private readonly operator: Viewer;

  constructor(
    private readonly scene: Scene,
    app: NestFastifyApplication,
  ) {
    this.pool = app.get(EnginePool);
    this.opening = app.get(OpenSurvey, LATER);
    this.inviting = app.get(InviteToSurveyEffect, LATER);
    this.answering = app.get(AnswerSurvey, LATER);
    this.operator = scene.actor(scene.holder(OPERATOR, 'regionalOperator')!);
  }

  async open({ form, title, of }: DemoSurvey, days: number): Promise<string> {
    const { scene } = this;
    // Answers are taken by the clock on the wall, whatever day the rest is told for.
    const today = localDate(Date.now(), scene.data.zone);
    const input: NewSurvey = {
      form,
      title,
      unit: scene.unit(OPERATOR),
      mode: 'anonymous',
      tells: 'questions',
      audience: { of, pairs: 'any' },
      from: today,
      to: addDays(today, days),
      graceDays: 3,
      awaitsExit: false,
    };
    const id = await this.opening.open(this.operator, input, 'ru');
    await this.invite(id);
    return id;
  }

  /** Not everybody answers, and most are content. */
  async answer(survey: string, { form, silent = 0 }: DemoSurvey): Promise<void> {
    const random = new SeededRandom(20_260_401);
    const answersOf = ANSWERS[form];
    if (!answersOf) throw new Error(`nobody knows what to answer to «${form}»`);
    const { rows } = await this.pool.query<{ person_id: string }>(
      'select person_id from survey_invitation where survey_id = $1 order by person_id',
      [survey],
    );
    const people = new Map(this.scene.data.people.map(({ id, key }) => [id, key]));
    const given = rows.flatMap(({ person_id: id }) => {
      const key = people.get(id);
      return key === undefined || random.next() < silent ? [] : [{ key, data: answersOf(random) }];
    });
    const lane = async (): Promise<void> => {
      for (let one = given.shift(); one; one = given.shift())
        await this.answering.answer(
          this.scene.actor(one.key),
          survey,
          { kind: 'answer', data: one.data },
          'ru',
        );
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }

  /** What was asked just now was asked so many days ago; its results are told by the clock, as always. */
  async putBack(survey: string, days: number): Promise<void> {
    await this.pool.query(
      `update survey set window_from = window_from - $2::int, window_to = window_to - $2::int, created_at = created_at - make_interval(days => $2) where id = $1`,
      [survey, days],
    );
    await this.pool.query(
      `update survey_moment set at = at - make_interval(days => $2) where survey_id = $1`,
      [survey, days],
    );
    await this.pool.query(
      `update notification set at = at - make_interval(days => $2), read_at = coalesce(read_at, at - make_interval(days => $2 - 1)) where survey_id = $1`,
      [survey, days],
    );
  }

  private async invite(survey: string): Promise<void> {
    const { rows } = await this.pool.query<{ id: string; payload: Job<'inviteToSurvey'>['payload'] }>(
      `select id, payload from outbox where kind = 'inviteToSurvey' and payload->>'survey' = $1 and state in ('pending', 'queued')`,
      [survey],
    );
    for (const { id, payload } of rows) {
      const job: Job<'inviteToSurvey'> = { id, name: 'inviteToSurvey', caseId: null, payload };
      await this.inviting.perform(job, (write) => recordEffect(this.pool, id, write));
    }
  }
}

const oneOf =
  (random: SeededRandom) =>
  (options: readonly string[]): string =>
    options[Math.floor(random.next() * options.length)]!;

const SCALES = [
  'programme',
  'comfort',
  'organisation',
  'adaptation',
  'skills',
  'theory',
  'practice',
  'adaptationProgramme',
  'support',
  'satisfaction',
  'expectationsMet',
];

const satisfaction = (random: SeededRandom): JsonObject => {
  const mood = 5 + random.next() * 4;
  const score = () => Math.max(1, Math.min(10, Math.round(mood + random.next() * 3 - 1.5)));
  const one = oneOf(random);
  return {
    ...Object.fromEntries(SCALES.map((scale) => [scale, score()])),
    frequency: one(['veryOften', 'often', 'often', 'rarely']),
    wouldContinue: mood > 6,
    becomeMentor: one(['yes', 'maybe', 'maybe', 'no']),
    planToStay: one(['stay', 'stay', 'stay', 'profession', 'undecided']),
  };
};

/** Most find what they need in their own school, fewer above it; money is what they miss. */
const conditions = (random: SeededRandom): JsonObject => {
  const one = oneOf(random);
  return {
    c2Org: one(['available', 'available', 'available', 'unavailable', 'none']),
    c2Mun: one(['available', 'available', 'unavailable', 'none']),
    c2Reg: one(['available', 'unavailable', 'unavailable', 'none']),
    c3Material: one(['effective', 'ineffective', 'none', 'none']),
    c3NonMaterial: one(['effective', 'effective', 'effective', 'ineffective', 'none']),
  };
};

/** What people answer, by the form that asks them. */
const ANSWERS: { readonly [form: string]: (random: SeededRandom) => JsonObject } = {
  'survey-mentee-end': satisfaction,
  'survey-conditions': conditions,
};
