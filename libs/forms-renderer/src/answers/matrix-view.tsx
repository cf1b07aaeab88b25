import { Fragment, useId } from 'react';
import { groupsOf, mostOf, type BlockRow } from '../blocks/block-rows.js';
import { Footnotes, RowTitle } from '../blocks/row-title.js';
import { labelOfChoice } from '../schema/choices.js';
import { formatNumber } from '../schema/format-number.js';
import { useFormScope } from '../state/form-context.js';
import { isBlank } from '../state/pointer.js';
import classes from './answers.module.css';

type Schema = { readonly [keyword: string]: unknown };

function Mark({ row, value }: { readonly row: BlockRow; readonly value: unknown }) {
  const { words, language } = useFormScope();
  if (isBlank(value)) return '—';
  if (typeof value !== 'number' || row.choices.length > 0) return labelOfChoice(row.choices, value);
  const most = mostOf(row);
  const mark = formatNumber(value, row.schema['x-unit'], language);
  return most === undefined ? mark : `${mark} ${words.outOfMost(formatNumber(most, undefined, language))}`;
}

/** A matrix, a rubric or scores as they were answered: each row with its mark, and the footnotes to the rows. */
export function MatrixView({
  schema,
  value,
}: {
  readonly schema: Schema;
  readonly value: Record<string, unknown>;
}) {
  const id = useId();
  const groups = groupsOf(schema);
  return (
    <>
      <table className={classes.table}>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.title}>
              {group.title && (
                <tr>
                  <th scope="colgroup" colSpan={2} className={classes.band}>
                    {group.title}
                  </th>
                </tr>
              )}
              {group.rows.map((row) => (
                <tr key={row.name}>
                  <th scope="row" className={classes.statement}>
                    <RowTitle row={row} required={false} />
                  </th>
                  <td>
                    <Mark row={row} value={value[row.name]} />
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <Footnotes id={id} groups={groups} />
    </>
  );
}
