import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import type { LetterSettingsView, PendingAddressView } from '@tandem/contracts';
import { formatDate, StatusChip } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { failureWords } from '../../../shared/http/words.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import { useConfirmationAgain } from '../api/letter-settings.js';
import classes from './letter-settings.module.css';

export interface PendingAddressProps {
  readonly settings: LetterSettingsView;
  readonly pending: PendingAddressView;
  /** Takes the new address back. */
  readonly onKeep: (email: string) => void;
}

/** An address that waits to be confirmed: what was sent there, where letters go meanwhile, and what to do. */
export function PendingAddress({ settings, pending, onKeep }: PendingAddressProps) {
  const { t } = useTranslation();
  const again = useConfirmationAgain();
  const { email, posts } = settings;
  const problem = failureWords(again.error, t);
  return (
    <section className={classes.pending} aria-label={t('letters.pending.title')}>
      <StatusChip
        tone={pending.status === 'failed' ? 'overdue' : 'neutral'}
        icon={<IconClock size={14} stroke={1.75} aria-hidden />}
      >
        {t('letters.pending.title')}
      </StatusChip>
      <p role="status">
        <StandingWords pending={pending} posts={posts} />
      </p>
      <p className={classes.meanwhile}>
        {email ? t('letters.pending.meanwhileOld', { email }) : t('letters.pending.meanwhileNone')}
      </p>
      {problem && (
        <p role="alert" className={classes.failure}>
          {problem}
        </p>
      )}
      <div className={classes.pendingActions}>
        {posts !== 'nowhere' && pending.status !== 'waiting' && (
          <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
            {t('letters.pending.again')}
          </Button>
        )}
        {email && (
          <Button variant="subtle" onClick={() => onKeep(email)}>
            {t('letters.pending.keep')}
          </Button>
        )}
      </div>
    </section>
  );
}

function StandingWords({
  pending: { status, email, until, reply },
  posts,
}: {
  readonly pending: PendingAddressView;
  readonly posts: LetterSettingsView['posts'];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (posts === 'nowhere') return t('letters.pending.nowhere', { email });
  if (status === 'failed') return t('letters.pending.failed', { email, reply: reply ?? '—' });
  if (status === 'expired') return t('letters.pending.expired', { email });
  if (status === 'waiting') return t('letters.pending.waiting', { email });
  const date = until ? formatDate(until, language) : '';
  if (posts === 'people') return t('letters.pending.sent', { email, date });
  return (
    <>
      {t('letters.pending.kept', { email })} <LinkAnchor to="/mailbox">{t('letters.trial.open')}</LinkAnchor>
    </>
  );
}
