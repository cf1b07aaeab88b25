import { useState } from 'react';
import { Button, NumberInput, Pill } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useWords } from '../../words/index.js';
import { useProperty, type PropertyProps } from './use-property.js';
import classes from './controls.module.css';

/** Columns of a table by years. */
export function YearsControl(props: PropertyProps) {
  const { value, label, help, disabled, put } = useProperty(props);
  const words = useWords();
  const years = Array.isArray(value) ? (value as number[]) : [];
  const next = Math.max(...years, new Date().getFullYear() - 1) + 1;
  const [draft, setDraft] = useState<number | string>('');
  const [refused, setRefused] = useState<string>();
  const add = () => {
    const year = typeof draft === 'number' ? draft : next;
    setRefused(put([...years, year]));
    setDraft('');
  };
  return (
    <div className={classes.years} role="group" aria-label={label}>
      <p className={classes.groupLabel}>{label}</p>
      {help && <p className={classes.hint}>{help}</p>}
      <div className={classes.pills}>
        {years.map((year) => (
          <Pill
            key={year}
            withRemoveButton={!disabled && years.length > 1}
            removeButtonProps={{ 'aria-label': words.removeYear(year), tabIndex: 0, 'aria-hidden': false }}
            onRemove={() => setRefused(put(years.filter((one) => one !== year)))}
          >
            {year}
          </Pill>
        ))}
      </div>
      <div className={classes.pair}>
        <NumberInput
          aria-label={words.addYear}
          placeholder={String(next)}
          value={draft}
          allowDecimal={false}
          thousandSeparator={false}
          disabled={disabled}
          error={refused}
          onChange={setDraft}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
          }}
        />
        <Button
          variant="default"
          disabled={disabled}
          leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
          onClick={add}
        >
          {words.addYear}
        </Button>
      </div>
    </div>
  );
}
