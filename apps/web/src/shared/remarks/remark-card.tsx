import { IconCheck, IconMessage2, IconMessageReply, IconPencil } from '@tabler/icons-react';
import { StatusChip, type StatusTone } from '@tandem/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RemarkActions, type RemarkActionsProps } from './remark-actions.js';
import classes from './remarks.module.css';
import { Said, type SaidView } from './said.js';

type State = RemarkActionsProps['remark']['state'];

const LOOKS: Record<State, { readonly tone: StatusTone; readonly icon: typeof IconCheck }> = {
  written: { tone: 'neutral', icon: IconPencil },
  open: { tone: 'returned', icon: IconMessage2 },
  answered: { tone: 'accent', icon: IconMessageReply },
  closed: { tone: 'done', icon: IconCheck },
};

export interface RemarkCardProps extends Omit<RemarkActionsProps, 'remark'> {
  readonly remark: RemarkActionsProps['remark'] & SaidView;
  readonly replies: readonly SaidView[];
  /** Of which version or round it is. */
  readonly of: string;
  /** What it is about, where the card stands apart from it. */
  readonly about?: ReactNode;
  /** How it ended. */
  readonly ending?: ReactNode;
}

/** One remark: who, when, how it stands, what was answered, and what this person may do with it. */
export function RemarkCard({ remark, replies, of, about, ending, ...actions }: RemarkCardProps) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = LOOKS[remark.state];
  return (
    <article className={classes.remark} data-state={remark.state}>
      <div className={classes.head}>
        <StatusChip tone={tone} icon={<Icon size={14} stroke={1.75} aria-hidden />}>
          {t(`${actions.words}.state.${remark.state}`)}
        </StatusChip>
        <span className={classes.about}>{of}</span>
        {about}
      </div>
      <Said said={remark} />
      {replies.map((reply, index) => (
        <Said key={index} said={reply} />
      ))}
      {ending}
      <RemarkActions remark={remark} {...actions} />
    </article>
  );
}
