import { Injectable } from '@nestjs/common';
import { shortName } from '@tandem/domain';
import { EnginePool } from '../database/pools.js';

interface KnownPersons {
  /** The unit where each takes part: the case's own unit where he belongs to it, else his first. */
  readonly units: Record<string, string>;
  readonly names: Record<string, string>;
}

const LOOK_UP = `
select p.id, p.family_name, p.given_name, p.patronymic,
  (select m.unit_id from working_membership m where m.person_id = p.id
   order by (m.unit_id = $2) desc, (m.role in ('mentor', 'mentee')) desc, m.from_date, m.id limit 1) as unit_id
from person p where p.id = any($1::uuid[])`;

/** Who the persons that answers name are, and where they belong. */
@Injectable()
export class PersonDirectory {
  constructor(private readonly pool: EnginePool) {}

  async lookUp(ids: readonly string[], unitId: string): Promise<KnownPersons> {
    const known: KnownPersons = { units: {}, names: {} };
    if (ids.length === 0) return known;
    const { rows } = await this.pool.query<Row>({
      name: 'look-up-persons',
      text: LOOK_UP,
      values: [ids, unitId],
    });
    for (const row of rows) {
      known.names[row.id] = shortName({
        familyName: row.family_name,
        givenName: row.given_name,
        patronymic: row.patronymic,
      });
      if (row.unit_id) known.units[row.id] = row.unit_id;
    }
    return known;
  }
}

interface Row {
  id: string;
  family_name: string;
  given_name: string;
  patronymic: string | null;
  unit_id: string | null;
}
