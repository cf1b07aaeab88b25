import { Injectable } from '@nestjs/common';
import { hideSmallGroups, localDate, SMALLEST_GROUP } from '@tandem/domain';
import {
  rollUpLevels,
  type CountingUnit,
  type IndicatorSeries,
  type Measured,
} from '@tandem/monitoring-core';
import { EnginePool } from '../../database/pools.js';
import type { UnitFacts } from '../../pipeline/unit-directory.js';
import { figureOf } from '../figures/catalogue/figures.js';
import { fitMeasured } from '../figures/fit-measured.js';
import { LiveFigures } from '../figures/live-figures.js';
import { NOTHING, type FoundValue } from './indicator-point.js';
import type { Told } from './told.js';

/** A place with those whose values make its own, as far as they count there (R360). */
export interface CountedPlaces {
  readonly units: readonly CountingUnit[];
  readonly paths: ReadonlyMap<string, string>;
  /** Right below the place: they are asked, and stand in its table. */
  readonly below: readonly UnitFacts[];
  /** When the system began to know anything here; before that its noughts are not told. */
  readonly since: string | null;
}

/** What an indicator was at places in a year, and where it is known from. */
@Injectable()
export class YearValues {
  constructor(
    private readonly pool: EnginePool,
    private readonly live: LiveFigures,
  ) {}

  async placesOf(place: UnitFacts): Promise<CountedPlaces> {
    const { rows } = await this.pool.query<UnitFacts & { parent: string | null }>(
      `select id, path::text as path, kind, title, zone, region, parent_id as parent from unit where path <@ $1::ltree order by title, id`,
      [place.path],
    );
    const { rows: began } = await this.pool.query<{ since: string | null }>(
      `select to_char(min(c.opened_at), 'YYYY-MM-DD') as since from "case" c where c.unit_path <@ $1::ltree`,
      [place.path],
    );
    const depth = place.path.split('.').length;
    return {
      units: rows.map(({ id, kind, parent }) => ({ id, kind, ...(parent && id !== place.id && { parent }) })),
      paths: new Map(rows.map(({ id, path }) => [id, path])),
      below: rows.filter(
        ({ path, kind }) => path.split('.').length === depth + 1 && countsRightBelow(place.kind, kind),
      ),
      since: began[0]?.since ?? null,
    };
  }

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

const BODIES = [
  'regionalAuthority',
  'regionalOperator',
  'cnppm',
  'municipalAuthority',
  'resourceCentre',
  'supportCentre',
  'methodCentre',
  'federalOperator',
  'partner',
];

const countsRightBelow = (above: string, kind: string): boolean =>
  !BODIES.includes(kind) && !(above === 'municipality' && kind === 'regionFounded');

/** Is it a share of people, of whom few can be told from a number? */
export const isOfPeople = ({ passport: { from, unit } }: IndicatorSeries): boolean => {
  const figure = from.kind === 'fact' ? figureOf(from.fact) : undefined;
  return unit === 'percent' && figure?.things === 'person';
};

/**
 * Shares of few people among neighbours, beside their total: hidden with as many others as it takes that none can be
 * reckoned (0014).
 */
export const hideFew = (
  values: ReadonlyMap<string, FoundValue>,
  /** Their total is hidden itself: they would add up to it. */
  all = false,
): Map<string, FoundValue> => {
  const groups = [...values].map(([id, { measured }]) => ({ id, count: wholeOf(measured) }));
  const shown: ReadonlySet<string> = all
    ? new Set(groups.flatMap(({ id, count }) => (count === 0 ? [id] : [])))
    : hideSmallGroups(groups);
  return new Map([...values].map(([id, value]) => [id, shown.has(id) ? value : { ...value, tooFew: true }]));
};

export const hideOne = (value: FoundValue): FoundValue => {
  const people = wholeOf(value.measured);
  return people > 0 && people < SMALLEST_GROUP ? { ...value, tooFew: true } : value;
};

const wholeOf = (measured: Measured | undefined): number =>
  measured?.kind === 'share' ? measured.denominator : 0;
