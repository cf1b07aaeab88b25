import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEngine, type EngineUnderTest } from '../testing/engine-under-test.js';
import { Completeness } from './campaigns/read/completeness.js';
import { OpenCampaign } from './campaigns/open/open-campaign.js';
import type { TotalRow } from './consolidation/kept-total.js';
import { byMoment, expectedReminders } from './testing/expected-letters.js';
import { habitOf, SCHOOL_AFTER_TOTAL, withHabit } from './testing/habits.js';
import { HalfYear } from './testing/half-year-story.js';
import type { PlaceOfRegion } from './testing/region-of-size.js';
import { contextBySql, sumsBySql, type Sums } from './testing/sums-by-sql.js';

let engine: EngineUnderTest;
let half: HalfYear;

beforeAll(async () => {
  engine = await startEngine({ still: true });
  half = await HalfYear.prepare(engine);
  await half.open();
  await half.live();
}, 180_000);
afterAll(async () => {
  half?.clock.stop();
  await engine?.stop();
}, 30_000);

const everybody = (): PlaceOfRegion[] => {
  const { schools, institutions, municipalities, region } = half.region;
  return [...schools, ...institutions, ...municipalities, region];
};
const named = (told: { readonly [moment: string]: readonly string[] }) =>
  Object.fromEntries(
    Object.entries(told).map(([moment, people]) => [moment, people.map(half.region.nameOf).sort()]),
  );
const toldBy = (template: string) => half.clock.told.filter((one) => one.template === template);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** Its totals, the first one first. */
const totalsOf = async ({ place }: PlaceOfRegion): Promise<TotalRow[]> =>
  (
    await engine.pool.query<TotalRow>(
      `select * from consolidation where campaign_id = $1 and level_path = $2::ltree order by number`,
      [half.campaign, await half.pathOf(place)],
    )
  ).rows;
const keyOf = (measure: string): string => measure.replace(/^.*-/, '');
const numbersOf = ({ content }: TotalRow, span: 'half' | 'year' = 'half'): Sums =>
  Object.fromEntries(
    content.consolidation.rows.map((row) => [keyOf(row.measure), row[span].measured ?? null]),
  );
/** What a correction says that it changed, and what its two totals say. */
const changesOf = ({ correction }: TotalRow) =>
  Object.fromEntries(
    correction!.changes.map(({ measure, before, after }) => [keyOf(measure), [before.half, after.half]]),
  );
const differences = (first: Sums, second: Sums) =>
  Object.fromEntries(
    Object.keys(first)
      .filter((key) => JSON.stringify(first[key]) !== JSON.stringify(second[key]))
      .map((key) => [key, [first[key], second[key]]]),
  );
const missingOf = ({ content }: TotalRow) => content.consolidation.coverage.missing.map(({ title }) => title);
const keys = (places: readonly PlaceOfRegion[]) => places.map(({ key }) => key);
const ids = (places: readonly PlaceOfRegion[]) => places.map(({ place }) => place);
const schoolsOf = ({ key }: PlaceOfRegion) => half.region.schools.filter(({ above }) => above === key);
const counted = (places: readonly PlaceOfRegion[]) =>
  places.filter((place) => !['never', 'afterTotal'].includes(habitOf(place)));

