import { Button, UnstyledButton } from '@mantine/core';
import {
  IconCheck,
  IconMessage2,
  IconMessageReply,
  IconPencil,
  IconRotate2,
  IconTrash,
} from '@tabler/icons-react';
import type { RemarkView } from '@tandem/contracts';
import { formatDate, formatTime, StatusChip, type StatusTone } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { today } from '../../../shared/format/today.js';
import { failureWords } from '../../../shared/http/words.js';
import { announce } from '../../../shared/pieces/announcer.js';
import { useChangeRemarks, type RemarkCommand } from './api/change-remarks.js';
import { personsOf } from './persons-of.js';
import { RemarkForm } from './remark-form.js';
import classes from './remarks.module.css';

const LOOKS: Record<RemarkView['state'], { readonly tone: StatusTone; readonly icon: typeof IconCheck }> = {
  written: { tone: 'neutral', icon: IconPencil },
  open: { tone: 'returned', icon: IconMessage2 },
  answered: { tone: 'accent', icon: IconMessageReply },
  closed: { tone: 'done', icon: IconCheck },
};

export interface RemarkCardProps {
  readonly remark: RemarkView;
  /** Which row it is about, where the card stands apart from the row; pressing it goes there. */
  readonly about?: { readonly title: string; readonly onOpen?: (() => void) | undefined } | undefined;
}

/** One remark: who, when, how it stands, what was answered, and what this person may do with it. */
export function RemarkCard({ remark, about }: RemarkCardProps) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = LOOKS[remark.state];
  return (
    <article className={classes.remark} data-state={remark.state}>
      <div className={classes.head}>
        <StatusChip tone={tone} icon={<Icon size={14} stroke={1.75} aria-hidden />}>
          {t(`roadmapRemarks.state.${remark.state}`)}
        </StatusChip>
        <span className={classes.about}>{t('roadmapRemarks.round', { round: remark.round + 1 })}</span>
        {about && (
          <UnstyledButton
            className={classes.row}
            title={about.title}
            onClick={about.onOpen}
            disabled={!about.onOpen}
          >
            {about.title}
          </UnstyledButton>
        )}
      </div>
      <Said said={remark} />
      {remark.replies.map((reply) => (
        <Said key={reply.id} said={reply} />
      ))}
      {remark.closedAt && remark.closedBy && <Closed at={remark.closedAt} by={remark.closedBy.name} />}
      <Actions remark={remark} />
    </article>
  );
}

function Said({
  said,
}: {
  readonly said: Pick<RemarkView, 'author' | 'onBehalfOf' | 'side' | 'text' | 'at'>;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = said.at.slice(0, 4) === today().slice(0, 4);
  return (
    <div className={classes.said}>
      <div className={classes.who}>
        <b title={[said.author.name, said.onBehalfOf?.name].filter(Boolean).join(' → ')}>
          {personsOf(said, t)}
        </b>
        <time dateTime={said.at}>
          {formatDate(said.at, language, now ? 'short' : 'day')}, {formatTime(said.at, language)}
        </time>
        <small>{said.side}</small>
      </div>
      <p className={classes.text}>{said.text}</p>
    </div>
  );
}

function Closed({ at, by }: { readonly at: string; readonly by: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <p className={`${classes.said} ${classes.about}`}>
      {t('roadmapRemarks.closedBy', { name: by, date: formatDate(at, language, 'short') })}
    </p>
  );
}

function Actions({ remark }: { readonly remark: RemarkView }) {
  const { t } = useTranslation();
  const change = useChangeRemarks(remark.roadmap);
  const [replying, setReplying] = useState(false);
  const closed = remark.state === 'closed';
  if (!remark.mayReply && !remark.mayClose && !remark.mayReopen && !remark.mayRemove) return null;
  const run = (command: RemarkCommand, said: string) =>
    change.mutateAsync(command).then(
      () => {
        announce(said);
        return true;
      },
      () => false,
    );
  return (
    <div className={classes.actions} data-screen-only>
      {replying ? (
        <RemarkForm
          label={t('roadmapRemarks.reply')}
          verb={t('roadmapRemarks.sendReply')}
          busy={change.isPending}
          problem={failureWords(change.error, t)}
          autoFocus
          onCancel={() => setReplying(false)}
          onSend={async (text) => {
            const sent = await run({ do: 'reply', remark: remark.id, text }, t('roadmapRemarks.replied'));
            if (sent) setReplying(false);
            return sent;
          }}
        />
      ) : (
        <>
          {remark.mayReply && (
            <Button
              variant={remark.state === 'open' ? 'light' : 'default'}
              leftSection={<IconMessageReply size={15} stroke={1.75} aria-hidden />}
              onClick={() => setReplying(true)}
            >
              {t('roadmapRemarks.reply')}
            </Button>
          )}
          {(remark.mayClose || remark.mayReopen) && (
            <Button
              variant="default"
              loading={change.isPending}
              leftSection={
                closed ? (
                  <IconRotate2 size={15} stroke={1.75} aria-hidden />
                ) : (
                  <IconCheck size={15} stroke={1.75} aria-hidden />
                )
              }
              onClick={() =>
                void run(
                  { do: closed ? 'reopen' : 'close', remark: remark.id },
                  t(closed ? 'roadmapRemarks.reopened' : 'roadmapRemarks.closed'),
                )
              }
            >
              {t(closed ? 'roadmapRemarks.reopen' : 'roadmapRemarks.close')}
            </Button>
          )}
          {remark.mayRemove && (
            <Button
              variant="subtle"
              color="gray"
              loading={change.isPending}
              leftSection={<IconTrash size={15} stroke={1.75} aria-hidden />}
              onClick={() => void run({ do: 'remove', remark: remark.id }, t('roadmapRemarks.removed'))}
            >
              {t('roadmapRemarks.remove')}
            </Button>
          )}
          {change.error && (
            <p role="alert" style={{ flex: '1 1 100%', margin: 0, color: 'var(--td-overdue)' }}>
              {failureWords(change.error, t)}
            </p>
          )}
        </>
      )}
    </div>
  );
}
