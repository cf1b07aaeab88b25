import { Injectable } from '@nestjs/common';
import type { LiveCase } from '@tandem/store';
import { EnginePool } from '../../../database/pools.js';
import { prepared, ReadContext } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { CommitCase } from '../../../pipeline/commit-case.js';
import { Definitions, type PublishedWorkflow } from '../../../pipeline/definitions.js';
import { refuse } from '../../../problems/problem-error.js';
import { SOURCE, type ReportSource } from './report-source.js';

/** A report that somebody may see, with the case that carries it: what rights are judged by. */
export interface SeenReport {
  readonly source: ReportSource;
  readonly live: LiveCase;
  readonly workflow: PublishedWorkflow;
}

const ONE = prepared(`${SOURCE} where r.id = $1`);

/** Finds a report as row-level security shows it, and its case as it is stored now. */
@Injectable()
export class FindReport {
  constructor(
    private readonly context: ReadContext,
    private readonly pool: EnginePool,
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
  ) {}

  /** Refuses with «not found» what the viewer may not see, and what has no case yet: it is still being opened. */
  async find(viewer: Viewer, id: string): Promise<SeenReport> {
    const source = await this.context.as(viewer, (reader) => reader.one<ReportSource>(ONE, [id]));
    const live = source && (await this.cases.live(id));
    if (!source || !live) throw refuse.notFound();
    return { source, live, workflow: await this.definitions.workflow(live.workflowId) };
  }

  /** As the engine knows it, whoever asks. */
  async source(id: string): Promise<ReportSource> {
    const { rows } = await this.pool.query<ReportSource>({ ...ONE, values: [id] });
    if (!rows[0]) throw new Error(`report ${id} is missing`);
    return rows[0];
  }
}
