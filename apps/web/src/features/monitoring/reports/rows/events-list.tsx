import type { ReportRowView } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import classes from './events.module.css';

/** What was held, to read: «12 марта 2026: Семинар (муниципалитет), молодых педагогов 12, наставников 8». */
export function EventsList({ events }: { readonly events: ReportRowView['events'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (events.length === 0) return null;
  return (
    <div className={classes.events}>
      <b className={classes.name}>{t('report.events.title')}</b>
      <ul className={classes.list}>
        {events.map((event) => (
          <li key={event.id}>
            {t('report.events.line', {
              date: event.date ? formatDate(event.date, language) : t('report.events.noDate'),
              title: event.title || t('report.events.untitled'),
              level: t(`report.events.levels.${event.level}`).toLocaleLowerCase(),
              young: event.participantsYoung,
              mentors: event.participantsMentors,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
