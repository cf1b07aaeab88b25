import { useState, type ReactNode } from 'react';
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useFormScope } from '../state/form-context.js';
import { ariaOf, stringOr, type WidgetProps } from './widget-props.js';
import classes from './widgets.module.css';

export interface TypedPickerProps {
  readonly widget: WidgetProps<string>;
  /** The stored value of what was typed; null where there is no such day or month. */
  readonly parse: (typed: string) => string | null;
  readonly format: (value: string) => string;
  readonly placeholder: string;
  /** The calendar; `pick` stores and closes. */
  readonly calendar: (pick: (value: string) => void) => ReactNode;
}

/**
 * A day or a month: typed as people write it, or picked in a calendar. What cannot be read is kept as it was typed and
 * is the form's to refuse: nothing that a person has written goes away by itself.
 */
export function TypedPicker({ widget, parse, format, placeholder, calendar }: TypedPickerProps) {
  const { id, label, value, onChange, onLeave, readOnly, invalid } = widget;
  const { words } = useFormScope();
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const type = (text: string) => {
    setTyped(text);
    const read = parse(text);
    if (text.trim() === '') onChange(undefined);
    else if (read !== null) onChange(read);
  };
  const leave = () => {
    if (typed !== undefined && typed.trim() !== '' && parse(typed) === null) onChange(typed.trim());
    setTyped(undefined);
    onLeave();
  };
  const pick = (next: string) => {
    setTyped(undefined);
    onChange(next);
    setOpen(false);
  };
  const button = !readOnly && (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      trapFocus
      returnFocus
      withinPortal
      shadow="md"
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          className={classes.calendarButton}
          aria-label={words.datePart(label)}
          onClick={() => setOpen((before) => !before)}
        >
          <IconCalendar size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{calendar(pick)}</Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      id={id}
      value={typed ?? format(stringOr(value, ''))}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      readOnly={readOnly}
      placeholder={placeholder}
      rightSection={button}
      autoComplete="off"
      error={invalid}
      {...ariaOf(widget)}
    />
  );
}
