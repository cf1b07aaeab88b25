import { Injectable } from '@nestjs/common';
import type { UnitKind } from '@tandem/domain';
import type { CampaignUnit } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';

interface Row {
  id: string;
  parent_id: string | null;
  kind: UnitKind;
  title: string;
  zone: string;
}

/** Everybody of whom a campaign over a place might ask something. */
@Injectable()
export class UnitsUnder {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
  ) {}

  async read(path: string): Promise<CampaignUnit[]> {
    const { rows } = await this.pool.query<Row>({
      name: 'units-under',
      text: 'select id, parent_id, kind, title, zone from unit where path <@ $1::ltree order by path',
      values: [path],
    });
    if (rows.some((row) => !this.units.known(row.id))) await this.units.reload();
    return rows.map(({ id, parent_id, kind, title, zone }) => ({
      id,
      title: { ru: title, en: title },
      kind,
      ...(parent_id === null ? {} : { parent: parent_id }),
      timeZone: zone,
    }));
  }
}
