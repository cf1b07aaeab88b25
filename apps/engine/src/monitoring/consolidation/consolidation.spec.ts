import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsolidationView, RowByUnitView } from '@tandem/contracts';
import { newId } from '@tandem/store';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import {
  filledIn,
  insertCampaign,
  PlayReport,
  reportedPlan,
  type InsertedCampaign,
} from '../../testing/insert-report.js';
import { insertRoadmap } from '../../testing/insert-roadmap.js';
import { eventually } from '../../testing/school-year.js';
import { lockTotals } from './make-total.js';
import { MakeTotal } from './make-total.js';
import { totalPlace } from './total-place.js';

let engine: EngineUnderTest;
let play: PlayReport;
let campaign: InsertedCampaign;
const share = (numerator: number, denominator: number) => ({ kind: 'share', numerator, denominator });

const get = async <Body>(login: string, path: string): Promise<{ status: number; body: Body }> =>
  (await engine.as(login)).get(path);
const total = async (login: string, query = ''): Promise<ConsolidationView> => {
  const { status, body } = await get<ConsolidationView>(
    login,
    `/campaigns/${campaign.id}/consolidation${query}`,
  );
  if (status !== 200) throw new Error(`${login}: ${status} ${JSON.stringify(body)}`);
  return body;
};
const ofTown = () => `?unit=${engine.world.units['town']}`;

/** Sent and accepted; the people behind its share are these. */
const accept = async (
  unit: string,
  [writer, sender, receiver]: readonly [string, string, string],
  numbers: Parameters<typeof filledIn>[0],
  people: { numerator: readonly string[]; denominator: readonly string[] } = {
    numerator: [],
    denominator: [],
  },
): Promise<void> => {
  const id = campaign.reports[unit]!;
  await play.send(writer, sender, id, filledIn(numbers));
  await engine.pool.query(
    `insert into report_version_cases (version_id, report_id, measure_id, span, numerator, denominator)
     select version_id, id, $2, s.span, $3, $4 from report, unnest(array['half', 'year']) as s(span) where id = $1`,
    [id, `${numbers?.prefix ?? ''}share`, people.numerator, people.denominator],
  );
  await play.move(receiver, id, 'accept');
};

/** The same sums by SQL alone: each known person once, the others by their number. */
const bySql = async (units: readonly string[], measure: string) => {
  const { rows } = await engine.pool.query(
    `with told as (
       select v.id, e->'fact' as fact, e->>'measure' as measure from report r join report_version v on v.id = r.accepted_version_id, jsonb_array_elements(v.told->'rows') e
       where r.id = any($1::uuid[]) and coalesce(e->>'parentMeasure', e->>'measure') like '%' || $2),
     known as (select k.* from told t join report_version_cases k on k.version_id = t.id and k.measure_id = t.measure and k.span = 'half'),
     sums as (select sum((fact->>'numerator')::int) as top, sum((fact->>'denominator')::int) as bottom from told),
     twice as (select (select count(*) - count(distinct x) from known, unnest(numerator) x) as top, (select count(*) - count(distinct x) from known, unnest(denominator) x) as bottom)
     select (sums.top - twice.top)::int as numerator, (sums.bottom - twice.bottom)::int as denominator from sums, twice`,
    [units.map((unit) => campaign.reports[unit]), measure],
  );
  return { kind: 'share', ...rows[0] };
};