describe('a half-year of 20 municipalities, 13 institutions and 335 schools', () => {
  it('asks each of them once, by the plan nearest to it', async () => {
    const { rows } = await engine.pool.query(
      `select r.level, count(*)::int as n, count(distinct r.unit_id)::int as units, count(c.id)::int as cases, count(distinct r.roadmap_version_id)::int as plans
       from report r left join "case" c on c.id = r.id where r.campaign_id = $1 group by r.level order by r.level`,
      [half.campaign],
    );
    expect(rows).toEqual([
      { level: 'municipality', n: 20, units: 20, cases: 20, plans: 11 },
      { level: 'region', n: 1, units: 1, cases: 1, plans: 1 },
      { level: 'regionFounded', n: 13, units: 13, cases: 13, plans: 1 },
      { level: 'school', n: 335, units: 335, cases: 335, plans: 11 },
    ]);
  });

  it('reminds those who owe, each on the mornings of his own zone, and nobody else', () => {
    const expected = expectedReminders(everybody());
    expect(named(byMoment(toldBy('report-due')))).toEqual(named(expected));
    // Tomsk hears at nine of its own morning, two hours before Yekaterinburg does.
    expect(new Set(Object.keys(expected).map((moment) => moment.slice(11, 13)))).toEqual(
      new Set(['02', '04']),
    );
    const days = new Set(toldBy('report-due').map(({ at }) => new Date(at).getUTCDay()));
    expect([days.has(6), days.has(0)]).toEqual([false, false]);
  });

  it('says on Friday that Saturday is the day, and speaks softly of what was only recommended', () => {
    const texts = (date: string, key: string) => [
      ...new Set(
        toldBy('report-due')
          .filter(({ at, person }) => at.startsWith(date) && half.region.nameOf(person).startsWith(key))
          .map(({ text }) => plain(text)),
      ),
    ];
    const report = 'Отчёт за 2 полугодие 2026 года';
    expect(texts('2026-12-25', 'i11')).toEqual([`${report}: остался 1 день, срок — 26.12.2026, выходной`]);
    expect(texts('2026-12-28', 'i11')).toEqual([
      `${report} не представлен: срок прошёл 26.12.2026, 2 дня назад`,
    ]);
    expect(texts('2026-12-28', 'm05')).toEqual([
      `${report} ещё не пришёл, его ждали к 26.12.2026. Пришлите, когда сможете`,
    ]);
    expect(texts('2026-12-30', 'region')).toEqual([`${report}: срок сегодня, 30.12.2026`]);
  });

  it('tells once the date is over whoever waits for it, by how strictly it was asked', () => {
    const { municipalities } = half.region;
    const owing = (towns: readonly PlaceOfRegion[]) =>
      towns
        .filter((town) =>
          schoolsOf(town).some((one) => withHabit([one], 'never', 'late', 'afterTotal').length),
        )
        .map(({ key }) => `${key}:municipalAuthority`);
    expect(named(byMoment(toldBy('report-overdue')))).toEqual({
      '2026-12-20T17:00:00.000Z': owing(municipalities.slice(0, 17)),
      '2026-12-20T19:00:00.000Z': owing(municipalities.slice(17)),
      '2026-12-26T17:00:00.000Z': ['department:regionalAuthority', 'region:regionalOperator'],
      '2026-12-26T19:00:00.000Z': ['department:regionalAuthority', 'region:regionalOperator'],
    });
    const said = toldBy('report-overdue').filter(({ at }) => at.startsWith('2026-12-26'));
    const ofWhom = said.map(
      ({ at, person, text }) => `${at.slice(11, 13)} ${half.region.nameOf(person)} ${plain(text)}`,
    );
    const report = 'Отчёт за 2 полугодие 2026 года';
    const soft = 'Это рекомендация (ждали к 26.12.2026): спросите, нужна ли помощь';
    expect(ofWhom.sort()).toEqual([
      `17 department:regionalAuthority ${report} не представлен к сроку 26.12.2026: i10, i11`,
      `17 region:regionalOperator ${report} пока не пришёл: m05. ${soft}`,
      `19 department:regionalAuthority ${report} не представлен к сроку 26.12.2026: i12`,
      `19 region:regionalOperator ${report} пока не пришёл: m19. ${soft}`,
    ]);
  });

  it('leaves no moment unsettled', async () => {
    const { rows } = await engine.pool.query(
      `select count(*)::int as left from report_moment m join report r on r.id = m.report_id where r.campaign_id = $1 and settled_at is null`,
      [half.campaign],
    );
    expect(rows).toEqual([{ left: 0 }]);
  });

  it('knows by name who is late and who never came', async () => {
    const { region } = half;
    const { groups } = await engine.app
      .get(Completeness, { strict: false })
      .list(region.viewer(region.region.writer), half.campaign, 'ru');
    const group = (level: string, place: string | null) =>
      groups.find((one) => one.level === level && (place === null || one.place?.id === place))!;
    expect(group('regionFounded', null)).toMatchObject({
      completeness: { expected: 13, submitted: 12, accepted: 12 },
      missing: [{ unit: { title: 'i11' } }],
      late: [{ unit: { title: 'i10' } }, { unit: { title: 'i12' } }],
    });
    expect(group('municipality', null)).toMatchObject({
      completeness: { expected: 20, submitted: 19, accepted: 19 },
      missing: [{ unit: { title: 'm05' } }],
      late: [{ unit: { title: 'm19' } }],
    });
    for (const town of region.municipalities) {
      const own = schoolsOf(town);
      const { missing, late } = group('school', town.place);
      expect(missing.map(({ unit }) => unit.title)).toEqual(keys(withHabit(own, 'never')));
      expect(late.map(({ unit }) => unit.title)).toEqual(keys(withHabit(own, 'late', 'afterTotal')));
    }
  });
});

