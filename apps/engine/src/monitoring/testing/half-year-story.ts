import type { Pool } from 'pg';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import type { EngineUnderTest } from '../../testing/engine-under-test.js';
import { OpenCampaign } from '../campaigns/open/open-campaign.js';
import { FixTotal } from '../consolidation/fix-total.js';
import { withHabit } from './habits.js';
import { MovedClock } from './moved-clock.js';
import { writeRegionOfSize, type PlaceOfRegion, type RegionOfSize } from './region-of-size.js';
import { prefixOf, writePeople, writePlans } from './region-plans.js';
import { ReportsOnTheirWay } from './reports-on-their-way.js';
import { enteredAt, saidAbove } from './rows-of-each-kind.js';
import { BEHIND } from './sums-by-sql.js';

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
      withHabit(schools, 'early'),
      withHabit(schools, 'inTime'),
      withHabit(schools, 'returned'),
    ];
    const soon = withHabit(institutions, 'early');
    const towns = withHabit(municipalities, 'inTime', 'returned');
    return [
      [at('2026-12-02', '05:00'), () => send(early)],
      [at('2026-12-03', '05:00'), () => reports.accept(early)],
      [at('2026-12-08', '05:00'), () => send(inTime)],
      [at('2026-12-09', '05:00'), () => reports.accept(inTime)],
      [at('2026-12-10', '05:00'), () => send([...returned, ...soon])],
      [at('2026-12-11', '05:00'), () => reports.accept(soon)],
      [at('2026-12-14', '05:00'), () => reports.giveBack(returned, eventsOf)],
      [at('2026-12-15', '05:00'), () => send(withHabit(institutions, 'returned'))],
      [at('2026-12-18', '05:00'), () => again(returned)],
      [at('2026-12-18', '08:00'), () => reports.accept(returned)],
      [at('2026-12-22', '05:00'), () => reports.giveBack(withHabit(institutions, 'returned'), eventsOf)],
      [at('2026-12-22', '06:00'), () => send(withHabit(schools, 'late'))],
      [at('2026-12-22', '08:00'), () => reports.accept(withHabit(schools, 'late'))],
      [at('2026-12-24', '04:30'), () => send(withHabit(schools, 'afterTotal'))],
      [at('2026-12-24', '05:00'), () => Promise.all(municipalities.map(total))],
      [at('2026-12-24', '06:00'), () => send([...towns, ...withHabit(institutions, 'inTime')])],
      [at('2026-12-24', '06:30'), () => again(withHabit(institutions, 'returned'))],
      [at('2026-12-24', '07:00'), () => reports.giveBack(withHabit(municipalities, 'returned'), eventsOf)],
      [
        at('2026-12-24', '07:30'),
        () =>
          reports.accept([
            ...withHabit(municipalities, 'inTime'),
            ...withHabit(institutions, 'inTime', 'returned'),
          ]),
      ],
      [at('2026-12-24', '08:00'), () => reports.accept(withHabit(schools, 'afterTotal'))],
      [at('2026-12-24', '08:01'), () => reports.correctTotals()],
      [at('2026-12-25', '06:00'), () => again(withHabit(municipalities, 'returned'))],
      [at('2026-12-25', '06:30'), () => reports.accept(withHabit(municipalities, 'returned'))],
      [
        at('2026-12-28', '06:00'),
        () => send([...withHabit(municipalities, 'late'), ...withHabit(institutions, 'late')]),
      ],
      [
        at('2026-12-28', '07:00'),
        () => reports.accept([...withHabit(municipalities, 'late'), ...withHabit(institutions, 'late')]),
      ],
      [at('2026-12-29', '05:00'), () => total(region.region)],
      [at('2026-12-30', '06:00'), () => send([region.region])],
      [at('2026-12-30', '07:00'), () => reports.accept([region.region])],
      [at('2027-01-11', '06:00'), () => send(withHabit(institutions, 'afterTotal'))],
      [at('2027-01-11', '06:30'), () => reports.accept(withHabit(institutions, 'afterTotal'))],
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
