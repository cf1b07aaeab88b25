import {
  IconCircleCheck,
  IconEye,
  IconHistory,
  IconPencil,
  IconSend,
  IconWorldCheck,
  IconArchive,
  IconDoorExit,
  IconArrowBackUp,
  IconCircleDashed,
} from '@tabler/icons-react';
import type { RoadmapStanding } from '@tandem/contracts';
import { StatusChip, type StatusTone } from '@tandem/ui';
import { useTranslation } from 'react-i18next';

const LOOKS: { readonly [standing in RoadmapStanding]: readonly [StatusTone, typeof IconEye] } = {
  none: ['noData', IconCircleDashed],
  draft: ['neutral', IconPencil],
  submitted: ['accent', IconSend],
  inReview: ['accent', IconEye],
  returned: ['returned', IconArrowBackUp],
  agreed: ['done', IconCircleCheck],
  approved: ['done', IconCircleCheck],
  published: ['done', IconWorldCheck],
  stale: ['stale', IconHistory],
  superseded: ['neutral', IconArchive],
  withdrawn: ['neutral', IconDoorExit],
};

export interface StandingChipProps {
  readonly standing: RoadmapStanding;
  /** The state in the words of its workflow, where the server has said them. */
  readonly title?: string | undefined;
}

/** Where a plan stands: an icon, a word and a colour, the same on every screen of plans. */
export function StandingChip({ standing, title }: StandingChipProps) {
  const { t } = useTranslation();
  const [tone, Icon] = LOOKS[standing];
  return (
    <StatusChip tone={tone} icon={<Icon size={14} stroke={1.75} aria-hidden />}>
      {title || t(`plan.standing.${standing}`)}
    </StatusChip>
  );
}
