import { UnstyledButton } from '@mantine/core';
import type { ImportView } from '@tandem/contracts';
import { Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { CheckText } from '../../../shared/checks/check-text.js';
import { textOf } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import type { PlanIssueView } from '../grid/row-issues.js';
import { CERTAINTY_ICONS } from './note-mark.js';
import type { Certainty, ImportNoteView } from './notes-by-row.js';
import classes from './import.module.css';

export interface NotesPanelProps {
  readonly view: ImportView;
  readonly notes: ReadonlyMap<string, readonly ImportNoteView[]>;
  readonly row: string | undefined;
  readonly only: Certainty | undefined;
  readonly onRow: (measure: string | undefined) => void;
}

/** What the reader says: of the chosen row, otherwise of everything, the least certain first. */
export function NotesPanel({ view, notes, row, only, onRow }: NotesPanelProps) {
  const { t } = useTranslation();
  const of = (row === undefined ? view.notes : (notes.get(row) ?? [])).filter(
    (note) => !only || note.certainty === only,
  );
  const order = { unread: 0, guessed: 1, sure: 2 };
  const told = [...of].sort((a, b) => order[a.certainty] - order[b.certainty]);
  const found = only ? [] : view.issues.filter(({ at }) => row === undefined || at.measure === row);
  const measure = view.plan?.measures.find(({ id }) => id === row);
  return (
    <Panel title={measure ? `${measure.label} ${measure.title}` : t('roadmaps.import.notes')}>
      {row !== undefined && (
        <UnstyledButton className={classes.all} onClick={() => onRow(undefined)}>
          {t('roadmaps.import.allNotes')}
        </UnstyledButton>
      )}
      {told.length === 0 && found.length === 0 && (
        <p className={classes.hint}>{t('roadmaps.import.noNotes')}</p>
      )}
      <ul className={classes.notes}>
        {told.map((note, index) => (
          <li key={index}>
            <Note note={note} onRow={row === undefined ? onRow : undefined} />
          </li>
        ))}
      </ul>
      {found.length > 0 && (
        <>
          <h3 className={classes.checks}>{t('roadmaps.import.checks', { count: found.length })}</h3>
          <ul className={classes.notes}>
            {found.map((issue, index) => (
              <li key={index}>
                <Issue issue={issue} onRow={row === undefined ? onRow : undefined} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

interface IssueProps {
  readonly issue: PlanIssueView;
  readonly onRow: ((measure: string) => void) | undefined;
}

function Issue({ issue, onRow }: IssueProps) {
  const { measure } = issue.at;
  if (!measure || !onRow) return <CheckText withSource issue={issue} />;
  return (
    <UnstyledButton className={classes.goes} onClick={() => onRow(measure)}>
      <CheckText withSource issue={issue} />
    </UnstyledButton>
  );
}

interface NoteProps {
  readonly note: ImportNoteView;
  readonly onRow: ((measure: string) => void) | undefined;
}

function Note({ note, onRow }: NoteProps) {
  const language = useLanguage();
  const Icon = CERTAINTY_ICONS[note.certainty];
  const { measure } = note.at;
  const body = (
    <span className={classes.note} data-certainty={note.certainty}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>
        {textOf(note.text, language)}
        {note.raw && <q className={classes.raw}>{note.raw}</q>}
      </span>
    </span>
  );
  if (!measure || !onRow) return body;
  return (
    <UnstyledButton className={classes.goes} onClick={() => onRow(measure)}>
      {body}
    </UnstyledButton>
  );
}
