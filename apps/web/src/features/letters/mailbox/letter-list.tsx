import { UnstyledButton } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import type { LetterView } from '@tandem/contracts';
import { StatusChip, type StatusTone } from '@tandem/ui';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { momentWords } from '../settings/describe-letters.js';
import classes from './mailbox.module.css';

const TONES: Record<LetterView['status'], StatusTone> = {
  sent: 'done',
  waiting: 'neutral',
  failed: 'overdue',
  unwanted: 'neutral',
};
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Where a letter stands, in words: «уйдёт в понедельник в 9:00», «не ушло: не указан адрес». */
export const standingWords = (letter: LetterView, language: 'ru' | 'en', t: TFunction): string => {
  if (letter.status === 'failed' || letter.status === 'unwanted')
    return t(`letters.mailbox.reasons.${letter.reason ?? 'refused'}`);
  const moment = new Date(letter.status === 'sent' ? letter.at : letter.sendAfter);
  const when = momentWords(moment, ZONE, language, t);
  return t(letter.status === 'sent' ? 'letters.mailbox.wentAt' : 'letters.mailbox.goes', { when });
};

export interface LetterListProps {
  readonly letters: readonly LetterView[];
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
}

export function LetterList({ letters, open, onOpen }: LetterListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={classes.letters} aria-label={t('letters.mailbox.list')}>
      {letters.map((letter) => (
        <li key={letter.id}>
          <UnstyledButton
            className={classes.letter}
            aria-current={letter.id === open ? 'true' : undefined}
            onClick={() => onOpen(letter.id)}
          >
            <span className={classes.who}>{letter.toName}</span>
            <span className={classes.subject}>{letter.subject || t('letters.mailbox.noSubject')}</span>
            <StatusChip
              tone={TONES[letter.status]}
              icon={
                letter.status === 'waiting' ? <IconClock size={14} stroke={1.75} aria-hidden /> : undefined
              }
            >
              {standingWords(letter, language, t)}
            </StatusChip>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
