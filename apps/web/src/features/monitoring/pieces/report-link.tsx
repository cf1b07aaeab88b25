import type { ReactNode } from 'react';
import { LinkAnchor, LinkButton } from '../../../shared/pieces/link.js';

interface ReportLinkProps {
  readonly report: string;
  readonly children: ReactNode;
}

const addressOf = (report: string) => `/monitoring/reports/${report}` as never;

/** The way to a report. */
export function ReportLink({ report, children }: ReportLinkProps) {
  return <LinkAnchor to={addressOf(report)}>{children}</LinkAnchor>;
}

export function ReportLinkButton({ report, children }: ReportLinkProps) {
  return (
    <LinkButton to={addressOf(report)} data-screen-only>
      {children}
    </LinkButton>
  );
}
