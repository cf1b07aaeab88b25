import type { ReactNode } from 'react';
import { LinkAnchor, LinkButton } from '../../../shared/pieces/link.js';

interface ReportLinkProps {
  readonly report: string;
  readonly children: ReactNode;
}

/** The way to a report. */
export function ReportLink({ report, children }: ReportLinkProps) {
  return (
    <LinkAnchor to="/monitoring/reports/$reportId" params={{ reportId: report }}>
      {children}
    </LinkAnchor>
  );
}

export function ReportLinkButton({ report, children }: ReportLinkProps) {
  return (
    <LinkButton to="/monitoring/reports/$reportId" params={{ reportId: report }} data-screen-only>
      {children}
    </LinkButton>
  );
}
