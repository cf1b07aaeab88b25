import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconClockCheck,
  IconClockExclamation,
  IconEye,
  IconPencil,
  IconRefresh,
  IconSend,
  IconUserCheck,
} from '@tabler/icons-react';
import type { ReportStandingName } from '@tandem/contracts';
import { StatusChip, type StatusTone } from '@tandem/ui';

const LOOKS: { readonly [standing in ReportStandingName]: readonly [StatusTone, typeof IconEye] } = {
  notStarted: ['noData', IconCircleDashed],
  draft: ['neutral', IconPencil],
  internalApproval: ['neutral', IconUserCheck],
  submitted: ['accent', IconSend],
  checking: ['accent', IconEye],
  returned: ['returned', IconArrowBackUp],
  accepted: ['done', IconCircleCheck],
  overdue: ['overdue', IconClockExclamation],
  lateAccepted: ['done', IconClockCheck],
  missing: ['overdue', IconAlertTriangle],
  corrected: ['done', IconRefresh],
};

/** What is only recommended is never late: it is not there, and nobody is to blame (clause 4). */
const ADVISED: { readonly [standing in ReportStandingName]?: readonly [StatusTone, typeof IconEye] } = {
  overdue: ['noData', IconCircleDashed],
  missing: ['noData', IconCircleDashed],
};

export interface ReportStandingChipProps {
  readonly standing: ReportStandingName;
  /** The same in the words of the server. */
  readonly title: string;
  /** It is recommended, not owed. */
  readonly advised?: boolean;
}

/** Where a report stands: an icon, a word and a colour, the same on every screen of monitoring. */
export function ReportStandingChip({ standing, title, advised = false }: ReportStandingChipProps) {
  const [tone, Icon] = (advised ? ADVISED[standing] : undefined) ?? LOOKS[standing];
  return (
    <StatusChip tone={tone} icon={<Icon size={14} stroke={1.75} aria-hidden />}>
      {title}
    </StatusChip>
  );
}
