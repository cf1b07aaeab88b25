import type { Pool } from 'pg';
import { newId } from '@tandem/store';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import type { EngineUnderTest } from '../../testing/engine-under-test.js';
import { insertRoadmap } from '../../testing/insert-roadmap.js';
import { OpenCampaign } from '../campaigns/open/open-campaign.js';
import { FixTotal } from '../consolidation/fix-total.js';
import { MovedClock } from './moved-clock.js';
import { writeRegionOfSize, type PlaceOfRegion, type RegionOfSize } from './region-of-size.js';
import { ReportsOnTheirWay } from './reports-on-their-way.js';
import {
  enteredAt,
  firstPersonOf,
  PEOPLE_THERE,
  PEOPLE_TRAINED,
  planOfEachKind,
  saidAbove,
} from './rows-of-each-kind.js';
import { BEHIND, PEOPLE_TABLE } from './sums-by-sql.js';

/** How a place goes through the half-year. */
export type Habit = 'early' | 'inTime' | 'returned' | 'late' | 'afterTotal' | 'never';

/** The one school that is accepted only after the total of its municipality was made; of the fourth municipality. */
export const SCHOOL_AFTER_TOTAL = 60;
/** Municipalities with a plan of their own; the others report on the rows of the region's. */
const WITH_PLAN = 10;

const habitOfSchool = (n: number): Habit => {
  if (n === SCHOOL_AFTER_TOTAL) return 'afterTotal';
  const kinds: { readonly [rest: number]: Habit } = { 5: 'never', 6: 'late', 7: 'returned' };
  return kinds[n % 17] ?? (n % 17 >= 8 && n % 17 <= 11 ? 'inTime' : 'early');
};
const HABITS_OF_MUNICIPALITIES: { readonly [n: number]: Habit } = { 5: 'never', 11: 'returned', 19: 'late' };
const HABITS_OF_INSTITUTIONS: { readonly [n: number]: Habit } = {
  7: 'inTime',
  8: 'inTime',
  9: 'returned',
  10: 'late',
  11: 'never',
  12: 'afterTotal',
};

/**
 * The second half of 2026 in a region of its real size, day by day: who sends when, what is returned, which totals are
 * made and what corrects them. Moments are UTC: 02:00 is nine in the morning in Tomsk, 04:00 in Yekaterinburg.
 */
export class HalfYear {
  campaign = '';

  private constructor(
    private readonly engine: EngineUnderTest,
    private readonly pool: Pool,
    readonly region: RegionOfSize,
    readonly clock: MovedClock,
    private readonly reports: ReportsOnTheirWay,
  ) {}

  static async prepare(engine: EngineUnderTest): Promise<HalfYear> {
    const { pool, app } = engine;
    const region = await writeRegionOfSize(pool);
    await app.get(UnitDirectory).reload();
    await writePlans(engine, region);
    await writePeople(pool, region);
    const clock = new MovedClock(engine, '2026-11-25T02:30:00.000Z');
    return new HalfYear(engine, pool, region, clock, new ReportsOnTheirWay(pool, engine, region));
  }

  habitOf({ key }: PlaceOfRegion): Habit {
    const n = Number(key.slice(1));
    switch (key[0]) {
      case 's':
        return habitOfSchool(n);
      case 'm':
        return HABITS_OF_MUNICIPALITIES[n] ?? 'inTime';
      case 'i':
        return HABITS_OF_INSTITUTIONS[n] ?? 'early';
      default:
        return 'inTime';
    }
  }

  of(places: readonly PlaceOfRegion[], ...habits: readonly Habit[]): PlaceOfRegion[] {
    return places.filter((place) => habits.includes(this.habitOf(place)));
  }

  async open(): Promise<void> {
    const { region } = this;
    this.campaign = await this.engine.app.get(OpenCampaign, { strict: false }).open(
      region.viewer(region.region.writer),
      {
        kind: 'halfYearReport',
        unit: region.region.owner,
        period: { kind: 'halfYear', year: 2026, half: 'H2' },
        opensOn: '2026-11-25',
        asked: [
          { assignment: 'founded-half-year' },
          { assignment: 'municipal-half-year', due: '2026-12-26' },
          { assignment: 'region-half-year' },
          { assignment: 'school-half-year', due: '2026-12-20' },
        ],
        nonWorking: 'keep',
      },
      'ru',
      undefined,
      new Date().toISOString(),
    );
    await this.reports.openAll(this.campaign);
    await this.reports.write(
      [...region.schools, ...region.institutions].map((place, n) => ({
        place,
        ...enteredAt(n, prefixOf(place)),
      })),
    );
    await this.reports.write(
      [...region.municipalities, region.region].map((place) => ({ place, ...saidAbove(prefixOf(place)) })),
    );
  }

