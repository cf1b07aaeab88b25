import { Fragment } from 'react';
import { groupsOf } from '../blocks/block-rows.js';
import { labelOfChoice } from '../schema/choices.js';
import classes from './answers.module.css';

type Schema = { readonly [keyword: string]: unknown };

/** A matrix or rubric as it was answered: each statement with its mark. */
export function MatrixView({
  schema,
  value,
}: {
  readonly schema: Schema;
  readonly value: Record<string, unknown>;
}) {
  return (
    <table className={classes.table}>
      <tbody>
        {groupsOf(schema).map((group) => (
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
                  {row.title}
                </th>
                <td>{value[row.name] === undefined ? '—' : labelOfChoice(row.choices, value[row.name])}</td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
