import { Injectable } from '@nestjs/common';
import type { ImportView } from '@tandem/contracts';
import { checkPlan, type PlanIssue, type RoadmapPlan } from '@tandem/roadmap-core';
import { EnginePool } from '../../database/pools.js';
import { ReadContext } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { refuse } from '../../problems/problem-error.js';
import { obligationOf } from '../open/planned-place.js';
import { BeginImport } from './begin-import.js';
import { refuseImporting } from './import-refusals.js';
import { IMPORT_COLUMNS, type ImportRow } from './import-row.js';
import { refuseFlood } from './limit-imports.js';

/** An import as the person who brought it sees it; nobody else does. */
@Injectable()
export class ShowImport {
  constructor(
    private readonly context: ReadContext,
    private readonly pool: EnginePool,
    private readonly begin: BeginImport,
  ) {}

  async show(viewer: Viewer, id: string): Promise<ImportView> {
    const row = await this.find(viewer, id);
    const { result } = row;
    return {
      id: row.id,
      unit: row.unit_id,
      name: row.name,
      status: row.status,
      progress: row.progress,
      step: row.step,
      refusal: row.refusal,
      tables: [...(result?.tables ?? [])],
      table: result?.table ?? null,
      plan: (result?.plan as ImportView['plan']) ?? null,
      notes: [...(result?.notes ?? [])],
      counts: result?.counts ?? null,
      issues: result ? issuesOf(result.plan) : [],
      roadmap: row.roadmap_id,
    };
  }

  /** Reads another table of the same file, as long as the file is kept. */
  async choose(viewer: Viewer, id: string, table: number): Promise<void> {
    const row = await this.find(viewer, id);
    if (row.status === 'waiting' || row.status === 'reading') throw refuseImporting.busy();
    if (row.status !== 'ready') throw refuseImporting.gone();
    if (!row.result?.tables.some(({ index }) => index === table)) throw refuseImporting.noSuchTable();
    const job = await inTransaction(this.pool, async (client) => {
      await refuseFlood(client, viewer.person.id);
      const { rowCount } = await client.query(
        `update roadmap_import set table_index = $2, status = 'waiting', progress = 0, step = null
         where id = $1 and status = 'ready' and (source is not null or pasted is not null)`,
        [id, table],
      );
      if (!rowCount) throw refuseImporting.gone();
      return this.begin.readAgain(client, id);
    });
    await this.begin.hurry(job, id);
  }

  /** Gone with its file. A plan that was taken from it stays. */
  async drop(viewer: Viewer, id: string): Promise<void> {
    await this.find(viewer, id);
    await this.pool.query('delete from roadmap_import where id = $1 and owner_id = $2', [
      id,
      viewer.person.id,
    ]);
  }

  private async find(viewer: Viewer, id: string): Promise<ImportRow> {
    const row = await this.context.as(viewer, (reader) =>
      reader.one<ImportRow>(`select ${IMPORT_COLUMNS} from roadmap_import where id = $1`, [id]),
    );
    if (!row) throw refuse.notFound();
    if (row.status !== 'waiting' && row.status !== 'reading') return row;
    return (await this.hasFailed(id)) ? { ...row, status: 'refused', step: null, refusal: FAILED } : row;
  }

  /** Its job was given up: it stands among the incidents, and nobody waits for it any more. */
  private async hasFailed(id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `select 1 from outbox where state = 'failed' and kind = 'readRoadmap' and payload->>'import' = $1 limit 1`,
      [id],
    );
    return rowCount !== 0;
  }
}

const { code, words } = refuseImporting.failed();
const FAILED = { code, text: words };

const issuesOf = (plan: RoadmapPlan): ImportView['issues'] =>
  checkPlan(plan, { obligation: obligationOf(plan.level) }).map((issue: PlanIssue) => ({ ...issue }));
