import { Injectable } from '@nestjs/common';
import { shortName } from '@tandem/domain';
import { EnginePool } from '../database/pools.js';

/** Names of those who took a step: whoever may see a step may know who took it, also where that person works elsewhere. */
@Injectable()
export class ShortNames {
  constructor(private readonly pool: EnginePool) {}

  async of(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const { rows } = await this.pool.query<{
      id: string;
      family_name: string;
      given_name: string;
      patronymic: string | null;
    }>({
      name: 'short-names',
      text: 'select id, family_name, given_name, patronymic from person where id = any($1::uuid[])',
      values: [wanted],
    });
    return new Map(
      rows.map((row) => [
        row.id,
        shortName({ familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic }),
      ]),
    );
  }
}
