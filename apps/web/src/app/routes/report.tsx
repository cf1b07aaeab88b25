import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ReportPage } from '../../features/monitoring/reports/report-page.js';
import { useDoEvent } from './use-do-event.js';

export function ReportRoute() {
  const { reportId } = useParams({ from: '/inside/monitoring/reports/$reportId' });
  const address = useSearch({ from: '/inside/monitoring/reports/$reportId' });
  const navigate = useNavigate({ from: '/monitoring/reports/$reportId' });
  const doEvent = useDoEvent();
  return (
    <ReportPage
      key={reportId}
      reportId={reportId}
      address={address}
      onVersion={(version) =>
        void navigate({ search: (before) => ({ ...before, version }), resetScroll: false })
      }
      onForm={(event) => doEvent(reportId, event)}
    />
  );
}
