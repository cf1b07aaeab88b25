import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DashboardView,
  IndicatorByUnitView,
  IndicatorSeriesView,
  IndicatorsListed,
} from '@tandem/contracts';
import { localDate } from '@tandem/domain';
import { newId } from '@tandem/store';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { insertRoadmap, planOf } from '../../testing/insert-roadmap.js';
import { TellMentoring } from '../../testing/tell-mentoring.js';

let engine: EngineUnderTest;
let units: Record<string, string>;
const year = Number(localDate(Date.now(), 'Asia/Tomsk').slice(0, 4));
const thisYear = { kind: 'calendarYear', from: `${year}-01-01`, to: `${year}-12-31` };

beforeAll(async () => {
  engine = await startEngine({ role: 'api' });
  units = engine.world.units;
  await engine.pool.query(`update unit set title = 'Томская область' where id = $1`, [units['region']]);
  await engine.pool.query(
    `update unit set title = 'Город Нефтеюганск', settings = '{"map": {"column": 2, "row": 3, "short": "Нфт"}}' where id = $1`,
    [units['town']],
  );
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

const listed = async (login: string, unit: string, document = 'region-2025') =>
  (await engine.as(login)).get<IndicatorsListed>(`/indicators?unit=${units[unit]}&document=${document}`);
const find = async (login: string, unit: string, key: string): Promise<IndicatorSeriesView> =>
  (await listed(login, unit, key.split('.')[0])).body.items.find(({ passport }) => passport.key === key)!;
const pointOf = async (login: string, unit: string, key: string, of = year) =>
  (await find(login, unit, key)).points.find((one) => one.year === of)!;
const byUnit = async (login: string, key: string, unit: string) =>
  (await engine.as(login)).get<IndicatorByUnitView>(`/indicators/${key}?unit=${units[unit]}&year=${year}`);
const enter = async (login: string, unit: string, changes: Record<string, unknown>) =>
  (await engine.as(login)).post('/indicators/values', {
    indicator: 'region-2025.contests',
    unit: units[unit],
    period: thisYear,
    source: 'справка школы',
    ...changes,
  });

describe('indicators of the documents', () => {
  it('come with the targets of their document, to each place that it binds', async () => {
    const { body } = await listed('operator', 'region');
    expect(body.documents.map(({ key }) => key)).toEqual(['region-2025', 'region-2020']);
    expect(body.items).toHaveLength(11);
    const contests = await find('operator', 'region', 'region-2025.contests');
    expect(contests.points.map(({ year: of, target, none, verdict }) => [of, target, none, verdict])).toEqual(
      [
        [2025, 60, 'noData', 'noData'],
        [2026, 65, 'noData', 'noData'],
        [2027, 70, 'noData', 'noData'],
        [2028, 75, 'noData', 'noData'],
      ],
    );
    const programmes = await find('operator', 'region', 'region-2025.programmes');
    expect(programmes.points.map(({ target, carried }) => [target, carried])).toEqual([
      [100, false],
      [100, true],
      [100, true],
      [100, true],
    ]);
    expect((await listed('methodist', 'town')).body.documents.map(({ key }) => key)).toEqual([
      'region-2025',
      'nefteyugansk-2024',
      'region-2020',
    ]);
    expect((await listed('district', 'district')).body.documents.map(({ key }) => key)).toEqual([
      'region-2025',
      'region-2020',
    ]);
  });

  it('leave out shares of places that do not stand there', async () => {
    const keys = async (login: string, unit: string) =>
      (await listed(login, unit)).body.items.map(({ passport }) => passport.key.replace('region-2025.', ''));
    expect(await keys('curator', 'school')).not.toContain('municipal-sites');
    expect(await keys('methodist', 'town')).toContain('municipal-sites');
    expect(await keys('methodist', 'town')).not.toContain('institution-sites');
    expect(await keys('lyceum-curator', 'lyceum')).toContain('institution-sites');
  });

  it('ask a number of things of the whole region and not of a school', async () => {
    expect((await pointOf('curator', 'school', 'region-2025.contests', 2025)).target).toBe(60);
    expect((await pointOf('curator', 'school', 'region-2025.adaptation-events', 2025)).target).toBeNull();
    expect((await pointOf('operator', 'region', 'region-2025.adaptation-events', 2025)).target).toBe(4);
  });

  it('are added from numerators and denominators, each place where it counts', async () => {
    for (const [login, unit, numerator, denominator] of [
      ['curator', 'school', '1', '2'],
      ['neighbour-curator', 'neighbour', '9', ' 10 '],
      ['lyceum-curator', 'lyceum', 0, 8],
    ] as const)
      expect((await enter(login, unit, { numerator, denominator })).status).toBe(201);
    expect(await pointOf('curator', 'school', 'region-2025.contests')).toMatchObject({
      value: 50,
      source: 'справка школы',
      verdict: 'short',
      measured: { kind: 'share', numerator: 1, denominator: 2 },
    });
    expect(await pointOf('methodist', 'town', 'region-2025.contests')).toMatchObject({
      measured: { numerator: 10, denominator: 12 },
      coverage: { told: 2, of: 2 },
      verdict: 'met',
      source: 'below',
    });
    expect(await pointOf('operator', 'region', 'region-2025.contests')).toMatchObject({
      value: 50,
      measured: { numerator: 10, denominator: 20 },
    });
    const { body } = await byUnit('operator', 'region-2025.contests', 'region');
    expect(
      body.units.map(({ unit, point, mayOpen }) => [
        unit.title,
        point.value === null ? point.none : Math.round(point.value),
        mayOpen,
      ]),
    ).toEqual([
      ['Город Нефтеюганск', 83, true],
      ['Областной лицей', 0, true],
      ['Район', 'noData', true],
    ]);
    expect(body.whole.value).toBe(50);
  });

  it('keep what a place says of itself above what is added from below, and a later word above an earlier', async () => {
    await enter('methodist', 'town', { numerator: 30, denominator: 40, source: 'мониторинг города' });
    expect(await pointOf('methodist', 'town', 'region-2025.contests')).toMatchObject({
      value: 75,
      source: 'мониторинг города',
      coverage: null,
    });
    expect((await pointOf('operator', 'region', 'region-2025.contests')).measured).toMatchObject({
      numerator: 30,
      denominator: 48,
    });
    await enter('methodist', 'town', { numerator: 32, denominator: 40, source: 'исправлено' });
    expect(await pointOf('methodist', 'town', 'region-2025.contests')).toMatchObject({
      value: 80,
      source: 'исправлено',
    });
    const { rows } = await engine.pool.query(
      `select count(*)::int as kept from indicator_value where unit_id = $1`,
      [units['town']],
    );
    expect(rows[0].kept).toBe(2);
  });

  it('add halves of a year where they count what happened', async () => {
    const half = (from: string, to: string, count: number) =>
      enter('operator', 'region', {
        indicator: 'region-2025.adaptation-events',
        count,
        period: { kind: 'halfYear', from: `${year}-${from}`, to: `${year}-${to}` },
      });
    await half('01-01', '06-30', 1);
    expect((await pointOf('operator', 'region', 'region-2025.adaptation-events')).value).toBe(1);
    await half('07-01', '12-31', 2);
    expect(await pointOf('operator', 'region', 'region-2025.adaptation-events')).toMatchObject({
      value: 3,
      target: 4,
      verdict: 'short',
    });
  });

  it('tell no denominator from no data', async () => {
    await enter('district', 'district', { numerator: 0, denominator: 0 });
    expect(await pointOf('district', 'district', 'region-2025.contests')).toMatchObject({
      value: null,
      none: 'notApplicable',
    });
    expect((await pointOf('operator', 'region', 'region-2025.contests')).measured).toMatchObject({
      numerator: 32,
      denominator: 48,
    });
  });

  it.each<[string, Record<string, unknown>, string[][]]>([
    ['text in numbers', { numerator: 'двое', denominator: '3' }, [['/numerator', 'notANumber']]],
    [
      'both at once',
      { numerator: -1, denominator: '1,5' },
      [
        ['/numerator', 'negative'],
        ['/denominator', 'notWhole'],
      ],
    ],
    ['more than all', { numerator: 5, denominator: 4 }, [['/numerator', 'above-whole']]],
    [
      'half of a share, of no source',
      { numerator: 5, source: ' ' },
      [
        ['/denominator', 'required'],
        ['/source', 'required'],
      ],
    ],
    ['too much', { numerator: 1, denominator: 1e12 }, [['/denominator', 'tooLarge']]],
    [
      'a period that ends before it starts',
      {
        numerator: 1,
        denominator: 2,
        period: { kind: 'window', from: `${year}-06-30`, to: `${year}-01-01` },
      },
      [['/period/to', 'ends-before-start']],
    ],
    [
      'no date',
      { numerator: 1, denominator: 2, period: { kind: 'window', from: '30 июня', to: `${year}-06-30` } },
      [['/period/from', 'not-a-date']],
    ],
    [
      'next year',
      {
        numerator: 1,
        denominator: 2,
        period: { kind: 'calendarYear', from: `${year + 1}-01-01`, to: `${year + 1}-12-31` },
      },
      [['/period/from', 'future']],
    ],
    [
      'above the population',
      { indicator: 'region-2025.municipal-sites', numerator: 'двое', denominator: 3 },
      [
        ['/numerator', 'notANumber'],
        ['/denominator', 'above-population'],
      ],
    ],
  ])('refuse bad input at its field: %s', async (_what, input, expected) => {
    const { status, body } = await enter('operator', 'region', input);
    expect([
      status,
      body.errors?.map(({ path, code }: { path: string; code: string }) => [path, code]),
    ]).toEqual([400, expected]);
    expect(body.errors.every(({ message }: { message: string }) => /[а-я]/u.test(message))).toBe(true);
  });

  it('let the share of mentees among the young exceed the whole, by definition', async () => {
    const { status } = await enter('methodist', 'town', {
      indicator: 'nefteyugansk-2024.mentees',
      numerator: 12,
      denominator: 10,
    });
    expect(status).toBe(201);
  });

  it('are nobody’s who does not answer for the place', async () => {
    expect((await enter('curator', 'neighbour', { numerator: 1, denominator: 2 })).status).toBe(404);
    expect((await enter('mentor', 'school', { numerator: 1, denominator: 2 })).status).toBe(403);
    expect(
      (await enter('curator', 'school', { indicator: 'nobody.knows', numerator: 1, denominator: 2 })).status,
    ).toBe(404);
    expect((await listed('curator', 'neighbour')).status).toBe(404);
    expect((await byUnit('district', 'region-2025.contests', 'town')).status).toBe(404);
    expect((await listed('mentee', 'school')).status).toBe(403);
  });

  it('read what the system knows, and say nothing of years before it', async () => {
    const plan = await insertRoadmap(
      engine,
      'townAuthority',
      'town',
      planOf(['m1'], { period: { from: '2024-01-01', to: '2030-12-31' } }),
    );
    await engine.pool.query(
      `insert into case_event (case_id, seq, id, type, title, at, from_paths, to_paths) values ($1, 900, $2, 'X', '{}', now(), '{}', array['published'])`,
      [plan.id, newId()],
    );
    expect(await pointOf('operator', 'region', 'region-2025.programmes')).toMatchObject({
      value: 50,
      source: 'fact',
      verdict: 'short',
      measured: { numerator: 1, denominator: 2 },
    });
    expect(await pointOf('operator', 'region', 'region-2020.municipal-maps', 2020)).toMatchObject({
      value: null,
      none: 'noData',
      target: 20,
    });
    const { body } = await byUnit('operator', 'region-2025.programmes', 'region');
    expect(body.units.map(({ unit, point }) => [unit.title, point.value ?? point.none])).toEqual([
      ['Город Нефтеюганск', 100],
      ['Областной лицей', 'notApplicable'],
      ['Район', 0],
    ]);
  });
});

describe('the dashboard', () => {
  const dashboard = async (login: string, unit?: string) =>
    (await engine.as(login)).get<DashboardView>(`/monitoring/dashboard${unit ? `?unit=${units[unit]}` : ''}`);

  it('of an empty school says so in noughts and begins nothing', async () => {
    const { body } = await dashboard('far-curator', 'farSchool');
    expect([body.level, body.places, body.campaign, body.retention]).toEqual(['school', [], null, []]);
    expect(body.funnel.map(({ stage, cases, medianDays }) => [stage, cases, medianDays])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((stage) => [stage, 0, null]),
    );
  });

  it('opens at the highest place of the viewer and goes down to those he may see', async () => {
    const region = (await dashboard('operator')).body;
    expect([region.level, region.places.map(({ unit }) => unit.title).sort()]).toEqual([
      'region',
      ['Город Нефтеюганск', 'Областной лицей', 'Район'],
    ]);
    expect(region.places.find(({ unit }) => unit.id === units['town'])!.tile).toEqual({
      column: 2,
      row: 3,
      short: 'Нфт',
    });
    const town = (await dashboard('methodist')).body;
    expect([town.level, town.unit.id, town.places.length]).toEqual(['municipality', units['town'], 2]);
    expect((await dashboard('methodist', 'district')).status).toBe(404);
    expect((await dashboard('mentor')).status).toBe(403);
  });

  it('counts the history of each place, late steps and those who stayed', async () => {
    const tell = new TellMentoring(7);
    for (const name of ['school', 'neighbour', 'farSchool', 'lyceum'])
      tell.institution(units[name]!, Array.from({ length: 12 }, newId));
    const { cases } = await tell.write(engine.pool);
    await engine.pool.query(
      `update "case" set stage = 6, due_at = now() - interval '1 day' where id = any($1::uuid[]) and subject = 'pair' and unit_id = $2`,
      [cases.map(({ id }) => id), units['school']],
    );
    const pairs = cases.filter(({ subject, unit }) => subject === 'pair' && unit === units['school']);
    const school = (await dashboard('head', 'school')).body;
    expect(school.funnel[5]).toMatchObject({ stage: 6, cases: pairs.length, overdue: pairs.length });
    const atWork = (unit: string) =>
      cases.filter(
        (one) =>
          one.subject === 'pair' &&
          one.unit === units[unit] &&
          one.events.at(-1)!.states.some((state) => /^(active|completing|noticePeriod)/.test(state)),
      ).length;
    const region = (await dashboard('department')).body;
    expect(region.pairs.active).toBe(
      ['school', 'neighbour', 'farSchool', 'lyceum'].reduce((sum, unit) => sum + atWork(unit), 0),
    );
    expect(region.places.find(({ unit }) => unit.id === units['town'])).toMatchObject({
      pairs: atWork('school') + atWork('neighbour'),
      overdue: pairs.length,
      schools: 2,
    });
    expect(region.places.map(({ need }) => need)).toEqual(
      [...region.places.map(({ need }) => need)].sort((a, b) => b - a),
    );
    expect(region.retention.length).toBeGreaterThan(1);
    const told = region.retention.flatMap(({ came, stayed }) => [
      came,
      ...stayed.map(({ people }) => people),
    ]);
    expect(told.filter((people) => people !== null && people > 0 && people < 5)).toEqual([]);
    expect(told.some((people) => people !== null && people >= 5)).toBe(true);
  });
});
