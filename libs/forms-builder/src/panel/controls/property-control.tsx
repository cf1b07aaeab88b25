import { useState } from 'react';
import { Input, MultiSelect, Select, Switch } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { say } from '@tandem/domain';
import { useStudio } from '../../state/index.js';
import { useWords } from '../../words/index.js';
import { ListControl } from './list-control.js';
import { NumberField } from './number-field.js';
import { pickOptions } from './pick-options.js';
import { TextField } from './text-field.js';
import { useProperty, type PropertyProps } from './use-property.js';
import { YearsControl } from './years-control.js';
import classes from './controls.module.css';

/** One entry of the panel, drawn by the kind of its control. */
export function PropertyControl(props: PropertyProps) {
  const { control } = props.property;
  if (control.kind === 'options' || control.kind === 'scoredRows') return <ListProperty {...props} />;
  if (control.kind === 'years') return <YearsControl {...props} />;
  if (control.kind === 'select' || control.kind === 'pick') return <SelectProperty {...props} />;
  if (control.kind === 'switch' || control.kind === 'date') return <MarkProperty {...props} />;
  return <TypedProperty {...props} />;
}

function ListProperty(props: PropertyProps) {
  const { label, help } = useProperty(props);
  return (
    <div role="group" aria-label={label}>
      <p className={classes.groupLabel}>{label}</p>
      {help && <p className={classes.hint}>{help}</p>}
      <ListControl {...props} />
    </div>
  );
}

function TypedProperty(props: PropertyProps) {
  const { control } = props.property;
  const { value, label, help, disabled, put } = useProperty(props);
  const language = useStudio((state) => state.language);
  if (control.kind === 'text')
    return (
      <TextField
        {...{ label, help, disabled }}
        value={typeof value === 'string' ? value : ''}
        max={control.max}
        lines={control.lines}
        onCommit={(text) => put(text === '' ? undefined : text)}
      />
    );
  if (control.kind !== 'number') return null;
  const { min, max, whole, unit } = control;
  return (
    <NumberField
      {...{ label, help, disabled, min, max, whole }}
      unit={unit && say(unit, language)}
      value={typeof value === 'number' ? value : undefined}
      onCommit={put}
    />
  );
}

function MarkProperty(props: PropertyProps) {
  const { value, label, help, disabled, put } = useProperty(props);
  const words = useWords();
  const [refused, setRefused] = useState<string>();
  if (props.property.control.kind === 'date')
    return (
      <DateInput
        label={label}
        description={help}
        value={typeof value === 'string' ? value : null}
        valueFormat="DD.MM.YYYY"
        clearable
        clearButtonProps={{ 'aria-label': words.clear }}
        disabled={disabled}
        error={refused}
        onChange={(day) => setRefused(put(day ?? undefined))}
      />
    );
  return (
    <Switch
      classNames={{ body: classes.switch as string, labelWrapper: classes.switchLabel as string }}
      label={label}
      description={help}
      labelPosition="left"
      checked={value === true}
      disabled={disabled}
      error={refused}
      onChange={(event) => setRefused(put(event.currentTarget.checked))}
    />
  );
}

function SelectProperty(props: PropertyProps) {
  const { node, property } = props;
  const { control } = property;
  const { value, label, help, disabled, put } = useProperty(props);
  const words = useWords();
  const language = useStudio((state) => state.language);
  const tree = useStudio((state) => state.tree);
  const [refused, setRefused] = useState<string>();
  if (control.kind !== 'select' && control.kind !== 'pick') return null;
  const data =
    control.kind === 'pick'
      ? [...pickOptions(node, tree, control.from)]
      : control.options.map((option) => ({ value: option.value, label: say(option.label, language) }));
  const shared = { label, description: help, disabled, error: refused, data, placeholder: words.notSet };
  if (control.kind === 'select' && control.many)
    return (
      <MultiSelect
        {...shared}
        value={Array.isArray(value) ? (value as string[]) : []}
        placeholder={Array.isArray(value) && value.length > 0 ? undefined : words.notSet}
        clearable
        clearButtonProps={{ 'aria-label': words.clear }}
        onChange={(next) => setRefused(put(next.length === 0 ? undefined : next))}
      />
    );
  if (data.length === 0 && value === undefined)
    return (
      <Input.Wrapper label={label} description={help}>
        <p className={classes.hint}>{words.notSet}</p>
      </Input.Wrapper>
    );
  return (
    <Select
      {...shared}
      value={value === undefined ? null : String(value)}
      clearable
      clearButtonProps={{ 'aria-label': words.clear }}
      onChange={(next) => setRefused(put(next ?? undefined))}
    />
  );
}
