import { useState } from 'react';
import classes from './facts.module.css';

export interface NumberCellProps {
  readonly place: string;
  readonly label: string;
  readonly text: string;
  /** What the system reckons, not a person's own. */
  readonly live: boolean;
  readonly wrong: boolean;
  readonly describedBy?: string | undefined;
  readonly onText: (text: string) => void;
}

/** One number of a fact: written when it is left, as in a spreadsheet; Esc takes back what was typed. */
export function NumberCell(props: NumberCellProps) {
  const [typed, setTyped] = useState<string>();
  const end = () => {
    if (typed !== undefined && typed.trim() !== props.text) props.onText(typed.trim());
    setTyped(undefined);
  };
  return (
    <input
      className={classes.number}
      data-place={props.place}
      data-cell
      data-live={(props.live && typed === undefined) || undefined}
      data-typing={typed !== undefined || undefined}
      aria-label={props.label}
      aria-invalid={props.wrong || undefined}
      aria-describedby={props.describedBy}
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      value={typed ?? props.text}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={end}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end();
        if (event.key === 'Escape' && typed !== undefined) {
          event.stopPropagation();
          setTyped(undefined);
        }
      }}
    />
  );
}
