import { useContext } from 'react';
import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { PlaceContext } from '../rjsf/row-context.js';
import { useFormScope } from '../state/form-context.js';
import { parseTypedDate } from './parse-date.js';
import { ariaOf, type WidgetProps } from './widget-props.js';

/** A day: typed as 26.06.2026 or picked, stored as 2026-06-26. */
export function DateWidget(props: WidgetProps<string>) {
  const { id, value, onChange, onLeave, readOnly, invalid, placeholder, options } = props;
  const { words } = useFormScope();
  // A cell is narrow: the calendar opens on focus all the same.
  const roomy = useContext(PlaceContext) !== 'tableCell';
  return (
    <DateInput
      id={id}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      onBlur={onLeave}
      valueFormat="DD.MM.YYYY"
      dateParser={parseTypedDate}
      readOnly={readOnly}
      placeholder={placeholder ?? words.datePlaceholder}
      rightSection={roomy ? <IconCalendar size={16} stroke={1.75} aria-hidden /> : undefined}
      rightSectionPointerEvents="none"
      inputMode="numeric"
      autoComplete="off"
      error={invalid}
      {...(typeof options['minDate'] === 'string' ? { minDate: options['minDate'] } : {})}
      {...(typeof options['maxDate'] === 'string' ? { maxDate: options['maxDate'] } : {})}
      {...ariaOf(props)}
    />
  );
}
