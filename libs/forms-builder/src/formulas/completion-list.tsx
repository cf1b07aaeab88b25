import type { Completion } from './complete.js';
import classes from './formulas.module.css';

export interface CompletionListProps {
  /** Of the combobox: options are `<id>-0`, `<id>-1`… */
  readonly id: string;
  readonly offered: readonly Completion[];
  readonly chosen: number;
  readonly label: string;
  readonly onTake: (completion: Completion) => void;
}

/** What can be put where the caret stands. The focus stays in the formula. */
export function CompletionList({ id, offered, chosen, label, onTake }: CompletionListProps) {
  return (
    <ul
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className={classes.offered}
      hidden={offered.length === 0}
    >
      {offered.map((one, index) => (
        <li
          key={`${one.kind}${one.insert}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          // A press must not take the focus, and with it the caret, out of the formula.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(one);
          }}
        >
          <span className={classes.offeredLabel} data-kind={one.kind}>
            {one.label}
          </span>
          <span className={classes.offeredNote}>{one.note}</span>
        </li>
      ))}
    </ul>
  );
}
