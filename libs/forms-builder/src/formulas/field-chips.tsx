import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { NamedValue } from './complete.js';
import type { FormulaWords } from './words.js';
import classes from './formulas.module.css';

export interface FieldChipsProps {
  readonly values: readonly NamedValue[];
  readonly readOnly: boolean;
  readonly words: FormulaWords;
  readonly onPick: (written: string) => void;
}

const MANY = 12;

/** Fields and values that a formula can use, to be put in at a press. */
export function FieldChips({ values, readOnly, words, onPick }: FieldChipsProps) {
  const [query, setQuery] = useState('');
  const sought = query.trim().toLocaleLowerCase();
  const shown = values.filter(({ label }) => label.toLocaleLowerCase().includes(sought));
  return (
    <section aria-label={words.chips}>
      <span className={classes.label}>{words.chips}</span>
      {values.length > MANY && (
        <TextInput
          aria-label={words.findField}
          placeholder={words.findField}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <div className={classes.chips}>
        {shown.map(({ kind, label, written }) => (
          <button
            key={`${kind}${written}`}
            data-kind={kind}
            type="button"
            className={classes.chip}
            title={words.chipsHelp}
            disabled={readOnly}
            onClick={() => onPick(written)}
          >
            {label}
            {written !== label && <span className={classes.chipNote}> {words[kind]}</span>}
          </button>
        ))}
      </div>
    </section>
  );
}