  /** Every day of the campaign and what happens on it, in the order of moments. */
  async live(): Promise<void> {
    const moments = new Map<string, (() => Promise<unknown>)[]>();
    const put = (moment: string, act: () => Promise<unknown>) =>
      moments.set(moment, [...(moments.get(moment) ?? []), act]);
    for (const moment of sweeps('2026-11-25', '2027-01-14')) put(moment, () => this.clock.sweepAt(moment));
    for (const [moment, act] of this.acts()) put(moment, act);
    for (const [moment, acts] of [...moments].sort(([a], [b]) => (a < b ? -1 : 1))) {
      this.clock.set(moment);
      for (const act of acts) await act();
    }
  }

  private acts(): [moment: string, act: () => Promise<unknown>][] {
    const { region, reports } = this;
    const { schools, institutions, municipalities } = region;
    const at = (day: string, time: string) => `${day}T${time}:00.000Z`;
    const send = async (places: readonly PlaceOfRegion[]) => {
      await reports.send(places);
      await this.pool.query(BEHIND, [this.campaign]);
    };
    const eventsOf = (place: PlaceOfRegion) => `${prefixOf(place)}events`;
    const again = async (places: readonly PlaceOfRegion[]) => {
      await reports.answerRemarks();
      await reports.write(places.map((place) => ({ place, ...this.enteredAgain(place) })));
      await send(places);
      await reports.closeRemarks();
    };
    const total = (place: PlaceOfRegion) => this.fixTotal(place);
    const [early, inTime, returned] = [
      this.of(schools, 'early'),
      this.of(schools, 'inTime'),
      this.of(schools, 'returned'),
    ];
    const soon = this.of(institutions, 'early');
    const towns = this.of(municipalities, 'inTime', 'returned');
    return [
      [at('2026-12-02', '05:00'), () => send(early)],
      [at('2026-12-03', '05:00'), () => reports.accept(early)],
      [at('2026-12-08', '05:00'), () => send(inTime)],
      [at('2026-12-09', '05:00'), () => reports.accept(inTime)],
      [at('2026-12-10', '05:00'), () => send([...returned, ...soon])],
      [at('2026-12-11', '05:00'), () => reports.accept(soon)],
      [at('2026-12-14', '05:00'), () => reports.giveBack(returned, eventsOf)],
      [at('2026-12-15', '05:00'), () => send(this.of(institutions, 'returned'))],
      [at('2026-12-18', '05:00'), () => again(returned)],
      [at('2026-12-18', '08:00'), () => reports.accept(returned)],
      [at('2026-12-22', '05:00'), () => reports.giveBack(this.of(institutions, 'returned'), eventsOf)],
      [at('2026-12-22', '06:00'), () => send(this.of(schools, 'late'))],
      [at('2026-12-22', '08:00'), () => reports.accept(this.of(schools, 'late'))],
      [at('2026-12-24', '04:30'), () => send(this.of(schools, 'afterTotal'))],
      [at('2026-12-24', '05:00'), () => Promise.all(municipalities.map(total))],
      [at('2026-12-24', '06:00'), () => send([...towns, ...this.of(institutions, 'inTime')])],
      [at('2026-12-24', '06:30'), () => again(this.of(institutions, 'returned'))],
      [at('2026-12-24', '07:00'), () => reports.giveBack(this.of(municipalities, 'returned'), eventsOf)],
      [
        at('2026-12-24', '07:30'),
        () =>
          reports.accept([
            ...this.of(municipalities, 'inTime'),
            ...this.of(institutions, 'inTime', 'returned'),
          ]),
      ],
      [at('2026-12-24', '08:00'), () => reports.accept(this.of(schools, 'afterTotal'))],
      [at('2026-12-24', '08:01'), () => reports.correctTotals()],
      [at('2026-12-25', '06:00'), () => again(this.of(municipalities, 'returned'))],
      [at('2026-12-25', '06:30'), () => reports.accept(this.of(municipalities, 'returned'))],
      [
        at('2026-12-28', '06:00'),
        () => send([...this.of(municipalities, 'late'), ...this.of(institutions, 'late')]),
      ],
      [
        at('2026-12-28', '07:00'),
        () => reports.accept([...this.of(municipalities, 'late'), ...this.of(institutions, 'late')]),
      ],
      [at('2026-12-29', '05:00'), () => total(region.region)],
      [at('2026-12-30', '06:00'), () => send([region.region])],
      [at('2026-12-30', '07:00'), () => reports.accept([region.region])],
      [at('2027-01-11', '06:00'), () => send(this.of(institutions, 'afterTotal'))],
      [at('2027-01-11', '06:30'), () => reports.accept(this.of(institutions, 'afterTotal'))],
      [at('2027-01-11', '06:31'), () => reports.correctTotals()],
    ];
  }

