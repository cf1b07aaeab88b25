import { reportRemarksListed } from '@tandem/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useIdempotencyKey } from '../../../../shared/http/idempotency.js';
import { request } from '../../../../shared/http/request.js';

/** Remarks on a report that the person may see, in the order in which they were made. */
export const reportRemarksQuery = (id: string) =>
  queryOptions({
    queryKey: ['monitoring', 'reports', id, 'remarks'],
    staleTime: 15_000,
    retry: false,
    queryFn: ({ signal }) => request(`/reports/${id}/remarks`, { schema: reportRemarksListed, signal }),
  });

export type ReportRemarkCommand =
  | { readonly do: 'write'; readonly measure?: string | undefined; readonly text: string }
  | { readonly do: 'reply'; readonly remark: string; readonly text: string }
  | { readonly do: 'close' | 'remove'; readonly remark: string };

/** Whatever one does to remarks: write, answer, close, take back. */
export function useChangeReportRemarks(report: string) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  // The same words said once more after they were taken are another remark.
  const taken = useRef(0);
  return useMutation({
    mutationFn: (command: ReportRemarkCommand) =>
      send(report, command, key([report, command, taken.current])),
    onSuccess: () => {
      taken.current += 1;
    },
    // How many are open decides what may be done next: the report itself is asked again too.
    onSettled: () => client.invalidateQueries({ queryKey: ['monitoring', 'reports', report] }),
  });
}

function send(report: string, command: ReportRemarkCommand, idempotencyKey: string): Promise<void> {
  const post = (path: string, body: unknown) => request(path, { method: 'POST', body, idempotencyKey });
  switch (command.do) {
    case 'write': {
      const { measure, text } = command;
      return post(`/reports/${report}/remarks`, { ...(measure === undefined ? {} : { measure }), text });
    }
    case 'reply':
      return post(`/report-remarks/${command.remark}/reply`, { text: command.text });
    case 'close':
      return post(`/report-remarks/${command.remark}/close`, {});
    case 'remove':
      return request(`/report-remarks/${command.remark}`, { method: 'DELETE' });
  }
}
