import { StatusChip, type StatusTone } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import type { Point } from './value-words.js';

const TONES: Readonly<Record<string, StatusTone>> = {
  met: 'done',
  withinTolerance: 'soon',
  short: 'overdue',
};

/** How a year stands against its target; where there is no number, that is said in its place and not twice. */
export function Verdict({ point }: { readonly point: Point }) {
  const { t } = useTranslation();
  if (point.none !== null || point.verdict === 'notJudged') return null;
  return (
    <StatusChip tone={TONES[point.verdict] ?? 'neutral'}>
      {t(`indicators.verdict.${point.verdict}`)}
    </StatusChip>
  );
}
