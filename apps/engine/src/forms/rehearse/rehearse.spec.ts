import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tandem/store';
import type { ApiClient } from '../../testing/api-client.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { sampleOf } from '../../testing/read-sample.js';

const FORM = 'mentee-request';
const on = (name: string, value: unknown) => ({ '==': [{ var: name }, value] });

/** How often a condition would have held: counts of the designer's own reach, and none of a small group. */
describe('a rehearsed condition', () => {
  let engine: EngineUnderTest;
  let operator: ApiClient;
  let methodist: ApiClient;

  /** Answers of the schools of the world; `category` tells the young from the others. */
  const answer = async (unit: string, category: string, times: number, at = '2026-11-01'): Promise<void> => {
    for (let one = 0; one < times; one += 1)
      await engine.pool.query(
        `insert into submission (id, case_id, form_key, form_version, data, author_id, unit_path, at)
         select $1, $2, '${FORM}', 1, $3, $4, path, $6::timestamptz + make_interval(mins => $7) from unit where id = $5`,
        [
          newId(),
          newId(),
          JSON.stringify({ ...sampleOf(FORM), category }),
          engine.world.people['mentor'],
          engine.world.units[unit],
          at,
          one,
        ],
      );
  };
  const count = (client: ApiClient, logic: unknown, more: object = {}) =>
    client.post(`/forms/${FORM}/rehearse`, { logic, ...more });

  beforeAll(async () => {
    engine = await startEngine();
    operator = await engine.as('operator');
    methodist = await engine.as('methodist');
  }, 90_000);
  afterAll(() => engine?.stop(), 30_000);

  it('tells nothing while there are fewer than five', async () => {
    await answer('school', 'young', 4);
    expect((await count(methodist, on('/category', 'young'))).body).toEqual({ of: null, holds: null });
  });

  it('counts the latest forty of the reach, and hides a small part and its complement', async () => {
    await answer('school', 'other', 8);
    await answer('farSchool', 'young', 6);
    expect((await count(methodist, on('/category', 'other'))).body).toEqual({ of: 12, holds: null });
    expect((await count(methodist, on('/category', 'young'))).body).toEqual({ of: 12, holds: null });
    expect((await count(methodist, true)).body).toEqual({ of: 12, holds: 12 });
    expect((await count(operator, on('/category', 'young'))).body).toEqual({ of: 18, holds: 10 });
    await answer('lyceum', 'later', 45, '2026-11-20');
    expect((await count(operator, on('/category', 'later'))).body).toEqual({ of: 40, holds: 40 });
  });

  it('who answers often is one', async () => {
    const id = newId();
    for (let one = 0; one < 9; one += 1)
      await engine.pool.query(
        `insert into submission (id, case_id, form_key, form_version, data, author_id, unit_path, at) select $1, $2, 'meeting-log', 1, '{}', $3, path, now() from unit where id = $4`,
        [newId(), id, engine.world.people['mentor'], engine.world.units['school']],
      );
    expect((await methodist.post('/forms/meeting-log/rehearse', { logic: true })).body).toEqual({
      of: null,
      holds: null,
    });
  });

  it.each<[string, unknown, string]>([
    ['a field that is not there', on('/nobody', 1), 'bad-rule'],
    ['what only a case knows', on('$case/mentor', 'x'), 'bad-rule'],
    ['an unknown operator', { eval: 'process.exit()' }, 'bad-rule'],
    ['a rule nested without end', nested(100), 'bad-input'],
    ['who the person is', on('/preferredMentor', '01980000-0000-7000-8000-000000000001'), 'personal-rule'],
  ])('refuses %s', async (_what, logic, code) => {
    const began = performance.now();
    const { status, body } = await count(operator, logic);
    expect([body.code, status]).toEqual([code, code === 'bad-input' ? 400 : 422]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('a rule that would take for ever is stopped', async () => {
    const list = { map: [{ var: '/deficits' }, 1] };
    const heavy = Array.from({ length: 6 }).reduce<unknown>((logic) => ({ map: [logic, list] }), list);
    const began = performance.now();
    expect([200, 422]).toContain((await count(operator, { '>': [{ length: [heavy] }, 0] })).status);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce<unknown>((logic) => ({ '!': [logic] }), true);
}
