import {
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconEqual,
  IconMinus,
  IconTrendingDown,
} from '@tabler/icons-react';
import { StatusChip, type StatusTone } from '@tandem/ui';
import { useTranslation } from 'react-i18next';

const LOOKS: Readonly<Record<string, readonly [StatusTone, typeof IconMinus]>> = {
  met: ['done', IconCircleCheck],
  withinTolerance: ['soon', IconEqual],
  short: ['overdue', IconTrendingDown],
  noData: ['noData', IconCircleDashed],
  notApplicable: ['neutral', IconMinus],
  notJudged: ['neutral', IconMinus],
  refused: ['overdue', IconBan],
};

/** How a fact stands against its plan; with the deviation in words where there is one. */
export function VerdictChip({ verdict, words }: { readonly verdict: string; readonly words?: string }) {
  const { t } = useTranslation();
  const [tone, Icon] = LOOKS[verdict] ?? ['neutral', IconMinus];
  return (
    <StatusChip tone={tone} icon={<Icon size={14} stroke={1.75} aria-hidden />}>
      {words || t(`campaigns.total.verdict.${verdict}`, { defaultValue: verdict })}
    </StatusChip>
  );
}
