import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { TakeTurns } from '../pipeline/take-turns.js';
import { startEngine, type EngineUnderTest } from './engine-under-test.js';
import { sampleOf } from './read-sample.js';
import { eventually, SchoolYear } from './school-year.js';

/** What one proposal alone may not do, two at the same moment may not do either. */
describe('proposals at the same moment', () => {
  let engine: EngineUnderTest;
  let year: SchoolYear;

  beforeAll(async () => {
    engine = await startEngine();
    year = new SchoolYear(engine);
    await year.startCycle();
    for (const mentee of ['mentee', 'mentee2', 'mentee3']) await year.includeRequest(mentee);
    for (const mentor of ['mentor', 'mentor2']) await year.admitMentor(mentor);
  }, 90_000);
  afterAll(() => engine?.stop());

  const propose = async (mentor: string, mentee: string, changes: Record<string, unknown> = {}) => {
    const { people, units } = engine.world;
    return (await engine.as('curator')).post('/cases', {
      workflow: 'mentoring-pair',
      unit: units['school'],
      data: sampleOf('pair-proposal', { mentors: [people[mentor]], mentees: [people[mentee]], ...changes }),
    });
  };
  const statuses = (answers: readonly { status: number }[]) => answers.map((one) => one.status).sort();

  it('a mentee is proposed once', async () => {
    const answers = await Promise.all(['mentor', 'mentor', 'mentor'].map((one) => propose(one, 'mentee')));
    expect(statuses(answers)).toEqual([201, 422, 422]);
    expect(answers.find((one) => one.status === 422)!.body.code).toBe('guard');
  });

  it('a mentor gets no more mentees than the school allows', async () => {
    // Short meetings need no free mentee: only the mentor's own limit of five can refuse them.
    const answers = await Promise.all(
      Array.from({ length: 7 }, () => propose('mentor2', 'mentee2', { kind: 'speed' })),
    );
    expect(statuses(answers)).toEqual([201, 201, 201, 201, 201, 422, 422]);
  });

  it('another process waits for its turn with the same person, not with another', async () => {
    const pools = [0, 1].map(() => new Pool({ connectionString: engine.env.engineDatabaseUrl, max: 2 }));
    const [here, there] = pools.map((pool) => new TakeTurns(pool)) as [TakeTurns, TakeTurns];
    const order: string[] = [];
    let go = (): void => undefined;
    const first = here.with(['a', 'b'], async () => {
      order.push('first begins');
      await new Promise<void>((resolve) => (go = resolve));
      order.push('first ends');
    });
    await eventually(
      () => Promise.resolve(order.length),
      (length) => length === 1,
      'the first turn',
    );
    const second = there.with(['b', 'c'], () => Promise.resolve(order.push('second')));
    await there.with(['d'], () => Promise.resolve(order.push('with another')));
    go();
    await Promise.all([first, second]);
    expect(order).toEqual(['first begins', 'with another', 'first ends', 'second']);
    await Promise.all(pools.map((pool) => pool.end()));
  });

  it('gives the turn back when the work fails', async () => {
    const turns = engine.app.get(TakeTurns);
    await expect(turns.with(['a'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turns.with(['a'], () => Promise.resolve('done'))).toBe('done');
  });
});
