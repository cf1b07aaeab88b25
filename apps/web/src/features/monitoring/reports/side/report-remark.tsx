import { Button, UnstyledButton } from '@mantine/core';
import { IconCheck, IconMessage2, IconMessageReply, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReportRemarkView } from '@tandem/contracts';
import { formatDate, formatTime, StatusChip, type StatusTone } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../../../shared/format/text.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { failureWords } from '../../../../shared/http/words.js';
import { announce } from '../../../../shared/pieces/announcer.js';
import { RemarkForm } from '../../../../shared/remarks/remark-form.js';
import classes from '../../../../shared/remarks/remarks.module.css';
import { useChangeReportRemarks, type ReportRemarkCommand } from '../api/remarks.js';
import { useReportScreen } from '../report-screen.js';

const LOOKS: Record<ReportRemarkView['state'], readonly [StatusTone, typeof IconCheck]> = {
  written: ['neutral', IconPencil],
  open: ['returned', IconMessage2],
  answered: ['accent', IconMessageReply],
  closed: ['done', IconCheck],
};

/** One remark: on which row, by whom and when, how it stands, what was answered, what may be done with it. */
export function ReportRemark({ remark }: { readonly remark: ReportRemarkView }) {
  const { t } = useTranslation();
  const { view, goTo } = useReportScreen();
  const [tone, Icon] = LOOKS[remark.state];
  const row = view.rows.find(({ measure }) => measure === remark.measure);
  const { author, onBehalfOf } = remark;
  const name = shortName(author.name);
  return (
    <article className={classes.remark} data-state={remark.state}>
      <div className={classes.head}>
        <StatusChip tone={tone} icon={<Icon size={14} stroke={1.75} aria-hidden />}>
          {t(`report.remarks.state.${remark.state}`)}
        </StatusChip>
        <span className={classes.about}>{t('report.remarks.version', { number: remark.version })}</span>
        {row ? (
          <UnstyledButton className={classes.row} onClick={() => goTo(`row/${row.measure}`)}>
            {row.label} {row.title}
          </UnstyledButton>
        ) : (
          <span className={classes.about}>
            {t(remark.measure === null ? 'report.remarks.whole' : 'report.remarks.rowGone')}
          </span>
        )}
      </div>
      <Said
        name={
          onBehalfOf ? t('report.remarks.onBehalf', { author: name, of: shortName(onBehalfOf.name) }) : name
        }
        side={remark.side}
        at={remark.at}
        text={remark.text}
      />
      {remark.reply && (
        <Said name={shortName(remark.reply.author.name)} at={remark.reply.at} text={remark.reply.text} />
      )}
      <Actions remark={remark} />
    </article>
  );
}

interface SaidProps {
  readonly name: string;
  readonly side?: string;
  readonly at: string;
  readonly text: string;
}

function Said({ name, side, at, text }: SaidProps) {
  const language = useLanguage();
  return (
    <div className={classes.said}>
      <div className={classes.who}>
        <b>{name}</b>
        <time dateTime={at}>
          {formatDate(at, language, 'short')}, {formatTime(at, language)}
        </time>
        {side && <small>{side}</small>}
      </div>
      <p className={classes.text}>{text}</p>
    </div>
  );
}

function Actions({ remark }: { readonly remark: ReportRemarkView }) {
  const { t } = useTranslation();
  const { view } = useReportScreen();
  const change = useChangeReportRemarks(view.id);
  const [replying, setReplying] = useState(false);
  if (!remark.mayReply && !remark.mayClose && !remark.mayRemove) return null;
  const run = (command: ReportRemarkCommand, said: string) =>
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
          label={t('report.remarks.reply')}
          verb={t('report.remarks.sendReply')}
          empty={t('report.remarks.empty')}
          busy={change.isPending}
          problem={failureWords(change.error, t)}
          initial={remark.reply?.text ?? ''}
          autoFocus
          onCancel={() => setReplying(false)}
          onSend={async (text) => {
            const sent = await run({ do: 'reply', remark: remark.id, text }, t('report.remarks.replied'));
            if (sent) setReplying(false);
            return sent;
          }}
        />
      ) : (
        <>
          {remark.mayReply && (
            <Button
              variant={remark.reply ? 'default' : 'light'}
              leftSection={<IconMessageReply size={15} stroke={1.75} aria-hidden />}
              onClick={() => setReplying(true)}
            >
              {t(remark.reply ? 'report.remarks.editReply' : 'report.remarks.reply')}
            </Button>
          )}
          {remark.mayClose && (
            <Button
              variant="default"
              loading={change.isPending}
              leftSection={<IconCheck size={15} stroke={1.75} aria-hidden />}
              onClick={() => void run({ do: 'close', remark: remark.id }, t('report.remarks.closed'))}
            >
              {t('report.remarks.close')}
            </Button>
          )}
          {remark.mayRemove && (
            <Button
              variant="subtle"
              color="gray"
              loading={change.isPending}
              leftSection={<IconTrash size={15} stroke={1.75} aria-hidden />}
              onClick={() => void run({ do: 'remove', remark: remark.id }, t('report.remarks.removed'))}
            >
              {t('report.remarks.remove')}
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
