import { UnstyledButton } from '@mantine/core';
import classes from './filters.module.css';

export interface ShowButtonProps {
  readonly on: boolean;
  readonly count: number;
  readonly onClick: () => void;
  readonly children: string;
}

/** «С замечаниями 3»: which rows are shown, with how many there are of them. */
export function ShowButton({ on, count, onClick, children }: ShowButtonProps) {
  return (
    <UnstyledButton className={classes.show} aria-pressed={on} onClick={onClick}>
      {children} <b>{count}</b>
    </UnstyledButton>
  );
}
