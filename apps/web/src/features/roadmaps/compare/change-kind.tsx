import { IconArrowsMoveVertical, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import type { DiffView } from '@tandem/contracts';
import { StatusChip, type StatusTone } from '@tandem/ui';
import { useTranslation } from 'react-i18next';

export type Change = DiffView['changes'][number];

const LOOKS: Record<Change['kind'], { readonly tone: StatusTone; readonly icon: typeof IconPlus }> = {
  added: { tone: 'done', icon: IconPlus },
  removed: { tone: 'overdue', icon: IconMinus },
  changed: { tone: 'soon', icon: IconPencil },
  moved: { tone: 'stale', icon: IconArrowsMoveVertical },
};

/** What happened to a row: an icon and a word. */
export function ChangeKind({ kind }: { readonly kind: Change['kind'] }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = LOOKS[kind];
  return (
    <StatusChip tone={tone} icon={<Icon size={14} stroke={1.9} aria-hidden />}>
      {t(`roadmapReview.compare.kind.${kind}`)}
    </StatusChip>
  );
}
