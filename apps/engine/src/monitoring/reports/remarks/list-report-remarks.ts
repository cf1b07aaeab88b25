import { Injectable } from '@nestjs/common';
import type { ReportRemarkView } from '@tandem/contracts';
import { remarkSaid } from '../../../approvals/remarks/remark-said.js';
import { ReadContext } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { ShortNames } from '../../../pipeline/short-names.js';
import { refuse } from '../../../problems/problem-error.js';
import { FindReport, type SeenReport } from '../source/find-report.js';
import { isBeingWritten, mayDiscard, sideOfBody, writingSide } from '../source/works-at.js';
import { readReportRemark, readReportRemarks, remarkState, type ReportRemarkRow } from './remark-rows.js';

/** What was remarked on a report and answered, as far as the reader may see it. */
@Injectable()
export class ListReportRemarks {
  constructor(
    private readonly context: ReadContext,
    private readonly names: ShortNames,
    private readonly reports: FindReport,
  ) {}

  async list(viewer: Viewer, report: string): Promise<{ items: ReportRemarkView[] }> {
    const seen = await this.reports.find(viewer, report);
    const rows = await this.context.as(viewer, (reader) => readReportRemarks(reader, report));
    return { items: await this.views(viewer, seen, rows) };
  }

  /** A remark that the viewer may see, with the report it is on; otherwise «not found». */
  async one(viewer: Viewer, id: string): Promise<{ row: ReportRemarkRow; seen: SeenReport }> {
    const row = await this.context.as(viewer, (reader) => readReportRemark(reader, id));
    if (!row) throw refuse.notFound();
    return { row, seen: await this.reports.find(viewer, row.report_id) };
  }

  async view(viewer: Viewer, id: string): Promise<ReportRemarkView> {
    const { row, seen } = await this.one(viewer, id);
    return (await this.views(viewer, seen, [row]))[0]!;
  }

  private async views(
    viewer: Viewer,
    seen: SeenReport,
    rows: readonly ReportRemarkRow[],
  ): Promise<ReportRemarkView[]> {
    const names = await this.names.of(
      rows.flatMap((row) => [row.author_id, row.on_behalf_of, row.replied_by]),
    );
    return rows.map((row) => viewOf(viewer, seen, row, names));
  }
}

/** By whom a remark was written, for whom, on which side. */
export const originOf = (row: ReportRemarkRow) => ({
  unitId: row.side_unit_id,
  author: row.author_id,
  onBehalfOf: row.on_behalf_of,
});

const viewOf = (
  viewer: Viewer,
  seen: SeenReport,
  row: ReportRemarkRow,
  names: ReadonlyMap<string, string>,
): ReportRemarkView => {
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  const state = remarkState(row, seen.source.round);
  const own = sideOfBody(viewer, row.side_unit_id) !== undefined;
  const goesOn = seen.live.state.status === 'open';
  return {
    ...remarkSaid(row, person),
    state,
    reply:
      row.reply !== null && row.replied_by && row.replied_at
        ? { text: row.reply, author: person(row.replied_by), at: row.replied_at.toISOString() }
        : null,
    mayReply: mayReply(viewer, seen, state),
    mayClose: goesOn && own && (state === 'open' || state === 'answered'),
    mayRemove: state === 'written' && mayDiscard(viewer, seen, originOf(row)),
  };
};

/** Its authors answer while the report is with them; an answer may be written anew until the report is sent. */
export const mayReply = (viewer: Viewer, seen: SeenReport, state: ReportRemarkView['state']): boolean =>
  (state === 'open' || state === 'answered') &&
  (isBeingWritten(seen) || seen.live.state.machine.value === 'internalApproval') &&
  writingSide(viewer, seen) !== undefined;
