import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApprovalsView, CaseView, Page, RoadmapRow, RoadmapView } from '@tandem/contracts';
import { newId } from '@tandem/store';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { planOf } from '../../testing/insert-roadmap.js';
import { RoadmapRoad } from '../../testing/roadmap-road.js';

let engine: EngineUnderTest;
let road: RoadmapRoad;
let town: string;

beforeAll(async () => {
  engine = await startEngine();
  road = new RoadmapRoad(engine);
  await road.regionInForce(['p1', 'p2']);
  town = await road.begin('methodist', 'town', planOf(['m1'], { title: 'Карта города' }));
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

const inbox = async (login: string) =>
  (await (await engine.as(login)).get<ApprovalsView>('/roadmaps/approvals')).body;
const ids = async (login: string) => {
  const { mine, others } = await inbox(login);
  return { mine: mine.map((row) => row.id), others: others.map((row) => row.id) };
};
const EMPTY = { mine: [], others: [] };

describe('what waits for a decision', () => {
  it('is nothing while a plan is being written', async () => {
    for (const login of ['methodist', 'operator', 'department', 'district'])
      expect(await ids(login)).toEqual(EMPTY);
  });

  it('comes to whoever is asked, and is seen waiting by whoever sent it', async () => {
    await road.submit('methodist', town);
    const { mine, others } = await inbox('operator');
    expect(others).toEqual([]);
    expect(mine).toEqual([
      expect.objectContaining({
        id: town,
        place: 'Город',
        standing: 'submitted',
        version: 1,
        mine: true,
        workingDays: 0,
        actingFor: null,
      }),
    ]);
    expect(mine[0]!.task).toEqual(expect.any(String));
    expect(Date.parse(mine[0]!.nextDeadline!)).toBeGreaterThan(Date.now());
    const waiting = await inbox('methodist');
    expect(waiting.mine).toEqual([]);
    expect(waiting.others).toEqual([expect.objectContaining({ id: town, mine: false, task: null })]);
    for (const login of ['district', 'department', 'curator', 'mentor'])
      expect((await ids(login)).mine).toEqual([]);
  });

  it('has an age in working days of the region’s calendar', async () => {
    const { rows } = await engine.pool.query<{ days: number }>(
      `with moved as (update task set opened_at = now() - interval '40 days' where case_id = $1 and status = 'open' returning opened_at)
       select count(*)::int as days from moved, generate_series((opened_at at time zone 'Asia/Tomsk')::date + 1, (now() at time zone 'Asia/Tomsk')::date, interval '1 day') day
       left join calendar_day c on c.region = 'tomsk' and c.date = day::date
       where case when c.kind is null then extract(isodow from day) < 6 else c.kind <> 'off' end`,
      [town],
    );
    expect((await inbox('operator')).mine[0]!.workingDays).toBe(rows[0]!.days);
    expect(rows[0]!.days).toBeGreaterThan(20);
  });

  it('comes also to whoever stands in, with the name of whom', async () => {
    const { people, units } = engine.world;
    await engine.pool.query(
      `insert into delegation (id, from_person_id, to_person_id, role, unit_id, from_date, to_date) values ($1, $2, $3, 'regionalOperator', $4, current_date - 1, current_date + 30)`,
      [newId(), people['operator'], people['lyceum-curator'], units['operator']],
    );
    const { mine } = await inbox('lyceum-curator');
    expect(mine).toEqual([
      expect.objectContaining({ id: town, actingFor: { id: people['operator'], name: 'Петрова А.' } }),
    ]);
  });

  it('goes on with the one task that is open now', async () => {
    await road.take('operator', town);
    expect((await inbox('operator')).mine).toEqual([
      expect.objectContaining({ id: town, standing: 'inReview', workingDays: 0 }),
    ]);
    await road.return('operator', town, [{ measure: 'm1', text: 'Показатель занижен' }]);
    expect(await ids('operator')).toEqual({ mine: [], others: [town] });
    // An answer is work on the plan, not a decision on it.
    expect(await ids('methodist')).toEqual(EMPTY);
  });

  it('is asked of each member of a working group', async () => {
    const { people } = engine.world;
    const methodist = await engine.as('methodist');
    const remark = (await methodist.get(`/roadmaps/${town}/remarks`)).body.items[0];
    await methodist.post(`/roadmaps/remarks/${remark.id}/replies`, { text: 'Исправили' });
    await road.submit('methodist', town);
    await road.take('operator', town);
    await road.event('operator', town, 'GROUP.CALL', {
      members: [people['curator'], people['mentor'], people['district']],
      quorum: 2,
    });
    for (const login of ['curator', 'mentor', 'district']) expect((await ids(login)).mine).toEqual([town]);
    expect(await ids('operator')).toEqual({ mine: [], others: [town] });
    const written = await (
      await engine.as('mentor')
    ).post(`/roadmaps/${town}/remarks`, { text: 'Мнение группы' });
    expect([written.status, written.body.side]).toEqual([201, 'Региональный оператор']);
    const seen = async (login: string) =>
      (await (await engine.as(login)).get(`/roadmaps/${town}/remarks`)).body.items.length;
    expect([await seen('operator'), await seen('curator'), await seen('methodist')]).toEqual([2, 2, 1]);
    await road.event('mentor', town, 'GROUP.VOTE', { agree: false, remark: 'Показатель занижен' });
    expect((await ids('mentor')).mine).toEqual([]);
  });

  it('votes are for the group and for those who called it, not for the authors of the plan', async () => {
    const votes = async (login: string) => {
      const client = await engine.as(login);
      const { answers } = (await client.get<CaseView>(`/cases/${town}`)).body;
      return answers.filter(({ form }) => form === 'working-group-vote');
    };
    for (const login of ['operator', 'department', 'curator', 'mentor'])
      expect((await votes(login)).map(({ data }) => data)).toEqual([
        { agree: false, remark: 'Показатель занижен' },
      ]);
    const [vote] = await votes('operator');
    for (const login of ['methodist', 'municipal']) {
      expect(await votes(login)).toEqual([]);
      const client = await engine.as(login);
      expect((await client.get(`/answers/${vote!.id}`)).status).toBe(404);
      for (const path of [`/cases/${town}/history`, `/roadmaps/${town}`, '/forms/working-group-vote/answers'])
        expect(JSON.stringify((await client.get(path)).body)).not.toContain('Показатель занижен');
    }
    const group = (await (await engine.as('methodist')).get<CaseView>(`/cases/${town}`)).body.answers;
    expect(group.map(({ form }) => form)).toContain('working-group');
  });

  it('of an institution of the region is first its head’s, then goes past the municipality', async () => {
    const lyceum = await road.begin(
      'lyceum-curator',
      'lyceum',
      planOf(['l1'], {
        level: 'regionFounded',
        title: 'Карта лицея',
        exclusions: [
          { parentMeasure: 'p1', reason: 'Не наше' },
          { parentMeasure: 'p2', reason: 'Не наше' },
        ],
      }),
    );
    await road.event('lyceum-curator', lyceum, 'ROADMAP.READY');
    expect((await ids('lyceum-head')).mine).toEqual([lyceum]);
    await road.submit('lyceum-head', lyceum);
    expect((await ids('operator')).mine).toEqual([lyceum]);
    await road.take('operator', lyceum);
    await road.event('operator', lyceum, 'ROADMAP.AGREE');
    expect((await ids('department')).mine).toEqual([lyceum]);
    expect(await ids('operator')).toEqual({ mine: [], others: expect.arrayContaining([lyceum]) });
    expect((await ids('lyceum-head')).others).toEqual([lyceum]);
    for (const login of ['methodist', 'municipal', 'district'])
      expect((await ids(login)).mine).not.toContain(lyceum);
  });

  it('a working group on the next version of a plan in force is shown what it is asked about', async () => {
    const { people } = engine.world;
    const dissolve = async () =>
      (await engine.as('operator')).post(`/cases/${town}/events`, {
        type: 'GROUP.DISSOLVE',
        comment: 'Решим сами',
      });
    await dissolve();
    await road.event('operator', town, 'ROADMAP.AGREE_WITH_REMARKS');
    await road.approve('municipal', town, { type: 'order', number: '17од', date: '2025-03-11' });
    await road.event('methodist', town, 'ROADMAP.PUBLISH', { url: 'https://example.org/town' });
    await road.event('methodist', town, 'ROADMAP.AMEND');
    const methodist = await engine.as('methodist');
    for (const { id } of (await methodist.get(`/roadmaps/${town}/remarks`)).body.items)
      await methodist.post(`/roadmaps/remarks/${id}/replies`, { text: 'Учли' });
    await road.submit('methodist', town);
    await road.take('operator', town);
    const shown = async (login: string) => {
      const client = await engine.as(login);
      const { standing, waitsFor } = (await client.get<RoadmapView>(`/roadmaps/${town}`)).body;
      const found = (await client.get<Page<RoadmapRow>>('/roadmaps?standing=inReview')).body.items;
      return { standing, isTold: waitsFor !== null, isFound: found.some(({ id }) => id === town) };
    };
    const IN_FORCE = { standing: 'published', isTold: false, isFound: false };
    for (const login of ['lyceum-head', 'district']) expect(await shown(login)).toEqual(IN_FORCE);
    await road.event('operator', town, 'GROUP.CALL', {
      members: [people['lyceum-head'], people['mentor']],
      quorum: 2,
    });
    expect(await shown('lyceum-head')).toEqual({ standing: 'inReview', isTold: true, isFound: true });
    expect(await shown('district')).toEqual(IN_FORCE);
    await dissolve();
    expect(await shown('lyceum-head')).toEqual(IN_FORCE);
  });
});
