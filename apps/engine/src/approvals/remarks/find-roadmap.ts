import { Injectable } from '@nestjs/common';
import type { LiveCase } from '@tandem/store';
import { ReadContext } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { CommitCase } from '../../pipeline/commit-case.js';
import { Definitions, type PublishedWorkflow } from '../../pipeline/definitions.js';
import { refuse } from '../../problems/problem-error.js';

/** A roadmap that somebody may see, with the case that carries it: what rights on remarks are judged by. */
export interface SeenRoadmap {
  readonly id: string;
  readonly title: string;
  /** Path of the place whose plan it is. */
  readonly levelPath: string;
  readonly round: number;
  /** The version last sent; null: nothing has been sent yet. */
  readonly version: string | null;
  readonly live: LiveCase;
  readonly workflow: PublishedWorkflow;
}

/** Finds a roadmap as row-level security shows it, and its case as it is stored now. */
@Injectable()
export class FindRoadmap {
  constructor(
    private readonly context: ReadContext,
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
  ) {}

  /** Refuses with «not found» what the viewer may not see. */
  async find(viewer: Viewer, id: string): Promise<SeenRoadmap> {
    const row = await this.context.as(viewer, (reader) =>
      reader.one<Row>(
        `select title, level_path::text as level_path, round, version_id from roadmap where id = $1`,
        [id],
      ),
    );
    const live = row && (await this.cases.live(id));
    if (!row || !live) throw refuse.notFound();
    return {
      id,
      title: row.title,
      levelPath: row.level_path,
      round: row.round,
      version: row.version_id,
      live,
      workflow: await this.definitions.workflow(live.workflowId),
    };
  }
}

interface Row {
  title: string;
  level_path: string;
  round: number;
  version_id: string | null;
}
