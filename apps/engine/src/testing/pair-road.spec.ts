import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FoldCase } from '../audit/fold-case.js';
import { startEngine, type EngineUnderTest } from './engine-under-test.js';
import { sampleOf } from './read-sample.js';
import { SchoolYear, eventually } from './school-year.js';

const tomorrow = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
const returnNote = () => {
  const note = sampleOf('return-note');
  return { ...note, remarks: (note['remarks'] as object[]).map((remark) => ({ ...remark, due: tomorrow })) };
};

const BACKENDS = ['postgres', ...(process.env['TANDEM_TEST_REDIS_URL'] ? ['redis'] : [])] as (
  'postgres' | 'redis'
)[];

describe.each(BACKENDS)('a pair from the request to the conclusion, jobs on %s', (queue) => {
  let engine: EngineUnderTest;
  let year: SchoolYear;
  let pair: string;
  let request: string;

  beforeAll(async () => {
    engine = await startEngine({ queue });
    year = new SchoolYear(engine);
  }, 90_000);
  afterAll(() => engine?.stop());

  it('begins with the cycle, a request and an admitted mentor', async () => {
    await year.startCycle();
    request = await year.includeRequest();
    await year.admitMentor();
    const { body } = await (await engine.as('curator')).get('/mentors');
    expect(body.items).toEqual([
      expect.objectContaining({
        status: 'admitted',
        person: expect.objectContaining({ name: 'Орлова Анна Ивановна' }),
      }),
    ]);
  });

  it('is proposed, and the request hears of it', async () => {
    pair = await year.propose();
    await eventually(
      () => year.see('curator', request),
      (seen) => JSON.stringify(seen.state).includes('proposed'),
      'the request in «proposed»',
    );
  }, 20_000);

  it('passes compatibility and both consents to the order', async () => {
    await year.send('psychologist', pair, 'PSYCH.OK', sampleOf('compatibility-note'));
    await year.send('mentor', pair, 'CONSENT.GIVE', sampleOf('mentor-consent'));
    await year.send('mentee', pair, 'CONSENT.GIVE', sampleOf('mentee-consent'));
    const seen = await year.see('curator', pair);
    expect(JSON.stringify(seen.state)).toContain('orderDraft');
    expect(seen.tasks.filter((task) => task.status === 'open').map((task) => task.key)).toEqual([
      'orderDraft',
    ]);
  });

  it('is ordered, planned, returned once and approved', async () => {
    await year.send('curator', pair, 'ORDER.SUBMIT', sampleOf('pair-assignment-order'));
    await year.send('head', pair, 'ORDER.SIGN');
    const programme = sampleOf('personalised-programme');
    await year.send('mentor', pair, 'PROGRAMME.SUBMIT', programme);
    await year.send('mentee', pair, 'PROGRAMME.SIGN');
    await year.send('curator', pair, 'PROGRAMME.AGREE');
    await year.send('head', pair, 'PROGRAMME.RETURN', returnNote());
    await year.send('mentor', pair, 'PROGRAMME.SUBMIT', programme);
    await year.send('mentee', pair, 'PROGRAMME.SIGN');
    await year.send('curator', pair, 'PROGRAMME.AGREE');
    await year.send('head', pair, 'PROGRAMME.APPROVE');
    const seen = await year.see('curator', pair);
    expect(seen.stage).toBe(6);
  });

  it('folds every history to the stored state', async () => {
    const { rows } = await engine.pool.query<{ id: string }>('select id from "case"');
    expect(rows.length).toBe(4);
    for (const { id } of rows) expect(await engine.app.get(FoldCase).differences(id)).toEqual([]);
  });

  it('shows on the board in its column', async () => {
    const { body } = await (await engine.as('curator')).get('/board');
    expect(body.columns.map((column: { count: number }) => column.count)).toEqual([0, 0, 0, 1, 0, 1, 0]);
    expect(body.columns[5].cards[0]).toMatchObject({
      title: 'Орлова\u00a0А.\u00a0И. — Сафин\u00a0А.\u00a0И.',
      subject: 'pair',
    });
  });
});
