import { DatePicker } from '@mantine/dates';
import { useFormScope } from '../state/form-context.js';
import { parseTypedDate } from './parse-date.js';
import { TypedPicker } from './typed-picker.js';
import type { WidgetProps } from './widget-props.js';

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && parseTypedDate(value) === value;

/** 2026-06-26 as 26.06.2026; what is no day stays as it was typed. */
const format = (value: string): string => (isDay(value) ? value.split('-').reverse().join('.') : value);

/** A day: typed as 26.06.2026 or picked, stored as 2026-06-26. */
export function DateWidget(props: WidgetProps<string>) {
  const { value, placeholder, options } = props;
  const { words } = useFormScope();
  const limits = {
    ...(isDay(options['minDate']) ? { minDate: options['minDate'] } : {}),
    ...(isDay(options['maxDate']) ? { maxDate: options['maxDate'] } : {}),
  };
  const day = isDay(value) ? value : null;
  return (
    <TypedPicker
      widget={props}
      parse={parseTypedDate}
      format={format}
      placeholder={placeholder ?? words.datePlaceholder}
      calendar={(pick) => (
        <DatePicker
          value={day}
          {...(day === null ? {} : { defaultDate: day })}
          onChange={(next) => next !== null && pick(next)}
          {...limits}
        />
      )}
    />
  );
}
