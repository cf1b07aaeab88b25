import { IconCheck, IconHelpCircle, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { leastCertain, type Certainty, type ImportNoteView } from './notes-by-row.js';
import classes from './import.module.css';

export const CERTAINTY_ICONS: { readonly [certainty in Certainty]: typeof IconCheck } = {
  sure: IconCheck,
  guessed: IconHelpCircle,
  unread: IconQuestionMark,
};

/** How sure the reader is of a row. */
export function NoteMark({ notes }: { readonly notes: readonly ImportNoteView[] | undefined }) {
  const { t } = useTranslation();
  const certainty = notes && leastCertain(notes);
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
