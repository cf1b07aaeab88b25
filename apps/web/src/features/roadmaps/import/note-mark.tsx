import { IconAlertTriangle, IconCheck, IconHelpCircle, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PlanIssueView } from '../grid/row-issues.js';
import { leastCertain, type Certainty, type ImportNoteView } from './notes-by-row.js';
import classes from './import.module.css';

export const CERTAINTY_ICONS: { readonly [certainty in Certainty]: typeof IconCheck } = {
  sure: IconCheck,
  guessed: IconHelpCircle,
  unread: IconQuestionMark,
};

export interface NoteMarkProps {
  readonly notes: readonly ImportNoteView[] | undefined;
  /** What the checks found in the row: told where the reading has nothing to say. */
  readonly issues: readonly PlanIssueView[] | undefined;
}

/** How sure the reader is of a row, or what is wrong with what it read. */
export function NoteMark({ notes, issues }: NoteMarkProps) {
  const { t } = useTranslation();
  const certainty = notes && leastCertain(notes);
  if (!certainty && issues) {
    const words = t('plan.marks.warning', { count: issues.length });
    return (
      <span className={classes.mark} data-certainty="checked" title={words}>
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
        <span className="td-unseen">{words}</span>
      </span>
    );
  }
  if (!certainty) return null;
  const Icon = CERTAINTY_ICONS[certainty];
  const words = t(`roadmaps.import.${certainty}`);
  return (
    <span className={classes.mark} data-certainty={certainty} title={words}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span className="td-unseen">{words}</span>
    </span>
  );
}
