import { IconCircleCheck, IconCircleDashed, IconHourglass, IconTrendingDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import classes from './rows.module.css';
import { sayMeasured } from './say-measured.js';
import type { ShownRow } from './shown-row.js';

type Tone = 'done' | 'soon' | 'overdue' | 'none';

const TONES: Readonly<Record<string, Tone>> = {
  met: 'done',
  withinTolerance: 'done',
  short: 'overdue',
  refused: 'overdue',
};
const ICONS = {
  done: IconCircleCheck,
  soon: IconHourglass,
  overdue: IconTrendingDown,
  none: IconCircleDashed,
};

/** How far the fact is from the plan, in words; beside it the year up to now, where it is not the half itself. */
export function DeviationCell({ shown }: { readonly shown: ShownRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { row, reckoning } = shown;
  const tone = row.yearGoesOn ? 'soon' : (TONES[row.verdict] ?? 'none');
  const Icon = ICONS[tone];
  if (reckoning) return <span className={classes.secondary}>{t('report.reckoning')}</span>;
  return (
    <div className={classes.deviation} data-tone={tone}>
      <span className={classes.verdict}>
        <Icon size={15} stroke={1.75} aria-hidden />
        <span>{row.deviation}</span>
      </span>
      {row.yearGoesOn && <small>{t('report.yearGoesOn')}</small>}
      {row.year && <small>{t('report.year', { value: sayMeasured(row.year, language, t) })}</small>}
    </div>
  );
}
