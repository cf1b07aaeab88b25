import { reportSaved, type ReportSaved, type ReportView, type SaveReport } from '@tandem/contracts';
import type { SaveOutcome } from '../../../../shared/drafts/step-saver.js';
import { isProblem } from '../../../../shared/http/problem.js';
import { request } from '../../../../shared/http/request.js';
import { getReport } from './get-report.js';

export interface NewerReport {
  readonly view: ReportView;
}
export type ReportOutcome = SaveOutcome<ReportSaved, NewerReport>;

/** `leaving`: the page may go away before the answer comes. The same steps sent twice are done once. */
export async function saveReport(
  id: string,
  body: SaveReport,
  { leaving }: { readonly leaving: boolean },
): Promise<ReportOutcome> {
  try {
    const saved = await request(`/reports/${id}/steps`, {
      method: 'POST',
      body,
      schema: reportSaved,
      keepalive: leaving,
    });
    return { kind: 'saved', saved };
  } catch (error) {
    if (isProblem(error, 409)) return newerOf(id, body.revision, error.message);
    if (isProblem(error) && error.status < 500 && error.status !== 429)
      return { kind: 'refused', message: error.message };
    throw error;
  }
}

/** What others wrote comes with what is reckoned from it. A report that was sent meanwhile is not written any more. */
async function newerOf(id: string, revision: number, message: string): Promise<ReportOutcome> {
  const view = await getReport(id);
  const writable = view.mayEdit && view.showing.kind === 'draft';
  // The same draft once more would be refused once more, without an end.
  return writable && view.showing.draftRevision !== revision
    ? { kind: 'newer', view }
    : { kind: 'refused', message };
}
