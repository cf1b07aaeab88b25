import { IconCheck, IconDiamond, IconEyeOff, IconMinus, IconPencil, IconX } from '@tabler/icons-react';
import { StatusChip, type StatusTone } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import type { RowState } from '../rows/review-rows.js';

const LOOKS: Record<RowState, { readonly tone: StatusTone; readonly icon: typeof IconCheck }> = {
  covered: { tone: 'done', icon: IconCheck },
  changed: { tone: 'soon', icon: IconPencil },
  missing: { tone: 'overdue', icon: IconX },
  excluded: { tone: 'neutral', icon: IconMinus },
  notAddressed: { tone: 'noData', icon: IconEyeOff },
  own: { tone: 'stale', icon: IconDiamond },
};

/** How a row stands against the parent, in the gutter: an icon and a word. */
export function RowMark({ state, mine }: { readonly state: RowState; readonly mine: boolean }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = LOOKS[state];
  return (
    <StatusChip tone={tone} icon={<Icon size={14} stroke={1.9} aria-hidden />}>
      {t(`roadmapReview.state.${state === 'notAddressed' && mine ? 'notForYou' : state}`)}
    </StatusChip>
  );
}
