import { Button } from '@mantine/core';
import { IconCheck, IconMessageReply, IconRotate2, IconTrash } from '@tabler/icons-react';
import type { RemarkView } from '@tandem/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../shared/http/words.js';
import { announce } from '../../../shared/pieces/announcer.js';
import { useChangeRemarks, type RemarkCommand } from './api/change-remarks.js';
import { RemarkForm } from '../../../shared/remarks/remark-form.js';
import classes from '../../../shared/remarks/remarks.module.css';

/** What this person may do with a remark: answer, close or open again, take back. */
export function RemarkActions({ remark }: { readonly remark: RemarkView }) {
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
          empty={t('roadmapRemarks.empty')}
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
