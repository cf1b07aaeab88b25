import { Injectable } from '@nestjs/common';
import { EnginePool } from '../database/pools.js';
import { Definitions, type PublishedForm } from '../pipeline/definitions.js';
import { concerns, nearestFirst } from './visible-to.js';

/** Published forms by place: what another municipality has made for itself is not found from here, whatever its number. */
@Injectable()
export class FindVisibleForm {
  constructor(
    private readonly pool: EnginePool,
    private readonly definitions: Definitions,
  ) {}

  /** The version asked for; without one, that in force nearest to the places, or the last that was. */
  async find(places: readonly string[], key: string, version?: number): Promise<PublishedForm | undefined> {
    const { rows } = await this.pool.query<{ version: number }>(
      `select d.version from definition d left join unit o on o.id = d.unit_id
       where d.kind = 'form' and d.key = $1 and d.status <> 'draft' and ($3::int is null or d.version = $3) and ${concerns('$2')}
       order by d.status = 'published' desc, ${nearestFirst('$2')} limit 1`,
      [key, places, version ?? null],
    );
    return rows[0] && this.definitions.form(key, rows[0].version);
  }
}
