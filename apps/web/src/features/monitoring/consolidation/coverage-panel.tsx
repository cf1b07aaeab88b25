import type { ConsolidationView } from '@tandem/contracts';
import { amountWords } from '@tandem/monitoring-core';
import { Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import classes from './consolidation.module.css';

/** Numbers of the whole, in the order of form 26. */
const NUMBERS = ['youngTeachers', 'mentors', 'pairs', 'institutions'] as const;

/** More names than these are shown on demand. */
const MANY = 15;

/** Of how many reports it is made, who is missing by name, and the numbers of the whole. */
export function CoveragePanel({ data }: { readonly data: ConsolidationView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { expected, accepted, percent, missing } = data.coverage;
  const context = NUMBERS.flatMap((field) => {
    const value = data.context[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return (
    <Panel title={t('campaigns.total.coverage')}>
      <div className={classes.coverage}>
        {expected > 0 && (
          <>
            <p className={classes.share}>
              {percent !== null && <b>{amountWords(percent, 'percent', language)}</b>}
              <span>{t('campaigns.total.coverageOf', { accepted, expected })}</span>
            </p>
            <div className={classes.bar} aria-hidden>
              <span style={{ inlineSize: `${(100 * accepted) / expected}%` }} />
            </div>
          </>
        )}
        {missing.length === 0 ? (
          <p>{t(expected > 0 ? 'campaigns.total.noneMissing' : 'campaigns.total.noneAsked')}</p>
        ) : (
          <details open={missing.length <= MANY} className={classes.missing}>
            <summary>
              {t('campaigns.total.missing')} <b>{missing.length}</b>
            </summary>
            <ul>
              {missing.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          </details>
        )}
        {context.length > 0 && (
          <dl className={classes.context} aria-label={t('campaigns.total.context')}>
            {context.map(([field, value]) => (
              <div key={field}>
                <dt>{t(`campaigns.total.contexts.${field}`)}</dt>
                <dd>{amountWords(value, 'count', language)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Panel>
  );
}
