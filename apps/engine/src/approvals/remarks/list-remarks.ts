import { Injectable } from '@nestjs/common';
import type { RemarkView } from '@tandem/contracts';
import { ReadContext } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { ShortNames } from '../../pipeline/short-names.js';
import { refuse } from '../../problems/problem-error.js';
import { FindRoadmap, type SeenRoadmap } from './find-roadmap.js';
import { personsIn, readRemark, readRemarks, stateOf, type RemarkRow } from './remark-rows.js';
import { remarkSaid } from './remark-said.js';
import { isUnderReview, mayDiscard, sideOfRemark, writingSide } from './review-sides.js';

/** What was remarked on a plan and answered, as far as the reader may see it. */
@Injectable()
export class ListRemarks {
  constructor(
    private readonly context: ReadContext,
    private readonly names: ShortNames,
    private readonly roadmaps: FindRoadmap,
  ) {}

  async list(viewer: Viewer, roadmap: string): Promise<{ items: RemarkView[] }> {
    const seen = await this.roadmaps.find(viewer, roadmap);
    const rows = await this.context.as(viewer, (reader) => readRemarks(reader, roadmap));
    return { items: await this.views(viewer, seen, rows) };
  }

  /** A remark that the viewer may see, with the plan it is on; otherwise «not found». */
  async one(viewer: Viewer, id: string): Promise<{ row: RemarkRow; seen: SeenRoadmap }> {
    const row = await this.context.as(viewer, (reader) => readRemark(reader, id));
    if (!row) throw refuse.notFound();
    return { row, seen: await this.roadmaps.find(viewer, row.roadmap_id) };
  }

  async view(viewer: Viewer, id: string): Promise<RemarkView> {
    const { row, seen } = await this.one(viewer, id);
    return (await this.views(viewer, seen, [row]))[0]!;
  }

  private async views(viewer: Viewer, seen: SeenRoadmap, rows: readonly RemarkRow[]): Promise<RemarkView[]> {
    const names = await this.names.of(personsIn(rows));
    return rows.map((row) => viewOf(viewer, seen, row, names));
  }
}

/** By whom a remark was written, for whom, on which side. */
export const originOf = (row: RemarkRow) => ({
  unitId: row.side_unit_id,
  author: row.author_id,
  onBehalfOf: row.on_behalf_of,
});

type Names = ReadonlyMap<string, string>;

const viewOf = (viewer: Viewer, seen: SeenRoadmap, row: RemarkRow, names: Names): RemarkView => {
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  const state = stateOf(row, seen.round);
  const spoken = state !== 'written' && state !== 'closed' && seen.live.state.status === 'open';
  const own = sideOfRemark(viewer, seen, originOf(row)) !== undefined;
  return {
    ...remarkSaid(row, person),
    roadmap: row.roadmap_id,
    parentMeasure: row.parent_measure_id,
    state,
    replies: (row.replies ?? []).map((reply) => ({
      id: reply.id,
      author: person(reply.author_id),
      onBehalfOf: reply.on_behalf_of ? person(reply.on_behalf_of) : null,
      side: reply.side,
      text: reply.text,
      at: new Date(reply.at).toISOString(),
    })),
    closedAt: row.closed_at?.toISOString() ?? null,
    closedBy: row.closed_by ? person(row.closed_by) : null,
    mayReply: spoken && (own || writingSide(viewer, seen) !== undefined),
    mayClose: spoken && own,
    mayReopen: state === 'closed' && own && seen.live.state.status === 'open' && isUnderReview(seen),
    mayRemove: state === 'written' && mayDiscard(viewer, seen, originOf(row)),
  };
};
