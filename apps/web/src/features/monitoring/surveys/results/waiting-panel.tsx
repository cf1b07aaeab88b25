import type { SurveyResultsView, SurveyRow } from '@tandem/contracts';
import { EmptyState, formatDate, Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import classes from './results.module.css';

export interface WaitingPanelProps {
  readonly row: SurveyRow;
  readonly told: SurveyResultsView;
}

/** While nothing is told: how it goes on the whole, and when and why not earlier. */
export function WaitingPanel({ row, told }: WaitingPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (row.phase === 'cancelled')
    return (
      <Panel>
        <EmptyState title={t('surveys.phases.cancelled')} text={t('surveys.results.cancelledText')} />
      </Panel>
    );
  if (row.published)
    return (
      <Panel>
        <EmptyState
          title={t(row.awaitsExit ? 'surveys.results.toldWithExit' : 'surveys.results.nothing')}
          text={t(row.awaitsExit ? 'surveys.results.toldWithExitText' : 'surveys.results.nothingText')}
        />
      </Panel>
    );
  return (
    <Panel title={t('surveys.results.soFar')}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('surveys.results.invited')}</dt>
          <dd>{row.invited}</dd>
        </div>
        <div>
          <dt>{t('surveys.results.answering')}</dt>
          <dd data-words>
            {t(row.phase === 'before' ? 'surveys.phases.before' : `surveys.progress.${row.progress}`)}
          </dd>
        </div>
        <div>
          <dt>{t('surveys.results.comes')}</dt>
          <dd data-words>
            {row.awaitsExit
              ? t('surveys.results.withExit')
              : told.waitsUntil && formatDate(told.waitsUntil, language)}
          </dd>
        </div>
      </dl>
      <p className={classes.foot}>{t('surveys.results.whyWait')}</p>
    </Panel>
  );
}
