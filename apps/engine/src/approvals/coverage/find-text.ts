import { Injectable } from '@nestjs/common';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { prepared, ReadContext, type Reader } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { refuse } from '../../problems/problem-error.js';
import { PARENT_NOW } from '../facts/roadmap-facts.js';
import { KeepVersions } from '../read/keep-versions.js';

/** A version by its number, the one last sent, the one in force, or the draft. Not named: the draft for those who may read it, otherwise the newest of the two. */
export type AskedText = number | 'draft' | 'sent' | 'inForce' | undefined;

/** One text of a plan, with its print. */
export interface PlanText {
  readonly roadmap: string;
  /** Null: the draft. */
  readonly version: string | null;
  readonly number: number | null;
  readonly sha256: string;
  /** When it was frozen, or last saved. */
  readonly at: Date;
  readonly plan: RoadmapPlan;
  /** The version of the plan above that it was made for, or later found to need no change for; of a draft, the one in force now. */
  readonly parentVersion: string | null;
}

/** A text of a plan as row-level security shows it. */
@Injectable()
export class FindText {
  constructor(
    private readonly context: ReadContext,
    private readonly kept: KeepVersions,
  ) {}

  /** The text that is asked for, if the viewer may read it; otherwise «not found». */
  async find(viewer: Viewer, roadmap: string, asked: AskedText): Promise<PlanText> {
    const row = await this.context.as(viewer, async (reader) => {
      const draft = asked === undefined || asked === 'draft' ? await findDraft(reader, roadmap) : undefined;
      return draft ?? (asked === 'draft' ? undefined : findVersion(reader, roadmap, asked));
    });
    if (!row) throw refuse.notFound();
    const plan = row.version ? (await this.kept.of(row.version)).plan : row.plan!;
    return {
      roadmap,
      version: row.version,
      number: row.number,
      sha256: row.sha256,
      at: row.at,
      plan,
      parentVersion: row.parent_version,
    };
  }
}

interface Row {
  version: string | null;
  number: number | null;
  sha256: string;
  at: Date;
  parent_version: string | null;
  plan?: RoadmapPlan;
}

const DRAFT = prepared(
  `select null as version, null as number, d.sha256, d.saved_at as at, d.plan, above.in_force_id as parent_version
     from roadmap r join roadmap_draft d on d.roadmap_id = r.id ${PARENT_NOW} where r.id = $1`,
);

const findDraft = (reader: Reader, roadmap: string): Promise<Row | undefined> =>
  reader.one<Row>(DRAFT, [roadmap]);

const VERSION = prepared(
  `select v.id as version, v.number, v.sha256, v.frozen_at as at,
       case when v.id = r.in_force_id then coalesce(r.parent_version_id, v.parent_version_id) else v.parent_version_id end as parent_version
     from roadmap r join roadmap_version v on v.roadmap_id = r.id
     where r.id = $1 and case when $2::int is not null then v.number = $2 else v.id = any(case $3 when 'sent' then array[r.version_id] when 'inForce' then array[r.in_force_id] else array[r.version_id, r.in_force_id] end) end
     order by v.number desc limit 1`,
);

const findVersion = (
  reader: Reader,
  roadmap: string,
  asked: Exclude<AskedText, 'draft'>,
): Promise<Row | undefined> =>
  reader.one<Row>(VERSION, [
    roadmap,
    typeof asked === 'number' ? asked : null,
    typeof asked === 'string' ? asked : null,
  ]);
