import { Injectable } from '@nestjs/common';
import { localDate } from '@tandem/domain';
import { rollUpLevels, type IndicatorSeries } from '@tandem/monitoring-core';
import type { UnitFacts } from '../../pipeline/unit-directory.js';
import { fitMeasured } from '../figures/fit-measured.js';
import { LiveFigures } from '../figures/live-figures.js';
import type { CountedPlaces } from './counted-places.js';
import { NOTHING, type FoundValue } from './indicator-point.js';
import type { Told } from './told.js';

/** What an indicator was at places in a year, and where it is known from. */
@Injectable()
export class YearValues {
  constructor(private readonly live: LiveFigures) {}

  /** Values of several places in a year: reckoned by the system, else told by people and rolled up. */
  async of(
    series: IndicatorSeries,
    year: number,
    places: readonly UnitFacts[],
    counted: CountedPlaces,
    told: Told,
  ): Promise<Map<string, FoundValue>> {
    const live = await this.reckoned(series, year, places, counted);
    const rolled = this.rolledUp(series, year, counted, told);
    return new Map(places.map((place) => [place.id, live.get(place.id) ?? rolled(place)]));
  }

  private async reckoned(
    { passport }: IndicatorSeries,
    year: number,
    places: readonly UnitFacts[],
    { since }: CountedPlaces,
  ): Promise<Map<string, FoundValue>> {
    const { from } = passport;
    const figure = from.kind === 'fact' ? from.fact : from.kind === 'survey' ? from.index : undefined;
    const [first] = places;
    if (figure === undefined || !first) return new Map();
    const now = Date.now();
    const thisYear = Number(localDate(now, first.zone).slice(0, 4));
    const begins = since === null ? Infinity : Number(since.slice(0, 4));
    if (year > thisYear || (from.kind === 'fact' && year < begins)) return new Map();
    const values = await this.live.measureUnits(
      figure,
      places.map(({ path }) => path),
      { from: `${year}-01-01`, to: `${year}-12-31`, asOf: new Date(now).toISOString() },
    );
    return new Map(
      places.flatMap(({ id, path }) => {
        const value = values.get(path);
        const measured = value && fitMeasured(value, passport.unit);
        return measured ? [[id, { measured, source: from.kind, coverage: null }] as const] : [];
      }),
    );
  }

  private rolledUp(
    series: IndicatorSeries,
    year: number,
    { units, below }: CountedPlaces,
    told: Told,
  ): (place: UnitFacts) => FoundValue {
    const known = new Set(units.map(({ id }) => id));
    const values = told.of(series, year).filter(({ unit }) => known.has(unit));
    if (values.length === 0) return () => NOTHING;
    const whole = new Set(units.flatMap(({ parent }) => parent ?? []));
    const levels = rollUpLevels(
      values.map(({ unit, measured }) => ({ unit, measured, whole: whole.has(unit) })),
      units,
      series.passport,
    );
    const own = new Map(values.map((value) => [value.unit, value]));
    return (place) => {
      const value = own.get(place.id);
      if (value) return { measured: value.measured, source: value.source, coverage: null };
      const roll = levels.get(place.id);
      if (!roll?.measured) return NOTHING;
      return {
        measured: fitMeasured(roll.measured, series.passport.unit) ?? roll.measured,
        source: 'below',
        coverage: { told: roll.counted.length, of: Math.max(below.length, roll.counted.length) },
      };
    };
  }
}
