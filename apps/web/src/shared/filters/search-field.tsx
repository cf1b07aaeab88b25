import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

/** Who types is not answered letter by letter. */
const PAUSE_MS = 250;

export interface SearchFieldProps {
  /** What may be looked for, also where the field is empty. */
  readonly label: string;
  /** As the address has it. */
  readonly value: string | undefined;
  readonly onSearch: (text: string | undefined) => void;
  readonly maxLength?: number;
  readonly className?: string | undefined;
}

/** Looks through a list while one types; an empty field asks for all of it. */
export function SearchField({ label, value, onSearch, maxLength = 100, className }: SearchFieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  const search = useDebouncedCallback((text: string) => onSearch(text.trim() || undefined), PAUSE_MS);
  return (
    <TextInput
      className={className}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      value={typed}
      maxLength={maxLength}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
