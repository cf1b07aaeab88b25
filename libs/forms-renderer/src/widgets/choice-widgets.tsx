import { useContext } from 'react';
import { Checkbox, MultiSelect, Radio, Select } from '@mantine/core';
import { choicesOf, itemChoicesOf, type Choice } from '../schema/choices.js';
import { useFormScope } from '../state/form-context.js';
import { PlaceContext } from '../rjsf/row-context.js';
import { toggleChoice } from './toggle-choice.js';
import { ariaOf, type WidgetProps } from './widget-props.js';
import classes from './widgets.module.css';

type Value = Choice['value'];
/** Mantine speaks strings; the stored value may be a number. */
const asData = (choices: readonly Choice[]) =>
  choices.map((one) => ({ value: String(one.value), label: one.label }));
const valueOf = (choices: readonly Choice[], text: string | null): Value | undefined =>
  choices.find((one) => String(one.value) === text)?.value;

const groupProps = ({ id, invalid, describedBy }: Omit<WidgetProps, 'value' | 'onChange'>) => ({
  id,
  'aria-labelledby': `${id}-label`,
  'aria-describedby': describedBy,
  'aria-invalid': invalid || undefined,
});

export function SelectWidget(props: WidgetProps<Value>) {
  const { id, schema, value, onChange, onLeave, readOnly, placeholder, invalid } = props;
  const { words } = useFormScope();
  const choices = choicesOf(schema);
  return (
    <Select
      id={id}
      data={asData(choices)}
      value={value === undefined ? null : String(value)}
      onChange={(next) => onChange(valueOf(choices, next))}
      onBlur={onLeave}
      readOnly={readOnly}
      placeholder={placeholder ?? words.choose}
      searchable={choices.length > 8}
      clearable={!props.required && !readOnly}
      clearButtonProps={{ 'aria-label': words.clear }}
      nothingFoundMessage={words.nothingFound}
      allowDeselect={!props.required}
      checkIconPosition="right"
      maxDropdownHeight={320}
      error={invalid}
      {...ariaOf(props)}
    />
  );
}

export function MultiSelectWidget(props: WidgetProps<readonly Value[]>) {
  const { id, schema, value, onChange, onLeave, readOnly, placeholder, invalid } = props;
  const { words } = useFormScope();
  const choices = itemChoicesOf(schema);
  return (
    <MultiSelect
      id={id}
      data={asData(choices)}
      value={(value ?? []).map(String)}
      onChange={(next) => {
        const values = next.flatMap((one) => valueOf(choices, one) ?? []);
        onChange(values.length > 0 ? values : undefined);
      }}
      onBlur={onLeave}
      readOnly={readOnly}
      searchable
      hidePickedOptions
      placeholder={(value ?? []).length > 0 ? undefined : (placeholder ?? words.choose)}
      nothingFoundMessage={words.nothingFound}
      maxDropdownHeight={320}
      error={invalid}
      {...ariaOf(props)}
    />
  );
}

export function RadioWidget(props: WidgetProps<Value>) {
  const { words } = useFormScope();
  const { id, schema, kind, value, onChange, onLeave, readOnly, options } = props;
  const choices: readonly Choice[] =
    kind === 'yesno'
      ? [
          { value: true, label: words.yes },
          { value: false, label: words.no },
        ]
      : choicesOf(schema);
  const inline = kind === 'yesno' || options['inline'] === true;
  return (
    <div
      role="radiogroup"
      className={classes.choices}
      data-inline={inline}
      {...groupProps(props)}
      aria-required={props.required || undefined}
    >
      {choices.map((one) => (
        <Radio
          key={String(one.value)}
          name={id}
          id={`${id}-${String(one.value)}`}
          label={one.label}
          description={one.description}
          checked={value === one.value}
          onChange={() => !readOnly && onChange(one.value)}
          onBlur={onLeave}
          disabled={readOnly && value !== one.value}
        />
      ))}
    </div>
  );
}

export function CheckboxesWidget(props: WidgetProps<readonly Value[]>) {
  const { id, schema, value, onChange, onLeave, readOnly } = props;
  const { words } = useFormScope();
  const choices = itemChoicesOf(schema);
  const chosen = value ?? [];
  const most = Number(schema['maxItems'] ?? Infinity);
  const limited = most < choices.length;
  const toggle = (choice: Value) => {
    const next = toggleChoice(chosen, choice, choices, schema['x-exclusive'] as Value | undefined);
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <div role="group" {...groupProps(props)}>
      {limited && <div className={classes.limit}>{words.atMost(most)}</div>}
      <div className={classes.choices} data-columns={choices.length > 5}>
        {choices.map((one) => (
          <Checkbox
            key={String(one.value)}
            id={`${id}-${String(one.value)}`}
            label={one.label}
            description={one.description}
            checked={chosen.includes(one.value)}
            onChange={() => !readOnly && toggle(one.value)}
            onBlur={onLeave}
            disabled={
              (readOnly && !chosen.includes(one.value)) ||
              (limited && chosen.length >= most && !chosen.includes(one.value))
            }
          />
        ))}
      </div>
    </div>
  );
}

/** A single tick; its own label stands beside it. */
export function CheckboxWidget(props: WidgetProps<boolean>) {
  const { id, label, value, onChange, onLeave, readOnly, required } = props;
  const place = useContext(PlaceContext);
  // Where the form is edited the name stands beside, to be edited.
  const named = useFormScope().design === undefined;
  return (
    <Checkbox
      id={id}
      className={classes.tick}
      wrapperProps={{ 'data-place': place }}
      label={
        named && (
          <span className={classes.tickLabel}>
            {label}
            {required && (
              <span className={classes.star} aria-hidden>
                {' *'}
              </span>
            )}
          </span>
        )
      }
      checked={value === true}
      onChange={(event) => !readOnly && onChange(event.currentTarget.checked)}
      onBlur={onLeave}
      disabled={readOnly && value !== true}
      {...ariaOf(props)}
    />
  );
}
