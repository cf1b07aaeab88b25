import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CERTAINTY_ICONS } from './note-mark.js';
import { CERTAINTIES, type Certainty, type ImportNoteView } from './notes-by-row.js';
import classes from './import.module.css';

export interface NoteFiltersProps {
  readonly notes: readonly ImportNoteView[];
  readonly chosen: Certainty | undefined;
  readonly onChoose: (certainty: Certainty | undefined) => void;
}

/** How many things were not understood, guessed, mended; a press leaves only those rows. */
export function NoteFilters({ notes, chosen, onChoose }: NoteFiltersProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.filters} role="group" aria-label={t('roadmaps.import.show')}>
      {CERTAINTIES.map((certainty) => {
        const count = notes.filter((note) => note.certainty === certainty).length;
        const Icon = CERTAINTY_ICONS[certainty];
        return (
          <UnstyledButton
            key={certainty}
            className={classes.filter}
            data-certainty={certainty}
            aria-pressed={chosen === certainty}
            disabled={count === 0}
            onClick={() => onChoose(chosen === certainty ? undefined : certainty)}
          >
            <Icon size={16} stroke={1.75} aria-hidden />
            {t(`roadmaps.import.${certainty}`)} <b>{count}</b>
          </UnstyledButton>
        );
      })}
    </div>
  );
}
