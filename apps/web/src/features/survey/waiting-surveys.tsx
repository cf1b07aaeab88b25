import { Panel, formatDate } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';
import { LinkButton } from '../../shared/pieces/link.js';
import { mySurveysQuery } from './api/my-surveys.js';
import classes from './survey.module.css';

/** Surveys that wait for an answer or a refusal; where there are none, nothing. */
export default function WaitingSurveys() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(mySurveysQuery);
  const waiting = (data?.items ?? []).filter(({ status }) => status === 'invited');
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('survey.waiting')} note={waiting.length}>
      <ul className={classes.waiting}>
        {waiting.map(({ id, title, minutes, window }) => (
          <li key={id}>
            <span className={classes.what}>
              <b>{title}</b>
              <small>
                {t('survey.minutes', { count: minutes })},{' '}
                {t('survey.untilShort', { day: formatDate(window.to, language, 'short') })}
              </small>
            </span>
            <LinkButton to="/surveys/$surveyId" params={{ surveyId: id }} variant="default">
              {t('survey.answer')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