  private fixTotal({ place, sender }: PlaceOfRegion): Promise<unknown> {
    const { region, engine, campaign } = this;
    return this.pathOf(place).then((path) =>
      engine.app
        .get(FixTotal, { strict: false })
        .fix(region.viewer(sender), campaign, path, 'ru', { at: new Date().toISOString() }),
    );
  }

  async pathOf(unit: string): Promise<string> {
    const { rows } = await this.pool.query<{ path: string }>(
      'select path::text as path from unit where id = $1',
      [unit],
    );
    return rows[0]!.path;
  }

  private enteredAgain(place: PlaceOfRegion) {
    const n = Number(place.key.slice(1));
    if (place.key.startsWith('m')) return saidAbove(prefixOf(place), true);
    return enteredAt(place.key.startsWith('i') ? this.region.schools.length + n : n, prefixOf(place), true);
  }
}

/** Nine in the morning and the midnight after, by both zones. */
const sweeps = (from: string, to: string): string[] => {
  const moments: string[] = [];
  for (let day = Date.parse(`${from}T00:00:00Z`); day <= Date.parse(`${to}T00:00:00Z`); day += 86_400_000)
    for (const hour of ['02', '04', '17', '19'])
      moments.push(`${new Date(day).toISOString().slice(0, 10)}T${hour}:00:00.000Z`);
  return moments;
};

/** Rows of a municipality with a plan of its own have names of their own; its schools report on them. */
const prefixOf = ({ key, above }: PlaceOfRegion): string => {
  const town = key.startsWith('s') ? above : key;
  return town.startsWith('m') && Number(town.slice(1)) < WITH_PLAN ? 'municipality-' : '';
};

const writePlans = async (engine: EngineUnderTest, region: RegionOfSize): Promise<void> => {
  const units = Object.fromEntries(
    [region.region, ...region.municipalities].flatMap(({ key, place, owner }) => [
      [key, place],
      [`${key}-body`, owner],
    ]),
  );
  const here = { ...engine, world: { units, people: { methodist: region.region.writer } } };
  const own = await insertRoadmap(here, 'region-body', 'region', planOfEachKind('region'));
  await own.move('published', { version: own.version, inForce: own.version });
  for (const { key } of region.municipalities.slice(0, WITH_PLAN)) {
    const plan = await insertRoadmap(here, `${key}-body`, key, planOfEachKind('municipality', true), own);
    await plan.move('published', { version: plan.version, inForce: plan.version });
  }
};

/** Neighbours share two people: across the border of municipalities, and with the first institution, as well. */
const writePeople = async (pool: Pool, region: RegionOfSize): Promise<void> => {
  await pool.query(PEOPLE_TABLE);
  const known = new Map<number, string>();
  const personOf = (n: number): string => {
    const id = known.get(n) ?? newId();
    known.set(n, id);
    return id;
  };
  const rows = [...region.schools, ...region.institutions].flatMap(({ place }, n) =>
    Array.from({ length: PEOPLE_THERE }, (_, at) => ({
      unit: place,
      person: personOf(firstPersonOf(n) + at),
      took: at < PEOPLE_TRAINED,
    })),
  );
  await pool.query(
    `insert into entered_person select unit, person, took from jsonb_to_recordset($1::jsonb) as p(unit uuid, person uuid, took boolean)`,
    [JSON.stringify(rows)],
  );
};
