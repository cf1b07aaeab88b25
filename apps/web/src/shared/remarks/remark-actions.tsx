import { Button } from '@mantine/core';
import { IconCheck, IconMessageReply, IconRotate2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../http/words.js';
import { announce } from '../pieces/announcer.js';
import { RemarkForm } from './remark-form.js';
import { RemoveRemark, type RemoveRemarkProps } from './remove-remark.js';
import classes from './remarks.module.css';
import type { RemarkDeed } from './use-remark-commands.js';

export interface RemarkActionsProps {
  readonly remark: RemoveRemarkProps['remark'] & {
    readonly id: string;
    readonly state: 'written' | 'open' | 'answered' | 'closed';
    readonly mayReply: boolean;
    readonly mayClose: boolean;
    readonly mayReopen?: boolean;
    readonly mayRemove: boolean;
  };
  /** The answer given so far, where it is still one's own to change. */
  readonly replied?: string | undefined;
  /** Where its words stand: `report.remarks`. */
  readonly words: string;
  readonly change: {
    readonly mutateAsync: (deed: RemarkDeed) => Promise<unknown>;
    readonly isPending: boolean;
    readonly error: unknown;
  };
}

/** What this person may do with a remark: answer, close or open again, take back. */
export function RemarkActions({ remark, replied, words, change }: RemarkActionsProps) {
  const { t } = useTranslation();
  const [replying, setReplying] = useState(false);
  const { id, state, mayReply, mayClose, mayReopen = false, mayRemove } = remark;
  const closed = state === 'closed';
  if (!mayReply && !mayClose && !mayReopen && !mayRemove) return null;
  const say = (key: string) => t(`${words}.${key}`);
  const run = (deed: RemarkDeed, said: string) =>
    change.mutateAsync(deed).then(
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
          label={say('reply')}
          verb={say('sendReply')}
          empty={say('empty')}
          busy={change.isPending}
          problem={failureWords(change.error, t)}
          initial={replied ?? ''}
          autoFocus
          onCancel={() => setReplying(false)}
          onSend={async (text) => {
            const sent = await run({ do: 'reply', remark: id, text }, say('replied'));
            if (sent) setReplying(false);
            return sent;
          }}
        />
      ) : (
        <>
          {mayReply && (
            <Button
              variant={state === 'open' && replied === undefined ? 'light' : 'default'}
              leftSection={<IconMessageReply size={15} stroke={1.75} aria-hidden />}
              onClick={() => setReplying(true)}
            >
              {say(replied === undefined ? 'reply' : 'editReply')}
            </Button>
          )}
          {(mayClose || mayReopen) && (
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
                void run({ do: closed ? 'reopen' : 'close', remark: id }, say(closed ? 'reopened' : 'closed'))
              }
            >
              {say(closed ? 'reopen' : 'close')}
            </Button>
          )}
          {mayRemove && (
            <RemoveRemark
              remark={remark}
              words={words}
              busy={change.isPending}
              onRemove={() => run({ do: 'remove', remark: id }, say('removed'))}
            />
          )}
          {change.error !== null && (
            <p role="alert" className={classes.failed}>
              {failureWords(change.error, t)}
            </p>
          )}
        </>
      )}
    </div>
  );
}
