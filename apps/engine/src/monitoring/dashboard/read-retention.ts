import { Injectable } from '@nestjs/common';
import { prepared } from '../../database/read-context.js';
import { EnginePool } from '../../database/pools.js';
import { CAME, worksThere } from '../figures/catalogue/retention-figures.js';
import type { FigureTime } from '../figures/figure.js';
import { PLACES } from '../figures/over-places.js';
import type { Cohort } from './hide-retention.js';

const YEARS = [1, 2, 3];
const mark = (years: number) => `(c.came + interval '${years} years')::date`;

/** Whoever came to two institutions of the place counts where he came first. */
const COHORTS = prepared(`with ${PLACES}, first_of as (
  with ${CAME} select distinct on (c.root, c.person_id) c.root, c.came, c.today,
    ${YEARS.map((years) => `${worksThere(mark(years))} as stayed${years}`).join(', ')}
  from came c where c.came <= c.today order by c.root, c.person_id, c.came, c.unit_id
)
select c.root::text as root, extract(year from c.came)::int as year, count(*)::int as came,
  ${YEARS.map(
    (years) =>
      `case when bool_and(${mark(years)} <= c.today) then count(*) filter (where c.stayed${years})::int end as stayed${years}`,
  ).join(', ')}
from first_of c group by c.root, 2 order by c.root, 2 desc`);

interface Row {
  root: string;
  year: number;
  came: number;
  stayed1: number | null;
  stayed2: number | null;
  stayed3: number | null;
}

/** Those who came to each place, year by year, and who of them stayed. */
@Injectable()
export class ReadRetention {
  constructor(private readonly pool: EnginePool) {}

  async of(paths: readonly string[], { from, to, asOf }: FigureTime): Promise<Map<string, Cohort[]>> {
    const { rows } = await this.pool.query<Row>({ ...COHORTS, values: [paths, from, to, asOf] });
    const cohorts = new Map<string, Cohort[]>();
    for (const { root, year, came, stayed1, stayed2, stayed3 } of rows)
      cohorts.set(root, [...(cohorts.get(root) ?? []), { year, came, stayed: [stayed1, stayed2, stayed3] }]);
    return cohorts;
  }
}
