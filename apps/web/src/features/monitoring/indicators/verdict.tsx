import { StatusChip, type StatusTone } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import type { Point } from './value-words.js';

const TONES: Readonly<Record<string, StatusTone>> = {
  met: 'done',
  withinTolerance: 'soon',
  short: 'overdue',
  noData: 'noData',
  notApplicable: 'neutral',
  tooFew: 'neutral',
  notJudged: 'neutral',
};

/** How a year stands against its target; of years to come and where nothing is asked nothing is said. */
export function Verdict({ point, always = false }: { readonly point: Point; readonly always?: boolean }) {
  const { t } = useTranslation();
  const silent = point.verdict === 'notJudged' || (point.none === 'noData' && !always);
  if (silent) return null;
  return (
    <StatusChip tone={TONES[point.verdict] ?? 'neutral'}>
      {t(`indicators.verdict.${point.verdict}`)}
    </StatusChip>
  );
}
