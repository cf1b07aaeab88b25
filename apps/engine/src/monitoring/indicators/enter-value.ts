import { Injectable } from '@nestjs/common';
import type { EnterIndicatorValue } from '@tandem/contracts';
import { INSTITUTION_KINDS, localDate, type Language } from '@tandem/domain';
import type { IndicatorSeries } from '@tandem/monitoring-core';
import { newId } from '@tandem/store';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import type { UnitFacts } from '../../pipeline/unit-directory.js';
import { refuse } from '../../problems/problem-error.js';
import { ViewedPlace } from '../place/viewed-place.js';
import { IndicatorDocuments } from './indicator-documents.js';
import { readTypedValue } from './read-typed-value.js';

/** A value by hand: kept beside what was entered before, with who entered it and from what source (R286). */
@Injectable()
export class EnterValue {
  constructor(
    private readonly places: ViewedPlace,
    private readonly documents: IndicatorDocuments,
    private readonly pool: EnginePool,
    private readonly audit: AuditLog,
  ) {}

  async enter(viewer: Viewer, input: EnterIndicatorValue, language: Language): Promise<{ id: string }> {
    const place = await this.places.of(viewer, input.unit, 'indicators.enter');
    const bound = await this.documents.find(place, input.indicator);
    if (!bound) throw refuse.notFound();
    const read = readTypedValue(input, bound.series, {
      today: localDate(Date.now(), place.zone),
      whole: await this.wholeOf(place, bound.series),
      language,
    });
    if ('problems' in read) throw refuse.badInput(read.problems);
    const id = newId();
    await inTransaction(this.pool, async (client) => {
      await client.query(
        `insert into indicator_value (id, indicator, unit_id, unit_path, period_kind, period_from, period_to, measured, source, by_person)
         values ($1, $2, $3, $4::ltree, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          input.indicator,
          place.id,
          place.path,
          input.period.kind,
          input.period.from,
          input.period.to,
          JSON.stringify(read.measured),
          input.source,
          viewer.person.id,
        ],
      );
      await this.audit.allowed(viewer, 'indicator.enter', id, { indicator: input.indicator }, client);
    });
    return { id };
  }

  /** How many places there are that the share can be of; of people nobody knows them all. */
  private async wholeOf(place: UnitFacts, { whole }: IndicatorSeries): Promise<number | undefined> {
    if (whole === undefined) return undefined;
    const kinds = whole === 'institution' ? INSTITUTION_KINDS : [whole];
    const { rows } = await this.pool.query<{ places: number }>(
      `select count(*)::int as places from unit where path <@ $1::ltree and kind = any($2) and ($3 or kind <> 'regionFounded')`,
      [place.path, kinds, place.kind !== 'municipality'],
    );
    return rows[0]!.places;
  }
}
