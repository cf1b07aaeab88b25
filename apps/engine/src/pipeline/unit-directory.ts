import { Injectable } from '@nestjs/common';
import { reachOf, type Calendar, type CalendarDay, type UnitKind } from '@tandem/domain';
import { EnginePool } from '../database/pools.js';

export interface UnitFacts {
  readonly id: string;
  readonly path: string;
  readonly kind: UnitKind;
  readonly title: string;
  readonly zone: string;
  readonly region: string;
}

/** Units and working calendars in memory: they change a few times a year, and every decision needs them. */
@Injectable()
export class UnitDirectory {
  private units: Map<string, UnitFacts> | undefined;
  /** By kind and by the path of the place that they reach over; the first of several. */
  private bodies = new Map<string, UnitFacts>();
  private calendars = new Map<string, Calendar>();
  private loading: Promise<void> | undefined;

  constructor(private readonly pool: EnginePool) {}

  async of(unitId: string): Promise<UnitFacts | undefined> {
    const known = this.units?.get(unitId);
    if (known) return known;
    await this.reload();
    return this.units?.get(unitId);
  }

  /** The unit when it is already in memory: decisions are synchronous. */
  known(unitId: string): UnitFacts | undefined {
    return this.units?.get(unitId);
  }

  /** The unit that stands at a path. */
  at(path: string): UnitFacts | undefined {
    return this.units && [...this.units.values()].find((unit) => unit.path === path);
  }

  /** The body of this kind that answers for a place: the one that stands beside it, or the nearest above. */
  bodyOf(path: string, kind: UnitKind): UnitFacts | undefined {
    for (let place = path; place !== ''; place = place.split('.').slice(0, -1).join('.')) {
      const found = this.bodies.get(`${kind} ${place}`);
      if (found) return found;
    }
    return undefined;
  }

  calendar(region: string): Calendar {
    return this.calendars.get(region) ?? { region, years: [], days: new Map() };
  }

  /** Reads everything again; concurrent callers share one reading. */
  reload(): Promise<void> {
    this.loading ??= this.read().finally(() => (this.loading = undefined));
    return this.loading;
  }

  private async read(): Promise<void> {
    const [units, days] = await Promise.all([
      this.pool.query<UnitFacts>(
        'select id, path::text as path, kind, title, zone, region from unit order by path',
      ),
      this.pool.query<CalendarDay & { region: string }>(
        `select region, to_char(date, 'YYYY-MM-DD') as date, kind, source from calendar_day order by date`,
      ),
    ]);
    this.units = new Map(units.rows.map((unit) => [unit.id, unit]));
    this.bodies = new Map(
      [...units.rows]
        .reverse()
        .map((unit) => [`${unit.kind} ${reachOf({ unitKind: unit.kind, unitPath: unit.path })}`, unit]),
    );
    const calendars = new Map<string, { days: Map<string, CalendarDay>; years: Set<number> }>();
    for (const { region, ...day } of days.rows) {
      const calendar = calendars.get(region) ?? { days: new Map(), years: new Set() };
      calendar.days.set(day.date, day);
      calendar.years.add(Number(day.date.slice(0, 4)));
      calendars.set(region, calendar);
    }
    this.calendars = new Map(
      [...calendars].map(([region, { days, years }]) => [region, { region, days, years: [...years] }]),
    );
  }
}
