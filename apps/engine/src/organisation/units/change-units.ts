import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { changeUnitSchema, createUnitSchema, UnitView } from '@tandem/contracts';
import { roleThatMay } from '@tandem/domain';
import { newId } from '@tandem/store';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { UnitDirectory, type UnitFacts } from '../../pipeline/unit-directory.js';
import { refuse } from '../../problems/problem-error.js';
import { ReadUnits } from './read-units.js';

/** Adds units to the tree and changes what they are called; only for who manages units at that place. */
@Injectable()
export class ChangeUnits {
  constructor(
    private readonly pool: EnginePool,
    private readonly directory: UnitDirectory,
    private readonly reading: ReadUnits,
    private readonly audit: AuditLog,
  ) {}

  async create(viewer: Viewer, input: z.infer<typeof createUnitSchema>): Promise<UnitView> {
    const parent = await this.managed(viewer, input.parent, 'unit.create');
    checkZone(input.zone);
    await this.checkFounder(input.founder);
    const id = newId();
    await this.pool.query(
      `insert into unit (id, parent_id, path, kind, founder_id, title, aliases, zone, region) values ($1, $2, $3::ltree, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        parent.id,
        `${parent.path}.${labelOf(id)}`,
        input.kind,
        input.founder ?? null,
        input.title,
        input.aliases,
        input.zone ?? parent.zone,
        parent.region,
      ],
    );
    await this.directory.reload();
    await this.audit.allowed(viewer, 'unit.create', id, { parent: parent.id, kind: input.kind });
    return this.reading.one(viewer, id);
  }

  async change(viewer: Viewer, id: string, input: z.infer<typeof changeUnitSchema>): Promise<UnitView> {
    await this.managed(viewer, id, 'unit.change');
    checkZone(input.zone);
    await this.checkFounder(input.founder);
    // What a unit was called until today is kept: documents of that time stay readable.
    await this.pool.query(
      `update unit set
         titles_by_date = case when $2::text is not null and $2 <> title
           then titles_by_date || jsonb_build_array(jsonb_build_object('title', title, 'until', local_today(zone))) else titles_by_date end,
         title = coalesce($2, title), aliases = coalesce($3, aliases), founder_id = coalesce($4, founder_id), zone = coalesce($5, zone)
       where id = $1`,
      [id, input.title ?? null, input.aliases ?? null, input.founder ?? null, input.zone ?? null],
    );
    await this.directory.reload();
    await this.audit.allowed(viewer, 'unit.change', id, { fields: Object.keys(input) });
    return this.reading.one(viewer, id);
  }

  private async managed(viewer: Viewer, id: string, action: string): Promise<UnitFacts> {
    const unit = await this.directory.of(id);
    if (!unit) throw refuse.notFound();
    if (!roleThatMay(viewer.held, 'units.manage', unit.path)) {
      this.audit.refused(viewer, action, id);
      throw refuse.notYours();
    }
    return unit;
  }

  private async checkFounder(founder: string | undefined): Promise<void> {
    if (founder && !(await this.directory.of(founder)))
      throw refuse.badInput([{ path: '/founder', message: 'Такой организации нет.', code: 'unknown' }]);
  }
}

/** Labels of `ltree` are letters and digits. */
const labelOf = (id: string): string => `u${id.replaceAll('-', '')}`;

const checkZone = (zone: string | undefined): void => {
  if (zone === undefined) return;
  try {
    new Intl.DateTimeFormat('ru', { timeZone: zone });
  } catch {
    throw refuse.badInput([
      { path: '/zone', message: 'Такого часового пояса нет. Пример: Asia/Tomsk.', code: 'zone' },
    ]);
  }
};
