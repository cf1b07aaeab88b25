import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readNumber } from '../../grid/write/read-number.js';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onValue: (value: number | undefined) => void;
  readonly placeholder?: string;
}

/** A number with a comma; what is no number is told and not written. */
export function NumberField({ label, value, onValue, placeholder }: NumberFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === undefined ? '' : String(value).replace('.', ','));
  const wrong = typed !== undefined && typed.trim() !== '' && readNumber(typed) === undefined;
  const end = () => {
    if (typed === undefined || wrong) return;
    const next = typed.trim() === '' ? undefined : readNumber(typed);
    if (next !== value) onValue(next);
    setTyped(undefined);
  };
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      placeholder={placeholder}
      value={shown}
      error={wrong && t('plan.write.noNumber')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={end}
      onKeyDown={(event) => event.key === 'Enter' && end()}
    />
  );
}