beforeAll(async () => {
  engine = await startEngine();
  play = new PlayReport(engine);
  const region = await insertRoadmap(engine, 'operator', 'region', reportedPlan('region'));
  await region.move('published', { version: region.version, inForce: region.version });
  const town = await insertRoadmap(
    engine,
    'townAuthority',
    'town',
    reportedPlan('municipality', true),
    region,
  );
  await town.move('published', { version: town.version, inForce: town.version });
  campaign = await insertCampaign(engine, {
    asked: [
      // One school reports by the region's plan, the other by that of its town: they meet in the town's rows.
      { unit: 'school', version: region.version },
      { unit: 'neighbour', version: town.version },
      { unit: 'farSchool', version: region.version },
      { unit: 'lyceum', version: region.version },
      { unit: 'town', version: town.version },
      { unit: 'district', version: region.version },
      { unit: 'operator', version: region.version },
    ],
  });
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

describe('reports of schools', () => {
  it('make the report of their municipality, each person once', async () => {
    const both = newId();
    const people = (n: number) => Array.from({ length: n }, () => newId());
    const known = (n: number, of: number) => {
      const numerator = [both, ...people(n - 1)];
      return { numerator, denominator: [...numerator, ...people(of - n)] };
    };
    const nothing = await (
      await engine.as('municipal')
    ).post(`/campaigns/${campaign.id}/consolidate${ofTown()}`, {});
    expect([nothing.status, nothing.body.code]).toEqual([422, 'nothing-accepted']);
    await accept('school', ['curator', 'head', 'methodist'], { numerator: 6, denominator: 8 }, known(6, 8));
    const before = await play.see('methodist', campaign.reports['town']!);
    expect(before.rows[0]).toMatchObject({ fact: share(6, 8), madeOf: { reports: 1, of: 2 } });
    expect(before.below).toMatchObject({
      completeness: { expected: 2, accepted: 1 },
      missing: [{ id: engine.world.units['neighbour'] }],
    });
    await accept(
      'neighbour',
      ['neighbour-curator', 'neighbour-head', 'methodist'],
      { prefix: 'municipality-', numerator: 3, denominator: 4 },
      known(3, 4),
    );
    const seen = await play.see('methodist', campaign.reports['town']!);
    expect(seen.rows[0]).toMatchObject({ fact: share(8, 11), from: 'live', madeOf: { reports: 2, of: 2 } });
    expect(seen.rows[0]!.fact).toEqual(await bySql(['school', 'neighbour'], 'share'));
    expect(seen.rows[1]!.fact).toEqual({ kind: 'count', count: 8 });
    expect(seen.context.live).toMatchObject({ youngTeachers: 20, mentors: 10 });
    const { body } = await get<{ text: string }>(
      'methodist',
      `/reports/${campaign.reports['town']}/narrative`,
    );
    expect(body.text).toContain('приняты 2');
  });

  it('are named behind the municipality’s number, and nobody in them is', async () => {
    const path = `/reports/${campaign.reports['town']}/rows/municipality-share/cases`;
    const { body } = await get<{ numerator: { id: string }[] }>('methodist', path);
    expect(body.numerator.map(({ id }) => id).sort()).toEqual(
      [engine.world.units['school'], engine.world.units['neighbour']].sort(),
    );
    expect((await get('operator', path)).status).toBe(403);
    expect((await get('district', path)).status).toBe(404);
  });
});

describe('the region', () => {
  it('adds its municipalities and its own institutions, each once', async () => {
    const texts = filledIn().slice(3);
    const town = campaign.reports['town']!;
    await play.write('methodist', town, [
      ...texts,
      {
        do: 'setRow',
        entry: { measure: 'municipality-site', status: 'done', evidence: ['https://example.org/m'] },
      },
    ]);
    await play.handOn('methodist', 'municipal', town);
    await play.move('operator', town, 'accept');
    await accept('district', ['district', 'district-authority', 'operator'], {
      numerator: 7,
      denominator: 10,
    });
    await accept('lyceum', ['lyceum-curator', 'lyceum-head', 'operator'], { numerator: 3, denominator: 4 });
    const seen = await play.see('operator', campaign.reports['operator']!);
    expect(seen.rows[0]).toMatchObject({ fact: share(18, 25), madeOf: { reports: 3, of: 3 } });
    expect(seen.rows[0]!.fact).toEqual(await bySql(['town', 'district', 'lyceum'], 'share'));
    // The lyceum stands on the ground of no municipality's total.
    expect((await total('methodist', ofTown())).coverage.expected).toBe(2);
  });

  it('is told as it would be until it is fixed, and then by its number', async () => {
    expect(await total('operator')).toMatchObject({ number: null, coverage: { expected: 3, accepted: 3 } });
    const refused = await (await engine.as('methodist')).post(`/campaigns/${campaign.id}/consolidate`, {});
    expect(refused.status).toBe(403);
    const { status, body } = await (
      await engine.as('operator')
    ).post(`/campaigns/${campaign.id}/consolidate`, {});
    expect([status, body.number, body.by.id]).toEqual([200, 1, engine.world.people['operator']]);
    const { rows } = await engine.pool.query(
      'select state, consolidated_at is not null as summed from campaign where id = $1',
      [campaign.id],
    );
    expect(rows).toEqual([{ state: 'consolidated', summed: true }]);
  });

  it('compares its units by a row, best first', async () => {
    const { body } = await get<RowByUnitView>(
      'operator',
      `/campaigns/${campaign.id}/consolidation/rows/share`,
    );
    expect(
      body.units.map(({ unit, percent, report }) => [unit.id, Math.round(percent ?? -1), report]),
    ).toEqual([
      [engine.world.units['lyceum'], 75, campaign.reports['lyceum']],
      [engine.world.units['town'], 73, campaign.reports['town']],
      [engine.world.units['district'], 70, campaign.reports['district']],
    ]);
    expect((await get('operator', `/campaigns/${campaign.id}/consolidation/rows/no-such`)).status).toBe(404);
  });

  it('is corrected by what is accepted later; what was sent on stays', async () => {
    const id = campaign.reports['lyceum']!;
    await play.event('operator', id, 'REPORT.REOPEN', { comment: 'Одного человека не посчитали' });
    await play.write('lyceum-curator', id, [
      { do: 'setRow', entry: { measure: 'share', numerator: 4, denominator: 4, status: 'done' } },
    ]);
    await play.handOn('lyceum-curator', 'lyceum-head', id);
    await play.move('operator', id, 'accept');
    const seen = await eventually(
      () => total('operator'),
      ({ number }) => number === 2,
      'a corrected total',
    );
    expect(seen.rows[0]!.half).toEqual(share(19, 25));
    expect(seen.versions[0]).toMatchObject({
      number: 2,
      by: null,
      correction: {
        units: [{ id: engine.world.units['lyceum'] }],
        changes: [{ measure: 'share', before: '18\u00a0из\u00a025', after: '19\u00a0из\u00a025' }],
      },
    });
    expect((await total('operator', '?number=1')).rows[0]!.half).toEqual(share(18, 25));
    expect((await play.see('lyceum-curator', id)).standing).toBe('corrected');
  });

  it('counts by its correction what is accepted while it is being made', async () => {
    const { rows } = await engine.pool.query(
      'select roadmap_version_id as version from report where id = $1',
      [campaign.reports['lyceum']],
    );
    const asked = ['lyceum', 'farSchool'].map((unit) => ({ unit, version: rows[0].version as string }));
    const other = await insertCampaign(engine, { half: 'H1', asked });
    const id = other.reports['lyceum']!;
    await play.send('lyceum-curator', 'lyceum-head', id);
    const totals = engine.app.get(MakeTotal, { strict: false });
    const place = (await totalPlace(engine.pool, other.id, null))!;
    const client = await engine.pool.connect();
    try {
      await client.query('begin');
      await lockTotals(client, other.id);
      const made = await totals.now(place, client);
      expect(made.input.accepted).toEqual([]);
      const accepting = play.move('operator', id, 'accept');
      await eventually(
        async () =>
          (
            await engine.pool.query<{ there: boolean }>(
              `select exists (select 1 from report where id = $1 and state = 'accepted')
                 or exists (select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()) as there`,
              [id],
            )
          ).rows[0]!.there,
        Boolean,
        'the acceptance beside the total',
      );
      await totals.keep(client, place, made, { person: null, number: 1 });
      await client.query('commit');
      await accepting;
    } finally {
      client.release();
    }
    const corrected = await eventually(
      async () => (await get<ConsolidationView>('operator', `/campaigns/${other.id}/consolidation`)).body,
      ({ number }) => number === 2,
      'the correction',
    );
    expect(corrected.coverage).toMatchObject({ accepted: 1 });
  });

  it('is told to nobody beside it, and names no people', async () => {
    for (const login of ['district', 'curator', 'lyceum-curator'])
      expect((await get(login, `/campaigns/${campaign.id}/consolidation${ofTown()}`)).status).toBe(404);
    const { rows } = await engine.pool.query(
      `select content::text as content from consolidation where campaign_id = $1`,
      [campaign.id],
    );
    const people = await engine.pool.query(
      `select distinct unnest(denominator)::text as id from report_version_cases`,
    );
    expect(people.rows.length).toBeGreaterThan(10);
    for (const { content } of rows) for (const { id } of people.rows) expect(content).not.toContain(id);
  });
});
