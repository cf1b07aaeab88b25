import { Fragment, useMemo } from 'react';
import type { FieldProps } from '@rjsf/utils';
import { useFormScope } from '../state/form-context.js';
import { pointerOf } from '../state/pointer.js';
import type { Choice } from '../schema/choices.js';
import { groupsOf, scaleOf } from './block-rows.js';
import { MatrixRow } from './matrix-row.js';
import { Footnotes, noteIdOf } from './row-title.js';
import { useBlockAnswer } from './use-block-answer.js';
import classes from './matrix.module.css';

/** Statements by one scale: a grid of radios, grouped by bands. */
export function MatrixField(props: FieldProps) {
  const { schema, fieldPathId, readonly, disabled } = props;
  const { words } = useFormScope();
  const { values, choose } = useBlockAnswer(props);
  const scale = useMemo(() => scaleOf(schema as never), [schema]);
  const groups = useMemo(() => groupsOf(schema as never), [schema]);
  const rows = groups.flatMap((group) => group.rows);
  const done = rows.filter((row) => values[row.name] !== undefined).length;
  return (
    <div className={classes.box}>
      <table className={classes.table} id={fieldPathId.$id}>
        <thead>
          <tr>
            <th scope="col" className={classes.statement}>
              {words.statement}
            </th>
            {scale.map((one) => (
              <th key={String(one.value)} scope="col" className={classes.head}>
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.title}>
              {group.title && (
                <tr className={classes.band}>
                  <th scope="colgroup" colSpan={scale.length + 1}>
                    {group.title}
                  </th>
                </tr>
              )}
              {group.rows.map((row) => (
                <MatrixRow
                  key={row.name}
                  row={row}
                  scale={scale}
                  pointer={pointerOf([...fieldPathId.path, row.name])}
                  id={`${fieldPathId.$id}_${row.name}`}
                  noteId={noteIdOf(fieldPathId.$id, row.note)}
                  value={values[row.name] as Choice['value'] | undefined}
                  required={Array.isArray(schema.required) && schema.required.includes(row.name)}
                  readOnly={readonly === true || disabled === true}
                  onChoose={choose}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <p className={classes.count} aria-live="polite">
        {words.answeredRows(done, rows.length)}
      </p>
      <Footnotes id={fieldPathId.$id} groups={groups} />
    </div>
  );
}
