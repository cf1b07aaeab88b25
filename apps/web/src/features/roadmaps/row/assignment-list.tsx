import { say } from '@tandem/domain';
import { BODY_TITLES, scheduleWords, type Assignment } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import classes from './row-panel.module.css';

/** Each party with what is its own: term, result, how strongly it is asked. */
export function AssignmentList({ assignments }: { readonly assignments: readonly Assignment[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (assignments.length === 0) return <p className={classes.quiet}>{t('plan.noParties')}</p>;
  return (
    <ul className={classes.assignments}>
      {assignments.map((one) => (
        <li key={one.id}>
          <b>{one.name}</b>
          {one.body && <small>{say(BODY_TITLES[one.body], language)}</small>}
          {one.schedule && (
            <span>
              {t('plan.row.ownTerm')} {scheduleWords(one.schedule, language) || one.schedule.raw}
            </span>
          )}
          {one.result && (
            <span>
              {t('plan.row.ownResult')} {one.result}
            </span>
          )}
          {(one.obligation || one.byAgreement) && (
            <span>
              {[
                one.obligation && t(`plan.obligation.${one.obligation}`),
                one.byAgreement && t('plan.byAgreement'),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
