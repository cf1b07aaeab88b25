import { StatusChip, type StatusTone } from '@tandem/ui';
import { useTranslation } from 'react-i18next';

const TONES: Readonly<Record<string, StatusTone>> = {
  met: 'done',
  withinTolerance: 'soon',
  short: 'overdue',
  noData: 'noData',
  notApplicable: 'neutral',
  notJudged: 'neutral',
  refused: 'overdue',
};

/** How a fact stands against its plan; with the deviation in words where there is one. */
export function VerdictChip({ verdict, words }: { readonly verdict: string; readonly words?: string }) {
  const { t } = useTranslation();
  return (
    <StatusChip tone={TONES[verdict] ?? 'neutral'}>
      {words || t(`campaigns.total.verdict.${verdict}`, { defaultValue: verdict })}
    </StatusChip>
  );
}
