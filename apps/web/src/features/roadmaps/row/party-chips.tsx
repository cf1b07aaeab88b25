import { IconUserQuestion } from '@tabler/icons-react';
import { say } from '@tandem/domain';
import { BODY_TITLES, scheduleWords, type Assignment } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import classes from './row.module.css';

/** «ОО», «МОУО», «до то»: capitals or a few letters say nothing to who does not know them. */
const isAlias = (name: string): boolean => /^[\p{Lu}\d\s.]{2,10}$/u.test(name) || name.length <= 6;

/** The party as people say it: an alias opened up, everything else as the document has it. */
export const partyName = ({ name, body }: Assignment, language: 'ru' | 'en'): string =>
  body && isAlias(name) ? say(BODY_TITLES[body], language) : name;

export interface PartyChipsProps {
  readonly assignments: readonly Assignment[];
  /** Terms of their own beside each. */
  readonly terms?: boolean;
}

/** Who carries a measure out; a term of one's own and a consent that is pending stand with the name. */
export function PartyChips({ assignments, terms = true }: PartyChipsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (assignments.length === 0) return <span className={classes.none}>{t('plan.noParties')}</span>;
  return (
    <ul className={classes.parties}>
      {assignments.map((one) => {
        const name = partyName(one, language);
        return (
          <li key={one.id} className={classes.party} title={name === one.name ? undefined : one.name}>
            {name}
            {terms && one.schedule && (
              <small>{scheduleWords(one.schedule, language) || one.schedule.raw}</small>
            )}
            {one.byAgreement && (
              <small className={classes.pending}>
                <IconUserQuestion size={13} stroke={1.75} aria-hidden /> {t('plan.byAgreement')}
              </small>
            )}
          </li>
        );
      })}
    </ul>
  );
}
