import { Select } from '@mantine/core';
import type { ImportView } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importQuery, readTable } from '../api/imports.js';
import { PlanGrid } from '../grid/plan-grid.js';
import { issuesByMeasure } from '../grid/row-issues.js';
import { ActLine } from '../plan/act-line.js';
import { NoteMark } from './note-mark.js';
import { NotesPanel } from './notes-panel.js';
import { NoteFilters } from './note-filters.js';
import { notesByRow, type Certainty } from './notes-by-row.js';
import { TakeImport } from './take-import.js';
import classes from './import.module.css';

export interface ReviewImportProps {
  readonly view: ImportView;
  readonly onTaken: (roadmapId: string) => void;
  readonly onAgain: () => void;
}

/** What was understood, row by row, beside what was guessed and what was not: looked through before it becomes a plan. */
export function ReviewImport({ view, onTaken, onAgain }: ReviewImportProps) {
  const { t } = useTranslation();
  const [only, setOnly] = useState<Certainty>();
  const [row, setRow] = useState<string>();
  const notes = useMemo(() => notesByRow(view.notes), [view.notes]);
  const found = useMemo(() => issuesByMeasure(view.issues), [view.issues]);
  const { plan, counts } = view;
  if (!plan) return null;
  return (
    <div className={classes.review}>
      <p className={classes.account}>
        {plan.period.from.slice(0, 4)}–{plan.period.to.slice(0, 4)}
        {plan.act && (
          <>
            {' · '}
            <ActLine act={plan.act} />
          </>
        )}
      </p>
      {counts && (
        <p className={classes.account}>
          {[
            t('roadmaps.import.measures', { count: counts.measures }),
            t('roadmaps.import.sections', { count: counts.sections }),
            counts.joined > 0 && t('roadmaps.import.joined', { count: counts.joined }),
            counts.headings > 0 && t('roadmaps.import.headings', { count: counts.headings }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <TableChoice view={view} />
      <NoteFilters notes={view.notes} chosen={only} onChoose={setOnly} />
      <div className={classes.sides}>
        <PlanGrid
          plan={plan}
          label={plan.title}
          issues={view.issues}
          shown={only && (({ id }) => notes.get(id)?.some((note) => note.certainty === only) ?? false)}
          chosen={row}
          onChoose={setRow}
          mark={({ id }) => <NoteMark notes={notes.get(id)} issues={found.get(id)} />}
        />
        <NotesPanel view={view} notes={notes} row={row} only={only} onRow={setRow} />
      </div>
      <TakeImport view={view} onTaken={onTaken} onAgain={onAgain} />
    </div>
  );
}

/** Another table of the same document, where several look like a plan. */
function TableChoice({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: (table: number) => readTable(view.id, table),
    onSuccess: (next) => client.setQueryData(importQuery(view.id).queryKey, next),
  });
  if (view.tables.length < 2) return null;
  return (
    <Select
      className={classes.tables}
      label={t('roadmaps.import.which')}
      allowDeselect={false}
      disabled={read.isPending || view.status === 'taken'}
      data={view.tables.map(({ index, rows, heading }) => ({
        value: String(index),
        label: t('roadmaps.import.tableOf', { number: index + 1, rows, heading }),
      }))}
      value={view.table === null ? null : String(view.table)}
      onChange={(value) => value !== null && read.mutate(Number(value))}
    />
  );
}
