import { memo, useMemo } from 'react';
import type { FieldProps } from '@rjsf/utils';
import { useFieldState, useFormScope } from '../state/form-context.js';
import { pointerOf } from '../state/pointer.js';
import { FieldNotes } from '../rjsf/field-notes.js';
import { partIds } from '../rjsf/field-id.js';
import type { Choice } from '../schema/choices.js';
import { groupsOf, type BlockRow } from './block-rows.js';
import { Footnotes, noteIdOf, RowTitle } from './row-title.js';
import { useBlockAnswer } from './use-block-answer.js';
import classes from './rubric.module.css';

interface RubricRowProps {
  readonly row: BlockRow;
  readonly pointer: string;
  readonly id: string;
  /** Id of the footnote to the row. */
  readonly noteId: string | undefined;
  readonly value: Choice['value'] | undefined;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly onChoose: (name: string, value: Choice['value']) => void;
}

/** One criterion: its levels are described in words, the chosen one is framed. */
const RubricRow = memo(function RubricRow({
  row,
  pointer,
  id,
  noteId,
  value,
  required,
  readOnly,
  onChoose,
}: RubricRowProps) {
  const { store } = useFormScope();
  const state = useFieldState(pointer, required);
  const ids = partIds(id);
  if (state.hidden) return null;
  return (
    <div className={classes.row} data-pointer={pointer} data-invalid={state.error !== undefined}>
      <div className={classes.title} id={ids.label}>
        <RowTitle row={row} required={state.required} />
      </div>
      <div
        role="radiogroup"
        className={classes.levels}
        aria-labelledby={ids.label}
        aria-required={state.required || undefined}
        aria-invalid={state.error !== undefined || undefined}
        aria-describedby={
          [state.error === undefined ? '' : ids.error, noteId ?? ''].join(' ').trim() || undefined
        }
      >
        {row.choices.map((one) => (
          <label key={String(one.value)} className={classes.level} data-chosen={value === one.value}>
            <input
              type="radio"
              name={id}
              checked={value === one.value}
              disabled={readOnly && value !== one.value}
              onChange={() => !readOnly && onChoose(row.name, one.value)}
              onBlur={() => store.touch(pointer)}
            />
            <span>
              {one.label}
              {one.description && <span className={classes.help}>{one.description}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={id} error={state.error} warning={state.warning} />
    </div>
  );
});

/** Criteria with described levels. */
export function RubricField(props: FieldProps) {
  const { schema, fieldPathId, readonly, disabled } = props;
  const { words } = useFormScope();
  const { values, choose } = useBlockAnswer(props);
  const groups = useMemo(() => groupsOf(schema as never), [schema]);
  const rows = groups.flatMap((group) => group.rows);
  const done = rows.filter((row) => values[row.name] !== undefined).length;
  return (
    <div className={classes.rubric} id={fieldPathId.$id}>
      {groups.map((group) => (
        <div key={group.title}>
          {group.title && <div className={classes.band}>{group.title}</div>}
          {group.rows.map((row) => (
            <RubricRow
              key={row.name}
              row={row}
              pointer={pointerOf([...fieldPathId.path, row.name])}
              id={`${fieldPathId.$id}_${row.name}`}
              noteId={noteIdOf(fieldPathId.$id, row.note)}
              value={values[row.name] as Choice['value'] | undefined}
              required={Array.isArray(schema.required) && schema.required.includes(row.name)}
              readOnly={readonly === true || disabled === true}
              onChoose={choose}
            />
          ))}
        </div>
      ))}
      <p className={classes.count} aria-live="polite">
        {words.answeredRows(done, rows.length)}
      </p>
      <Footnotes id={fieldPathId.$id} groups={groups} />
    </div>
  );
}
