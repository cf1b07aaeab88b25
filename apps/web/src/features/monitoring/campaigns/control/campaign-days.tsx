import type { CampaignView } from '@tandem/contracts';
import { daysFrom, formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { weightiest } from '../calendar/campaign-calendar.js';
import classes from './control.module.css';

/** Which day of the campaign it is, what comes next, and the whole of it as a line. */
export function CampaignDays({ view }: { readonly view: CampaignView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { opensOn, today } = view;
  // What is asked once may be of a period that was over before: the days of the campaign begin with its opening.
  const days = view.days.filter(({ date }) => date >= opensOn);
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  const all = daysFrom(first.date, last.date) + 1;
  const day = daysFrom(first.date, today) + 1;
  const next = days.find(({ date }) => date > today);
  const now = days.find(({ date }) => date === today);
  const at = (date: string) => `${(100 * daysFrom(first.date, date)) / Math.max(1, all - 1)}%`;
  return (
    <div className={classes.days}>
      <p className={classes.dayWords}>
        <b>{day < 1 ? t('campaigns.control.before', { count: 1 - day }) : dayWords(t, day, all)}</b>
        <span>{formatDate(today, language, 'weekday')}</span>
      </p>
      <div className={classes.line} aria-hidden>
        <span className={classes.passed} style={{ inlineSize: clamp(at(today)) }} />
        {days.map((one) => (
          <span
            key={one.date}
            className={classes.tick}
            data-kind={weightiest(one)}
            data-off={one.dayOff || undefined}
            style={{ insetInlineStart: at(one.date) }}
            title={`${formatDate(one.date, language, 'weekday')}: ${one.what.map(({ title }) => title).join('; ')}`}
          />
        ))}
        {day >= 1 && day <= all && <span className={classes.today} style={{ insetInlineStart: at(today) }} />}
      </div>
      {now && (
        <p>
          <b>{t('campaigns.control.now')}:</b> {say(now.what, t)}
        </p>
      )}
      {next && (
        <p>
          <b>
            {t('campaigns.control.next')} {formatDate(next.date, language, 'weekday')}
            {next.dayOff ? `, ${t('campaigns.dayOff')}` : ''}:
          </b>{' '}
          {say(next.what, t)}
        </p>
      )}
      {!next && <p>{t('campaigns.control.noNext')}</p>}
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

const dayWords = (t: Translate, day: number, all: number): string =>
  day > all ? t('campaigns.control.over', { count: day - all }) : t('campaigns.control.day', { day, all });

const say = (what: CampaignView['days'][number]['what'], t: Translate): string =>
  what
    .map(({ title, units }) =>
      units === undefined ? title : `${title} (${t('campaigns.units', { count: units })})`,
    )
    .join('; ');

/** Before the first day and after the last one the line is empty or full. */
const clamp = (share: string): string => `clamp(0%, ${share}, 100%)`;
