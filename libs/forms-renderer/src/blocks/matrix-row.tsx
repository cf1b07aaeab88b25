import { memo } from 'react';
import { useFieldState, useFormScope } from '../state/form-context.js';
import { FieldNotes } from '../rjsf/field-notes.js';
import { partIds } from '../rjsf/field-id.js';
import type { Choice } from '../schema/choices.js';
import type { BlockRow } from './block-rows.js';
import { RowTitle } from './row-title.js';
import classes from './matrix.module.css';

export interface MatrixRowProps {
  readonly row: BlockRow;
  readonly scale: readonly Choice[];
  readonly pointer: string;
  readonly id: string;
  /** Id of the footnote to the row. */
  readonly noteId: string | undefined;
  readonly value: Choice['value'] | undefined;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly onChoose: (name: string, value: Choice['value']) => void;
}

/** One statement of a matrix; its cells are radios of one group. On a phone the row is a card. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, scale, pointer, id, noteId, value, required, readOnly, onChoose } = props;
  const { store } = useFormScope();
  const state = useFieldState(pointer, required);
  const ids = partIds(id);
  if (state.hidden) return null;
  return (
    <tr className={classes.row} data-pointer={pointer} data-invalid={state.error !== undefined}>
      <th scope="row" id={ids.label} className={classes.statement}>
        <RowTitle row={row} required={state.required} />
        <FieldNotes id={id} error={state.error} warning={state.warning} />
      </th>
      {scale.map((one) => (
        <td key={String(one.value)} className={classes.cell}>
          {row.choices.some((own) => own.value === one.value) && (
            <label className={classes.choice} data-chosen={value === one.value}>
              <input
                type="radio"
                name={id}
                checked={value === one.value}
                disabled={readOnly && value !== one.value}
                aria-label={`${row.title}: ${one.label}`}
                aria-describedby={
                  [state.error === undefined ? '' : ids.error, noteId ?? ''].join(' ').trim() || undefined
                }
                onChange={() => !readOnly && onChoose(row.name, one.value)}
                onBlur={() => store.touch(pointer)}
              />
              <span className={classes.choiceLabel} aria-hidden>
                {one.label}
              </span>
            </label>
          )}
        </td>
      ))}
    </tr>
  );
});
