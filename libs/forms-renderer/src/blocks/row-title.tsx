import { useFormScope } from '../state/form-context.js';
import type { BlockRow, RowGroup } from './block-rows.js';
import classes from './row-title.module.css';

export const noteIdOf = (blockId: string, note: number | undefined): string | undefined =>
  note === undefined ? undefined : `${blockId}-note-${note}`;

/** Name of a row: a mark of its footnote, a star where it is demanded, its weight. The footnote itself is heard at the controls. */
export function RowTitle({ row, required }: { readonly row: BlockRow; readonly required: boolean }) {
  const { words } = useFormScope();
  return (
    <span>
      {row.title}
      {row.note !== undefined && (
        <sup className={classes.mark} aria-hidden>
          {row.note}
        </sup>
      )}
      {required && (
        <span className={classes.star} aria-hidden>
          {'\u00a0*'}
        </span>
      )}
      {row.weight !== undefined && row.weight !== 1 && (
        <span className={classes.weight}>{words.weight(row.weight)}</span>
      )}
      {row.description !== undefined && (
        <span className={classes.inPlace} aria-hidden>
          {row.description}
        </span>
      )}
    </span>
  );
}

/** Footnotes to the rows of a block. On a phone, where the block is long, they stand in the rows instead. */
export function Footnotes({ id, groups }: { readonly id: string; readonly groups: readonly RowGroup[] }) {
  const { words } = useFormScope();
  const rows = groups.flatMap((group) => group.rows).filter((row) => row.note !== undefined);
  if (rows.length === 0) return null;
  return (
    <ol className={classes.notes} aria-label={words.footnotes}>
      {rows.map((row) => (
        <li key={row.name} id={noteIdOf(id, row.note)}>
          {row.description}
        </li>
      ))}
    </ol>
  );
}
