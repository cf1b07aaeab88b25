import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './filters.module.css';

export interface OnlyToggleProps {
  readonly on: boolean;
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly onToggle: () => void;
}

/** «Только просроченные»: a condition that is on or off. */
export function OnlyToggle({ on, icon, children, onToggle }: OnlyToggleProps) {
  return (
    <UnstyledButton className={classes.only} aria-pressed={on} onClick={onToggle}>
      {icon}
      {children}
    </UnstyledButton>
  );
}
