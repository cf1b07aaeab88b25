import { IconInfoCircle, IconUserEdit } from '@tabler/icons-react';
import type { InnerPreview } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { DayList } from '../calendar/day-list.js';
import classes from './inner.module.css';

const OUTCOMES = ['asked', 'moved', 'same', 'handedIn'] as const;

/** What the day would do: to how many schools, on which days they are reminded, and school by school on demand. */
export function InnerOutcome({
  preview,
  stale,
}: {
  readonly preview: InnerPreview;
  readonly stale: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { schools, days, notes, dueFrom } = preview;
  const counted = OUTCOMES.map((outcome) => ({
    outcome,
    count: schools.filter((school) => school.outcome === outcome).length,
  })).filter(({ count }) => count > 0);
  return (
    <section
      className={classes.outcome}
      aria-label={t('campaigns.inner.preview')}
      aria-busy={stale}
      data-stale={stale || undefined}
    >
      <ul className={classes.counts} aria-live="polite">
        {counted.map(({ outcome, count }) => (
          <li key={outcome} data-outcome={outcome}>
            {t(`campaigns.inner.${outcome}`, { count })}
          </li>
        ))}
      </ul>
      <p className={classes.from}>
        <IconUserEdit size={16} stroke={1.75} aria-hidden /> {dueFrom.text}
      </p>
      {notes.map((note) => (
        <p key={note} className={classes.note}>
          <IconInfoCircle size={16} stroke={1.75} aria-hidden /> {note}
        </p>
      ))}
      {days.length > 0 && (
        <>
          <h3>{t('campaigns.inner.days')}</h3>
          <DayList days={days} today={undefined} />
        </>
      )}
      <details>
        <summary>{t('campaigns.inner.names')}</summary>
        <ul className={classes.schools}>
          {schools.map(({ unit, was, outcome }) => (
            <li key={unit.id}>
              <span>{unit.title}</span>
              <small>
                {t(`campaigns.inner.outcome.${outcome}`)}
                {was && outcome === 'moved'
                  ? `, ${t('campaigns.inner.was', { day: formatDate(was, language) })}`
                  : ''}
              </small>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