describe('totals', () => {
  it('of each municipality are what SQL makes of what its schools typed', async () => {
    for (const town of half.region.municipalities) {
      const [first] = await totalsOf(town);
      const own = counted(schoolsOf(town));
      expect({ town: town.key, ...numbersOf(first!) }).toEqual({
        town: town.key,
        ...(await sumsBySql(engine.pool, half.campaign, ids(own))),
      });
      expect(first!.content.consolidation.context).toEqual(
        await contextBySql(engine.pool, half.campaign, ids(own)),
      );
      expect(missingOf(first!)).toEqual(keys(withHabit(schoolsOf(town), 'never', 'afterTotal')));
      expect(first!.content.consolidation.coverage).toMatchObject({
        expected: schoolsOf(town).length,
        accepted: own.length,
      });
    }
  });

  it('count nobody twice, and silence is no nought', async () => {
    const town = half.region.municipalities[3]!;
    const own = counted(schoolsOf(town));
    const [first] = await totalsOf(town);
    const { trained, site, share } = numbersOf(first!) as { [row: string]: { denominator: number } };
    // Five stand in each report, and neighbours share two of them: together they are fewer than the sum of reports.
    expect(trained!.denominator).toBeLessThan(5 * own.length);
    expect(site!.denominator).toBe(own.length);
    expect(site!.denominator).toBeLessThan(schoolsOf(town).length);
    const { rows } = await engine.pool.query<{ n: number }>(
      `select sum((e->>'denominator')::int)::int as n from report r join report_version v on v.id = r.accepted_version_id, jsonb_array_elements(v.content->'entries') e
       where r.campaign_id = $1 and r.unit_id = any($2::uuid[]) and e->>'measure' like '%share'`,
      [half.campaign, ids(own)],
    );
    expect(share!.denominator).toBe(rows[0]!.n);
  });

  it('of a municipality are corrected by a school that was accepted later; what was made first stays', async () => {
    const town = half.region.municipalities[3]!;
    const late = half.region.schools[SCHOOL_AFTER_TOTAL]!;
    const [first, second, third] = await totalsOf(town);
    const own = counted(schoolsOf(town));
    expect(third).toBeUndefined();
    expect(numbersOf(second!)).toEqual(await sumsBySql(engine.pool, half.campaign, ids([...own, late])));
    expect(numbersOf(second!)).not.toEqual(numbersOf(first!));
    expect(second!.correction).toMatchObject({ of: 1, units: [late.place] });
    expect(changesOf(second!)).toEqual(differences(numbersOf(first!), numbersOf(second!)));
    expect(missingOf(second!)).toEqual(keys(withHabit(schoolsOf(town), 'never')));
    for (const other of half.region.municipalities)
      if (other.key !== town.key) expect(await totalsOf(other)).toHaveLength(1);
  });

  it('of the region are Σ over the schools of those who reported and over its own institutions, each once', async () => {
    const { municipalities, institutions, schools, region } = half.region;
    const towns = new Set(keys(counted(municipalities)));
    const inTowns = counted(schools).filter(({ above }) => towns.has(above));
    const own = counted(institutions);
    const [first, second, third] = await totalsOf(region);
    expect(third).toBeUndefined();
    expect(numbersOf(first!)).toEqual(await sumsBySql(engine.pool, half.campaign, ids([...inTowns, ...own])));
    expect(first!.content.consolidation.coverage).toMatchObject({ expected: 33, accepted: 30 });
    expect(missingOf(first!).sort()).toEqual(['i11', 'i12', 'm05']);
    expect(first!.content.consolidation.context).toEqual(
      await contextBySql(engine.pool, half.campaign, ids([...inTowns, ...own])),
    );
    const later = [...own, ...withHabit(institutions, 'afterTotal')];
    expect(numbersOf(second!)).toEqual(
      await sumsBySql(engine.pool, half.campaign, ids([...inTowns, ...later])),
    );
    expect(second!.correction).toMatchObject({ of: 1, units: ids(withHabit(institutions, 'afterTotal')) });
    expect(changesOf(second!)).toEqual(differences(numbersOf(first!), numbersOf(second!)));
    // Nothing is known of the first half: the year so far is what this half has.
    expect(numbersOf(second!, 'year')).toEqual(numbersOf(second!));
    expect(missingOf(second!).sort()).toEqual(['i11', 'm05']);
  });

  it('stand in the report of the region as it was sent', async () => {
    const { rows } = await engine.pool.query<{ measure: string; fact: object }>(
      `select e->>'measure' as measure, e->'fact' as fact from report r join report_version v on v.id = r.accepted_version_id, jsonb_array_elements(v.told->'rows') e
       where r.campaign_id = $1 and r.level = 'region'`,
      [half.campaign],
    );
    const [first] = await totalsOf(half.region.region);
    expect(Object.fromEntries(rows.map(({ measure, fact }) => [measure, fact]))).toEqual(numbersOf(first!));
  });

  it('take what was mended after a return, not what was sent first', async () => {
    const { schools, institutions, municipalities } = half.region;
    const { rows } = await engine.pool.query<{ unit: string; versions: number[]; accepted: number }>(
      `select u.title as unit, array_agg(v.number order by v.number) as versions, max(v.number) filter (where v.id = r.accepted_version_id) as accepted
       from report r join unit u on u.id = r.unit_id join report_version v on v.report_id = r.id
       where r.campaign_id = $1 group by r.id, u.title having count(*) > 1 order by u.title`,
      [half.campaign],
    );
    expect(rows).toEqual(
      keys(withHabit([...institutions, ...municipalities, ...schools], 'returned')).map((unit) => ({
        unit,
        versions: [1, 2],
        accepted: 2,
      })),
    );
  });

  it('hold no institution of the region in a municipality', async () => {
    const institutions = new Set(ids(half.region.institutions));
    for (const town of half.region.municipalities) {
      const [first] = await totalsOf(town);
      expect(first!.content.reports.filter(({ unit }) => institutions.has(unit))).toEqual([]);
    }
  });
});

