import { NativeSelect } from '@mantine/core';
import { clockWords } from './describe-letters.js';
import classes from './letter-settings.module.css';

export interface ClockFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onSave: (clock: string) => void;
}

const HALF_HOURS = Array.from(
  { length: 48 },
  (_, at) => `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 ? '30' : '00'}`,
);

/** A time of the day, to half an hour, in twenty-four hours whatever the browser’s own habit is. */
export function ClockField({ label, value, error, onSave }: ClockFieldProps) {
  const clocks = HALF_HOURS.includes(value) ? HALF_HOURS : [...HALF_HOURS, value].sort();
  return (
    <NativeSelect
      size="xs"
      className={classes.clock}
      label={label}
      value={value}
      error={error}
      data={clocks.map((clock) => ({ value: clock, label: clockWords(clock) }))}
      onChange={(event) => onSave(event.currentTarget.value)}
    />
  );
}
