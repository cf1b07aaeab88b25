import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { ValueEditorProps } from 'react-querybuilder';
import type { Json } from '@tandem/domain';
import type { AskedOption, ConditionField } from './condition-field.js';
import { takesList, takesNoValue } from './query-tree.js';
import type { LogicWords } from './words.js';

interface ConditionContext {
  readonly byName: ReadonlyMap<string, ConditionField>;
  readonly words: LogicWords;
}

/** The other side of a condition: the field's own options, a number, a date, yes or no. */
export function ConditionValue({ rule, handleOnChange, context }: ValueEditorProps) {
  const { byName, words } = context as ConditionContext;
  const field = byName.get(rule.field);
  if (!field || takesNoValue(rule.operator)) return null;
  const value = (rule.value ?? null) as Json;
  const label = words.value;
  if (field.kind === 'yesNo')
    return (
      <Chosen
        {...{ label, value }}
        options={[
          { value: true, label: words.yes },
          { value: false, label: words.no },
        ]}
        onChange={handleOnChange}
      />
    );
  if (field.options.length > 0)
    return takesList(rule.operator) ? (
      <MultiSelect
        aria-label={label}
        data={field.options.map(({ value: own, label: text }) => ({ value: keyOf(own), label: text }))}
        value={(Array.isArray(value) ? (value as Json[]) : []).map(keyOf)}
        onChange={(keys) =>
          handleOnChange(
            field.options.filter((one) => keys.includes(keyOf(one.value))).map((one) => one.value),
          )
        }
      />
    ) : (
      <Chosen {...{ label, value }} options={field.options} onChange={handleOnChange} />
    );
  if (field.kind === 'number')
    return (
      <NumberInput
        aria-label={label}
        decimalSeparator=","
        allowedDecimalSeparators={['.', ',']}
        value={typeof value === 'number' ? value : ''}
        onChange={(typed) => handleOnChange(typeof typed === 'number' ? typed : null)}
      />
    );
  if (field.kind === 'date')
    return (
      <DateInput
        aria-label={label}
        valueFormat="DD.MM.YYYY"
        value={typeof value === 'string' && value !== '' ? value : null}
        onChange={handleOnChange}
      />
    );
  return (
    <TextInput
      aria-label={label}
      value={typeof value === 'string' ? value : ''}
      maxLength={200}
      onChange={(event) => handleOnChange(event.currentTarget.value)}
    />
  );
}

/** Options may be numbers and ticks: their keys in a list keep them apart from the same words. */
const keyOf = (value: Json): string => JSON.stringify(value);

interface ChosenProps {
  readonly label: string;
  readonly value: Json;
  readonly options: readonly AskedOption[];
  readonly onChange: (value: Json) => void;
}

function Chosen({ label, value, options, onChange }: ChosenProps) {
  return (
    <Select
      aria-label={label}
      searchable={options.length > 10}
      data={options.map((one) => ({ value: keyOf(one.value), label: one.label }))}
      value={value === null ? null : keyOf(value)}
      onChange={(key) => onChange(options.find((one) => keyOf(one.value) === key)?.value ?? null)}
    />
  );
}
