import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconMessage2, IconMessageReply, IconPencil } from '@tabler/icons-react';
import type { RemarkView } from '@tandem/contracts';
import { formatDate, formatTime, StatusChip, type StatusTone } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { today } from '../../../shared/format/today.js';
import { personsOf } from './persons-of.js';
import { RemarkActions } from './remark-actions.js';
import classes from '../../../shared/remarks/remarks.module.css';

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
      <RemarkActions remark={remark} />
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
