import { memo, useMemo } from 'react';
import type { FieldProps } from '@rjsf/utils';
import { useFieldState, useFormScope } from '../state/form-context.js';
import { pointerOf } from '../state/pointer.js';
import { FieldNotes } from '../rjsf/field-notes.js';
import { describedBy, partIds } from '../rjsf/field-id.js';
import { formatNumber } from '../schema/format-number.js';
import { WIDGETS } from '../widgets/registry.js';
import { groupsOf, mostOf, type BlockRow } from './block-rows.js';
import { Footnotes, noteIdOf, RowTitle } from './row-title.js';
import { useBlockAnswer } from './use-block-answer.js';
import classes from './scores.module.css';

interface ScoreRowProps {
  readonly row: BlockRow;
  readonly blockId: string;
  readonly pointer: string;
  readonly id: string;
  readonly value: number | undefined;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly onChoose: (name: string, value: number | undefined) => void;
}

/** Few marks are pressed, many are typed. */
const FEW = 10;
const NO_OPTIONS = {};
const isPressed = ({ schema }: BlockRow): boolean =>
  schema['type'] === 'integer' &&
  Number(schema['maximum']) - Number(schema['minimum']) <= FEW &&
  Number.isInteger(schema['minimum']);

/** One criterion: its mark out of its own maximum. */
const ScoreRow = memo(function ScoreRow(props: ScoreRowProps) {
  const { row, blockId, pointer, id, value, required, readOnly, onChoose } = props;
  const { store, words, language } = useFormScope();
  const state = useFieldState(pointer, required);
  const ids = partIds(id);
  if (state.hidden) return null;
  const most = mostOf(row);
  const pressed = isPressed(row);
  const Widget = WIDGETS[pressed ? 'scale' : 'number'];
  const Label = pressed ? 'div' : 'label';
  const said = describedBy(id, { help: false, error: state.error !== undefined, warning: false });
  return (
    <div className={classes.row} data-pointer={pointer} data-invalid={state.error !== undefined}>
      <div className={classes.statement}>
        <Label id={ids.label} {...(pressed ? {} : { htmlFor: id })}>
          <RowTitle row={row} required={state.required} />
        </Label>
        <FieldNotes id={id} error={state.error} warning={state.warning} />
      </div>
      <div className={classes.mark}>
        <Widget
          id={id}
          pointer={pointer}
          kind={pressed ? 'scale' : 'number'}
          schema={row.schema}
          options={NO_OPTIONS}
          label={row.title}
          value={value as never}
          onChange={(next: unknown) => onChoose(row.name, next as number | undefined)}
          onLeave={() => store.touch(pointer)}
          required={state.required}
          readOnly={readOnly}
          invalid={state.error !== undefined}
          describedBy={[said, noteIdOf(blockId, row.note)].filter(Boolean).join(' ') || undefined}
          placeholder={undefined}
        />
        {most !== undefined && (
          <span className={classes.most}>{words.outOfMost(formatNumber(most, undefined, language))}</span>
        )}
      </div>
    </div>
  );
});

/** Criteria that are marked each up to its own maximum. */
export function ScoresField(props: FieldProps) {
  const { schema, fieldPathId, readonly, disabled } = props;
  const { words, language } = useFormScope();
  const { values, choose } = useBlockAnswer(props);
  const groups = useMemo(() => groupsOf(schema as never), [schema]);
  const rows = groups.flatMap((group) => group.rows);
  const marks = rows.flatMap((row) =>
    typeof values[row.name] === 'number' ? [values[row.name] as number] : [],
  );
  const sum = marks.reduce((all, one) => all + one, 0);
  const most = rows.reduce((all, row) => all + (mostOf(row) ?? Number.NaN), 0);
  const weighed = rows.some((row) => row.weight !== undefined && row.weight !== 1);
  const write = (value: number) => formatNumber(value, undefined, language);
  const id = fieldPathId.$id;
  return (
    <div className={classes.scores} id={id}>
      {groups.map((group) => (
        <div key={group.title}>
          {group.title && <div className={classes.band}>{group.title}</div>}
          {group.rows.map((row) => (
            <ScoreRow
              key={row.name}
              row={row}
              blockId={id}
              pointer={pointerOf([...fieldPathId.path, row.name])}
              id={`${id}_${row.name}`}
              value={values[row.name] as number | undefined}
              required={Array.isArray(schema.required) && schema.required.includes(row.name)}
              readOnly={readonly === true || disabled === true}
              onChoose={choose as ScoreRowProps['onChoose']}
            />
          ))}
        </div>
      ))}
      <p className={classes.count} aria-live="polite">
        {words.answeredRows(marks.length, rows.length)}
        {!weighed && marks.length > 0 && (
          <b className={classes.total}>
            {Number.isFinite(most) ? words.total(write(sum), write(most)) : words.counted(write(sum))}
          </b>
        )}
      </p>
      <Footnotes id={id} groups={groups} />
    </div>
  );
}
