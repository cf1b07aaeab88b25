import type { Indicator } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import classes from './row.module.css';
import { targetOf, targetWords } from './target-of.js';

export interface TargetValueProps {
  readonly indicator: Indicator | undefined;
  readonly year: number;
  readonly to?: number;
}

/** The target of one year: a number in tabular figures, «→» where the one before still holds. */
export function TargetValue({ indicator, year, to = year }: TargetValueProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!indicator) return null;
  const found = targetOf(indicator, year, to);
  if (found.kind === 'none') return null;
  const words = targetWords(found.target, indicator.unit, language, {
    yes: t('plan.present'),
    no: t('plan.absent'),
  });
  if (found.kind === 'own') return <span className={classes.figure}>{words}</span>;
  const same = t('plan.carried', { words, year: found.target.to ?? found.target.year });
  return (
    <span className={classes.carried} title={same}>
      <span aria-hidden>→</span>
      <span className="td-unseen">{same}</span>
    </span>
  );
}

export interface TargetCellsProps {
  readonly indicator: Indicator | undefined;
  readonly years: readonly { readonly year: number; readonly to: number }[];
}

/** Yearly targets in a row of small columns, each under its year: for panels and pages side by side. */
export function TargetCells({ indicator, years }: TargetCellsProps) {
  return (
    <dl className={classes.years}>
      {years.map(({ year, to }) => (
        <div key={year}>
          <dt>{to === year ? year : `${year}–${to}`}</dt>
          <dd>
            <TargetValue indicator={indicator} year={year} to={to} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