describe('what is due on a day off', () => {
  const HALVES: readonly [half: 'H1' | 'H2', year: number, opens: string, due: string, mornings: string[]][] =
    [
      [
        'H1',
        2027,
        '2027-05-20',
        '2027-06-26',
        ['2027-06-11', '2027-06-18', '2027-06-23', '2027-06-25', '2027-06-28', '2027-06-29', '2027-07-05'],
      ],
      [
        'H2',
        2027,
        '2027-11-22',
        '2027-12-26',
        ['2027-12-10', '2027-12-17', '2027-12-23', '2027-12-24', '2027-12-27', '2027-12-29', '2028-01-10'],
      ],
    ];

  it.each(HALVES)(
    '%s of %d, opened on %s, stays on %s; reminders keep to working days',
    async (which, year, opens, due, mornings) => {
      const { region } = half;
      const [tomsk, west] = [region.institutions[0]!, region.institutions[12]!];
      half.clock.set(`${opens}T03:00:00.000Z`);
      const id = await engine.app.get(OpenCampaign, { strict: false }).open(
        region.viewer(region.region.writer),
        {
          kind: 'halfYearReport',
          unit: region.region.owner,
          period: { kind: 'halfYear', year, half: which },
          opensOn: opens,
          asked: [{ assignment: 'founded-half-year' }],
          only: ids([tomsk, west]),
          nonWorking: 'keep',
        },
        'ru',
        undefined,
        new Date().toISOString(),
      );
      const { rows } = await engine.pool.query(
        `select u.title as unit, to_char(r.due_on, 'YYYY-MM-DD') as due, r.day_off as off, r.due_at as at,
         array(select to_char(m.at at time zone r.zone, 'YYYY-MM-DD HH24:MI') from report_moment m where m.report_id = r.id and m.kind = 'reminder' order by m.at) as reminders,
         (select m.at from report_moment m where m.report_id = r.id and m.kind = 'escalation') as escalation
       from report r join unit u on u.id = r.unit_id where r.campaign_id = $1 order by u.title`,
        [id],
      );
      const reminders = mornings.map((date) => `${date} 09:00`);
      const over = (hour: string) => new Date(`${due}T${hour}:00:00.000Z`);
      const lastMoment = (hour: string) => new Date(over(hour).getTime() - 1);
      expect(rows).toEqual([
        { unit: 'i00', due, off: true, at: lastMoment('17'), reminders, escalation: over('17') },
        { unit: 'i12', due, off: true, at: lastMoment('19'), reminders, escalation: over('19') },
      ]);
    },
  );
});
