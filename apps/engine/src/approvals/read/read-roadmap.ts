import { Injectable } from '@nestjs/common';
import type { RoadmapView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { checkPlan, type PlanIssue, type RoadmapPlan } from '@tandem/roadmap-core';
import { seesContent } from '../../cases/context-for.js';
import { ListEvents } from '../../cases/list-events.js';
import { prepared, ReadContext, type Reader } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { CommitCase } from '../../pipeline/commit-case.js';
import { Definitions } from '../../pipeline/definitions.js';
import { ShortNames } from '../../pipeline/short-names.js';
import { refuse } from '../../problems/problem-error.js';
import { CheckDraftPlan } from '../draft/check-draft-plan.js';
import { ownWritingTask } from '../draft/writes-plan.js';
import { reviewingSide } from '../remarks/review-sides.js';
import { KeepVersions } from './keep-versions.js';
import { ROADMAP_COLUMNS, ROADMAP_FROM, toRoadmapRows, type RoadmapDataRow } from './roadmap-rows.js';
import { readVersions, toVersionView, type VersionRow } from './version-rows.js';

/** Which of a plan's texts: a version by number, the draft, the one last sent, or the one in force. */
export type WhichPlan = 'draft' | 'sent' | 'inForce' | number;

interface DraftText {
  readonly plan: RoadmapPlan;
  readonly revision: number;
  readonly saved_at: Date;
  readonly saved_by: string | null;
}

interface Seen {
  readonly row: RoadmapDataRow;
  readonly versions: VersionRow[];
  /** Read in one statement with its revision: steps are made on this and on nothing else. */
  readonly draft: DraftText | undefined;
  readonly version: VersionRow | undefined;
  readonly successor: string | null;
}

const ROW = prepared(`select ${ROADMAP_COLUMNS} from ${ROADMAP_FROM} where r.id = $1`);
const DRAFT = prepared(`select plan, revision, saved_at, saved_by from roadmap_draft where roadmap_id = $1`);
const SUCCESSOR = prepared(
  `select id from roadmap where replaces_id = $1 and in_force_id is not null limit 1`,
);

/** The page of a plan: the document that was asked for, where it stands, and what this person may do with it. */
@Injectable()
export class ReadRoadmap {
  constructor(
    private readonly context: ReadContext,
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly events: ListEvents,
    private readonly drafts: CheckDraftPlan,
    private readonly kept: KeepVersions,
    private readonly names: ShortNames,
  ) {}

  /** Without a version: the draft for those who work at the place, otherwise what was sent last, otherwise what is in force. */
  async read(
    viewer: Viewer,
    id: string,
    version: WhichPlan | undefined,
    language: Language,
  ): Promise<RoadmapView> {
    const seen = await this.see(viewer, id, version);
    const { row, versions, draft } = seen;
    const live = (await this.cases.live(id))!;
    const workflow = await this.definitions.workflow(live.workflowId);
    const [listed] = await toRoadmapRows([row], viewer, this.definitions, language);
    const savedBy = draft ? draft.saved_by : seen.version!.frozen_by;
    const names = await this.names.of([savedBy, ...versions.map((one) => one.frozen_by)]);
    const nameOf = (id: string) => names.get(id) ?? '';
    const text = await this.textOf(seen);
    const heads = { sent: row.version_id, inForce: row.in_force_id };
    const views = versions.map((one) => toVersionView(one, heads, nameOf));
    // From beside nobody learns by the steps, or by how many there were, that a plan in force is being changed.
    const sees = seesContent(viewer, live);
    return {
      ...listed!,
      revision: sees ? live.revision : 0,
      workflow: live.workflowKey,
      plan: text.plan as RoadmapView['plan'],
      showing: {
        kind: draft ? 'draft' : 'version',
        version: views.find((one) => one.id === seen.version?.id) ?? null,
        draftRevision: draft?.revision ?? null,
        savedAt: (draft?.saved_at ?? seen.version!.frozen_at).toISOString(),
        savedBy: savedBy ? { id: savedBy, name: nameOf(savedBy) } : null,
      },
      versions: views,
      issues: text.issues as RoadmapView['issues'],
      mayEdit: ownWritingTask(viewer, live, row.level_path, workflow.compiled.definition) !== undefined,
      mayRemark: row.version_id !== null && reviewingSide(viewer, { live, workflow }) !== undefined,
      availableEvents: sees ? await this.events.for(viewer, live, workflow, language) : [],
      act: row.act as RoadmapView['act'],
      publishedAt: row.published_at?.toISOString() ?? null,
      url: row.url,
      supersededBy: seen.successor,
    };
  }

  private see(viewer: Viewer, id: string, version: WhichPlan | undefined): Promise<Seen> {
    return this.context.as(viewer, async (reader) => {
      const row = await reader.one<RoadmapDataRow>(ROW, [id]);
      if (!row) throw refuse.notFound();
      const versions = await readVersions(reader, id);
      const draft = await readDraft(reader, id, version);
      const shown = draft ? undefined : versions.find(isMeant(row, version));
      if (!draft && !shown) throw refuse.notFound();
      const successor = await reader.one<{ id: string }>(SUCCESSOR, [id]);
      return { row, versions, draft, version: shown, successor: successor?.id ?? null };
    });
  }

  /** A draft is judged by the plan in force above it now, a version by the one that it was made for. */
  private async textOf({
    row,
    draft,
    version,
  }: Seen): Promise<{ readonly plan: RoadmapPlan; readonly issues: readonly PlanIssue[] }> {
    if (draft) return { plan: draft.plan, issues: await this.drafts.issues(row.id, draft.plan) };
    const { plan } = await this.kept.of(version!.id);
    const made = version!.parent_version_id;
    const parent = made ? (await this.kept.of(made)).plan : undefined;
    return { plan, issues: checkPlan(plan, { ...(parent ? { parent } : {}), obligation: row.obligation }) };
  }
}

/** Without being named the draft is meant, for those who may read it. */
const readDraft = (
  reader: Reader,
  id: string,
  version: WhichPlan | undefined,
): Promise<DraftText | undefined> =>
  version === undefined || version === 'draft'
    ? reader.one<DraftText>(DRAFT, [id])
    : Promise.resolve(undefined);

/** Versions come the newest first: of what was sent and what is in force the newer one. */
const isMeant =
  ({ version_id: sent, in_force_id: inForce }: RoadmapDataRow, version: WhichPlan | undefined) =>
  ({ id, number }: VersionRow): boolean => {
    if (version === undefined) return id === sent || id === inForce;
    if (version === 'sent') return id === sent;
    return version === 'inForce' ? id === inForce : number === version;
  };
