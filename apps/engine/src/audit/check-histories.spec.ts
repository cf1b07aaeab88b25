import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEngine, type EngineUnderTest } from '../testing/engine-under-test.js';
import { eventually, SchoolYear } from '../testing/school-year.js';
import { checkId, ScheduleHistoryCheck } from './schedule-history-check.js';

interface Incident {
  readonly id: string;
  readonly kind: string;
  readonly caseId: string;
  readonly lastError: string;
}

/** A quarter past three in Tomsk. */
const AT_NIGHT = new Date('2026-11-20T20:15:00.000Z');

describe('the nightly check of histories', () => {
  let engine: EngineUnderTest;
  let schedule: ScheduleHistoryCheck;
  let request: string;

  beforeAll(async () => {
    engine = await startEngine();
    schedule = engine.app.get(ScheduleHistoryCheck);
    const year = new SchoolYear(engine);
    await year.startCycle();
    request = await year.includeRequest();
    await year.admitMentor();
  }, 90_000);
  afterAll(() => engine?.stop());

  const incidents = async (): Promise<Incident[]> =>
    (await (await engine.as('admin')).get('/incidents')).body.items;
  const checked = (night: string) =>
    eventually(
      async () =>
        (
          await engine.pool.query<{ result: unknown }>(
            'select result from effect_done where outbox_id = $1',
            [checkId(night, null)],
          )
        ).rows[0]?.result,
      Boolean,
      `the check of ${night}`,
    );

  it('is asked for at night, once, whoever asks', async () => {
    expect(await schedule.askAtNight(new Date('2026-11-20T08:00:00.000Z'))).toBe(false);
    expect(await schedule.askAtNight(AT_NIGHT)).toBe(true);
    expect(await schedule.askAtNight(new Date(AT_NIGHT.getTime() + 600_000))).toBe(false);
    expect(await checked('2026-11-21')).toEqual({ checked: 3, differing: 0 });
    expect(await incidents()).toEqual([]);
  }, 30_000);

  it('a case that something else than its events changed becomes an incident in clear words', async () => {
    await engine.pool.query(
      `update "case" set state = jsonb_set(state, '{context,tampered}', 'true'), updated_at = now() where id = $1`,
      [request],
    );
    expect(await schedule.askAtNight(new Date(AT_NIGHT.getTime() + 86_400_000))).toBe(true);
    expect(await checked('2026-11-22')).toEqual({ checked: 3, differing: 1 });
    const [incident, ...others] = await eventually(incidents, (all) => all.length > 0, 'the incident');
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ kind: 'checkHistory', caseId: request });
    expect(incident!.lastError).toMatch(/^Состояние дела не то, что следует из его истории/);
    expect(incident!.lastError).toContain('на каком оно шаге');
  }, 40_000);

  it('is not told again while nobody has settled it', async () => {
    expect(await schedule.askAtNight(new Date(AT_NIGHT.getTime() + 2 * 86_400_000))).toBe(true);
    expect(await checked('2026-11-23')).toEqual({ checked: 3, differing: 1 });
    expect(await incidents()).toHaveLength(1);
  }, 30_000);

  it('goes when the case is mended and the check repeated', async () => {
    await engine.pool.query(`update "case" set state = state #- '{context,tampered}' where id = $1`, [
      request,
    ]);
    const [incident] = await incidents();
    expect((await (await engine.as('admin')).post(`/incidents/${incident!.id}/retry`)).status).toBe(204);
    await eventually(
      async () =>
        (await engine.pool.query('select state from outbox where id = $1', [incident!.id])).rows[0].state,
      (state) => state === 'done',
      'the incident settled',
    );
  }, 30_000);
});
