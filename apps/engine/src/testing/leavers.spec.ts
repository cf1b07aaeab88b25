import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '@tandem/domain';
import { FoldCase } from '../audit/fold-case.js';
import { CloseEndedAccounts } from '../organisation/people/close-ended-accounts.js';
import { startEngine, type EngineUnderTest } from './engine-under-test.js';
import { PlayCase } from './play-case.js';
import { eventually } from './school-year.js';

const today = localDate(Date.now(), 'Asia/Tomsk');

describe('when people leave the school', () => {
  let engine: EngineUnderTest;
  let play: PlayCase;
  let cycle: string;
  let request: string;
  let candidacy: string;
  let pair: string;

  beforeAll(async () => {
    engine = await startEngine();
    play = new PlayCase(engine);
    cycle = await play.startCycle();
    request = await play.includeRequest();
    candidacy = await play.admitMentor();
    pair = await play.assign();
    await play.approveProgramme(pair);
  }, 90_000);
  afterAll(() => engine?.stop());

  const leave = async (login: string, to: string) => {
    const { status } = await (
      await engine.as('admin')
    ).post(`/people/${engine.world.people[login]}/leave`, { to });
    expect(status).toBe(204);
  };
  const stateOf = async (id: string) => JSON.stringify((await play.see('head', id)).state);
  const events = async (id: string, type: string) =>
    (await engine.pool.query('select 1 from case_event where case_id = $1 and type = $2', [id, type]))
      .rowCount;

  it('nothing is told before the day', async () => {
    await leave('mentor', addDays(today, 5));
    await engine.app.get(CloseEndedAccounts).sweep();
    expect(await events(pair, 'LEAVER')).toBe(0);
    expect(await stateOf(pair)).toContain('active');
  });

  it('a mentor who has left is out of the pair, which looks for another, and out of the candidacy', async () => {
    await engine.pool.query(`update membership set to_date = $2 where person_id = $1`, [
      engine.world.people['mentor'],
      addDays(today, -1),
    ]);
    await engine.app.get(CloseEndedAccounts).sweep();
    await engine.app.get(CloseEndedAccounts).sweep();
    expect(await stateOf(pair)).toContain('vacant');
    expect([await events(pair, 'LEAVER'), await events(candidacy, 'LEAVER')]).toEqual([1, 1]);
    expect((await play.see('head', candidacy)).status).not.toBe('open');
    const { rows } = await engine.pool.query(
      `select disabled_at is not null as closed from account where login = 'mentor'`,
    );
    expect(rows).toEqual([{ closed: true }]);
  });

  it('a curator who leaves today leaves the cycle vacant at once, once', async () => {
    await leave('curator', today);
    expect(await events(cycle, 'CURATOR.VACANT')).toBe(1);
    expect(await stateOf(cycle)).toContain('vacant');
    await engine.app.get(CloseEndedAccounts).sweep();
    expect(await events(cycle, 'CURATOR.VACANT')).toBe(1);
  });

  it('a mentee who leaves ends the request', async () => {
    await leave('mentee', today);
    await play.settled();
    expect(await events(pair, 'LEAVER')).toBe(2);
    await eventually(
      () => play.see('head', request),
      (seen) => seen.status !== 'open',
      'the end of the request',
    );
  }, 20_000);

  it('every history folds to what is stored', async () => {
    for (const id of [cycle, request, candidacy, pair])
      expect(await engine.app.get(FoldCase).differences(id)).toEqual([]);
  });
});
