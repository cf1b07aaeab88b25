import type { CaseView } from '@tandem/contracts';
import { formatDate, Panel, PersonAvatar } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { useWords } from '../../../shared/words/use-words.js';
import classes from '../cases.module.css';

/** Who takes part now, and who did before. */
export function ParticipantsPanel({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  if (view.participants.length === 0) return null;
  const sorted = [...view.participants].sort(
    (one, other) =>
      Number(one.state === 'left') - Number(other.state === 'left') ||
      Number(one.role !== 'mentor') - Number(other.role !== 'mentor'),
  );
  return (
    <Panel title={t('cases.participants')}>
      <ul className={classes.rows}>
        {sorted.map((one) => (
          <li
            key={`${one.role}-${one.person.id}-${one.joinedAt}`}
            className={classes.row}
            data-left={one.state === 'left' || undefined}
          >
            <PersonAvatar
              name={one.person.name}
              role={one.role === 'mentor' || one.role === 'mentee' ? one.role : 'other'}
              decorative
            />
            <span className={classes.main}>
              {one.person.name}
              <small>
                {words.role(one.role)}
                {one.unit.id !== view.unit.id && `, ${one.unit.title}`}
              </small>
            </span>
            <span className={classes.aside}>
              {one.leftAt
                ? t('cases.until', { date: formatDate(one.leftAt, language, 'short') })
                : t('cases.since', { date: formatDate(one.joinedAt, language, 'short') })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
