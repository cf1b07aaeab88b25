import { Injectable } from '@nestjs/common';
import type { CountingUnit } from '@tandem/monitoring-core';
import { EnginePool } from '../../database/pools.js';
import type { UnitFacts } from '../../pipeline/unit-directory.js';

/** A place with those whose values make its own, as far as they count there (R360). */
export interface CountedPlaces {
  readonly units: readonly CountingUnit[];
  readonly paths: ReadonlyMap<string, string>;
  /** Right below the place: they are asked, and stand in its table. */
  readonly below: readonly UnitFacts[];
  /** When the system began to know anything here; before that its noughts are not told. */
  readonly since: string | null;
}

/** Which units stand under a place, and which of them count there. */
@Injectable()
export class CountPlaces {
  constructor(private readonly pool: EnginePool) {}

  async of(place: UnitFacts): Promise<CountedPlaces> {
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
