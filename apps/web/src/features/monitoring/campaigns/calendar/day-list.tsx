import { formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { weightiest, type CampaignDayView } from './campaign-calendar.js';
import classes from './campaign-calendar.module.css';

export interface DayListProps {
  readonly days: readonly CampaignDayView[];
  readonly today: string | undefined;
  /** The day under the pointer of the drawing. */
  readonly pointed?: string | undefined;
}

/** Days on which something happens, one after another, days off named as such. */
export function DayList({ days, today, pointed }: DayListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ol className={classes.list} aria-label={t('campaigns.calendar')}>
      {days.map((day) => (
        <li
          key={day.date}
          data-kind={weightiest(day)}
          data-pointed={day.date === pointed || undefined}
          data-past={(today !== undefined && day.date < today) || undefined}
          aria-current={day.date === today ? 'date' : undefined}
        >
          <span className={classes.date}>
            {formatDate(day.date, language, 'weekday')}
            {day.dayOff && <em>{t('campaigns.dayOff')}</em>}
            {day.date === today && <em data-today>{t('campaigns.today')}</em>}
          </span>
          <span className={classes.what}>
            {day.what
              .filter(({ kind }) => kind !== 'reminder')
              .map(({ kind, title, units }) => (
                <span key={`${kind} ${title}`}>
                  {title}
                  {units !== undefined && <b>, {t('campaigns.units', { count: units })}</b>}
                </span>
              ))}
            <Reminders day={day} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Letters of one day are told together: on some days they go about everything that is asked. */
function Reminders({ day }: { readonly day: CampaignDayView }) {
  const { t } = useTranslation();
  const reminders = day.what.filter(({ kind }) => kind === 'reminder');
  const [only] = reminders;
  if (!only) return null;
  const count = reminders.reduce((sum, { units }) => sum + (units ?? 0), 0);
  return (
    <span title={reminders.map(({ title, units }) => `${title}, ${units ?? 0}`).join('\n')}>
      {reminders.length === 1 ? only.title : t('campaigns.reminders')}
      <b>, {t('campaigns.units', { count })}</b>
    </span>
  );
}
