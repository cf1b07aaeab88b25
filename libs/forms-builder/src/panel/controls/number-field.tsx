import { useState } from 'react';
import { NumberInput } from '@mantine/core';
import { useDraft } from './use-draft.js';

export interface NumberFieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly whole?: boolean | undefined;
  readonly unit?: string | undefined;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly onCommit: (value: number | undefined) => string | undefined;
}

/** A number that is committed by Enter or by leaving it; empty clears it. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    help,
    value,
    min,
    max,
    whole = false,
    unit,
    disabled = false,
    placeholder,
    onCommit,
  } = props;
  const [draft, setDraft] = useDraft<number | string>(value ?? '');
  const [refused, setRefused] = useState<string>();
  const commit = () => {
    const next = typeof draft === 'number' ? draft : undefined;
    setRefused(next === value ? undefined : onCommit(next));
  };
  return (
    <NumberInput
      label={label}
      description={help}
      value={draft}
      min={min}
      max={max}
      clampBehavior="none"
      allowDecimal={!whole}
      decimalSeparator=","
      suffix={unit === undefined ? undefined : `\u00a0${unit}`}
      disabled={disabled}
      placeholder={placeholder}
      error={refused}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
