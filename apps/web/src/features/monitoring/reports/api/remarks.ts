import { reportRemarksListed, type newReportRemarkSchema } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { request } from '../../../../shared/http/request.js';
import { useRemarkCommands, type RemarkCommand } from '../../../../shared/remarks/use-remark-commands.js';

/** Remarks on a report that the person may see, in the order in which they were made. */
export const reportRemarksQuery = (id: string) =>
  queryOptions({
    queryKey: ['monitoring', 'reports', id, 'remarks'],
    staleTime: 15_000,
    retry: false,
    queryFn: ({ signal }) => request(`/reports/${id}/remarks`, { schema: reportRemarksListed, signal }),
  });

type NewReportRemark = z.infer<typeof newReportRemarkSchema>;

/** Whatever one does to remarks: write, answer, close, take back. */
export const useChangeReportRemarks = (report: string) =>
  useRemarkCommands<NewReportRemark>(
    report,
    (command, idempotencyKey) => send(report, command, idempotencyKey),
    ['monitoring', 'reports', report],
  );

function send(
  report: string,
  command: RemarkCommand<NewReportRemark>,
  idempotencyKey: string,
): Promise<void> {
  const post = (path: string, body: unknown) => request(path, { method: 'POST', body, idempotencyKey });
  switch (command.do) {
    case 'write':
      return post(`/reports/${report}/remarks`, command.remark);
    case 'reply':
      return post(`/report-remarks/${command.remark}/reply`, { text: command.text });
    case 'remove':
      return request(`/report-remarks/${command.remark}`, { method: 'DELETE' });
    default:
      return post(`/report-remarks/${command.remark}/${command.do}`, {});
  }
}
