import { TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './letter-settings.module.css';

export interface ClockFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onSave: (clock: string) => void;
}

/** A time of the day; kept when it is whole and the field is left, so that half a time is not saved. */
export function ClockField({ label, value, error, onSave }: ClockFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (): void => {
    if (typed !== null && /^\d{2}:\d{2}$/.test(typed) && typed !== value) onSave(typed);
    setTyped(null);
  };
  return (
    <TextInput
      className={classes.clock}
      type="time"
      label={label}
      value={typed ?? value}
      error={error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
