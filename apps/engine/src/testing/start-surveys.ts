import { expect } from '@jest/globals';
import { addDays, localDate } from '@tandem/domain';
import { asApiRole, type ApiRole } from './ask-database.js';
import { startEngine, type EngineUnderTest } from './engine-under-test.js';
import { addMentees, settled, type SurveyPeople } from './survey-people.js';

/** An engine with mentees to ask, and one survey of them as people order it. */
export interface SurveysUnderTest {
  readonly engine: EngineUnderTest;
  readonly api: ApiRole;
  readonly people: SurveyPeople<keyof typeof MENTEES>;
  /** What is ordered: an anonymous survey of the school's mentees for two weeks, with some of it changed. */
  input(more?: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** Ordered and opened; the id of the survey. */
  open(login: string, more?: Readonly<Record<string, unknown>>): Promise<string>;
  stop(): Promise<void>;
}

/** The day of the world's units when the suite began. */
export const today = localDate(Date.now(), 'Asia/Tomsk');

/** Enough to be told of, or too few: the far school alone is. */
const MENTEES = { school: 12, neighbour: 6, farSchool: 3, lyceum: 7 };

/** Starts an engine whose mentees can be asked. */
export const startSurveys = async (): Promise<SurveysUnderTest> => {
  const engine = await startEngine();
  const api = await asApiRole(engine);
  const people = await addMentees(engine, MENTEES);
  const input = (more = {}) => ({
    form: 'survey-mentee-end',
    title: 'Как прошла работа',
    unit: engine.world.units['school'],
    mode: 'anonymous',
    audience: { of: 'mentee', pairs: 'active' },
    from: today,
    to: addDays(today, 14),
    ...more,
  });
  const open = async (login: string, more = {}): Promise<string> => {
    const { status, body } = await (await engine.as(login)).post('/surveys', input(more));
    expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined });
    await settled(engine, body.id);
    return body.id as string;
  };
  const stop = async () => {
    await api.end();
    await engine.stop();
  };
  return { engine, api, people, input, open, stop };
};
