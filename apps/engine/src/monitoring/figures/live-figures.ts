import { Injectable } from '@nestjs/common';
import type { Language } from '@tandem/domain';
import { countOfCases, presence, share, shareOfPeople, type Measured } from '@tandem/monitoring-core';
import { prepared, ReadContext, type Prepared } from '../../database/read-context.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { FIGURES, figureOf } from './catalogue/figures.js';
import { DESCRIBE, type CaseRow, type DescribedCase } from './describe-cases.js';
import type { CountedThing, Figure, FigureTime, FigureValue } from './figure.js';
import { PLACES } from './over-places.js';

interface Row {
  root: string;
  root_id: string;
  numerator: string[];
  denominator: string[];
}

/** One statement a figure over all places asked for; ids are united in the database, so that each counts once. */
const statementOf = (sql: string): Prepared =>
  prepared(`with ${PLACES}, found as (${sql.startsWith('select') ? '' : 'with '}${sql})
select t.path::text as root, t.id as root_id,
  coalesce(array_agg(distinct f.id) filter (where f.top), '{}') as numerator,
  coalesce(array_agg(distinct f.id) filter (where f.bottom), '{}') as denominator
from unnest($1::text[]) as asked(path) join unit t on t.path = asked.path::ltree left join found f on f.root = t.path
group by t.path, t.id`);

const STATEMENTS = new Map(
  FIGURES.flatMap(({ key, sql }) => (sql === null ? [] : [[key, statementOf(sql)]])),
);

const PUBLISHED = prepared(`
select distinct on (i.unit_path) i.unit_path::text as root, i.satisfied, i.answered
from survey_index i join survey_publication p on p.survey_id = i.survey_id
where i.unit_path = any($1::text[]::ltree[]) and i.period_to between $2::date and $3::date and p.at <= $4::timestamptz and i.indicator = $5
order by i.unit_path, i.period_to desc, p.at desc`);

/**
 * Numbers that the system knows by itself, at any place and as they stood at a moment. It reads as the engine does, for a
 * number tells of nobody: who stands behind it is named by `describeCases` to those who may read it.
 */
@Injectable()
export class LiveFigures {
  constructor(
    private readonly pool: EnginePool,
    private readonly context: ReadContext,
  ) {}

  /** `unitPath`: of the place, not of a body that stands beside it. Undefined: nothing is known. */
  async measure(figure: string, unitPath: string, time: FigureTime): Promise<FigureValue> {
    return (await this.measureUnits(figure, [unitPath], time)).get(unitPath);
  }

  /** Several figures of one place. */
  async measureMany(
    figures: readonly string[],
    unitPath: string,
    time: FigureTime,
  ): Promise<Map<string, Measured>> {
    const values = await Promise.all(
      [...new Set(figures)].map(async (key) => [key, await this.measure(key, unitPath, time)] as const),
    );
    return new Map(values.flatMap(([key, value]) => (value ? [[key, value] as const] : [])));
  }

  /** One figure over many places, each by itself: a total above is its own place, never the sum of these. */
  async measureUnits(
    key: string,
    unitPaths: readonly string[],
    { from, to, asOf }: FigureTime,
  ): Promise<Map<string, Measured>> {
    const figure = known(key);
    if (unitPaths.length === 0) return new Map();
    const values = [[...new Set(unitPaths)], from, to, asOf];
    const statement = STATEMENTS.get(key);
    if (!statement) return this.published(key, values);
    const { rows } = await this.pool.query<Row>({ ...statement, values });
    return new Map(rows.map((row) => [row.root, measuredOf(figure, row)]));
  }

  /** The latest published survey of each place; of who answered nothing is known but their number. */
  private async published(figure: string, values: readonly unknown[]): Promise<Map<string, Measured>> {
    const { rows } = await this.pool.query<{ root: string; satisfied: number; answered: number }>({
      ...PUBLISHED,
      values: [...values, figure],
    });
    return new Map(rows.map(({ root, satisfied, answered }) => [root, share(satisfied, answered)]));
  }

  /** Who or what stands behind a number, as far as the viewer may read of them; in the order of their names. */
  async describeCases(
    key: string,
    ids: readonly string[],
    viewer: Viewer,
    side: 'numerator' | 'denominator' = 'numerator',
    language: Language = 'ru',
  ): Promise<DescribedCase[]> {
    const figure = known(key);
    const things: CountedThing = (side === 'denominator' && figure.wholeThings) || figure.things;
    if (ids.length === 0) return [];
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<CaseRow>(DESCRIBE[things].statement, [[...ids]]),
    );
    return rows.map((row) => DESCRIBE[things].describe(row, language));
  }
}

const known = (key: string): Figure => {
  const figure = figureOf(key);
  if (!figure) throw new Error(`there is no figure ${key}`);
  return figure;
};

const measuredOf = (figure: Figure, { root_id, numerator, denominator }: Row): Measured => {
  if (figure.unit === 'count') return countOfCases(numerator);
  if (figure.unit === 'presence' && denominator.length === 1 && denominator[0] === root_id)
    return presence(numerator.length > 0);
  return shareOfPeople(numerator, denominator);
};
