import { MonthPicker } from '@mantine/dates';
import { useFormScope } from '../state/form-context.js';
import { formatMonth, parseTypedMonth } from './parse-month.js';
import { TypedPicker } from './typed-picker.js';
import type { WidgetProps } from './widget-props.js';

/** A month: typed as 09.2026 or «сентябрь 2026», or picked; stored as 2026-09. */
export function MonthWidget(props: WidgetProps<string>) {
  const { value, placeholder } = props;
  const { words, language } = useFormScope();
  const month = typeof value === 'string' && parseTypedMonth(value) === value ? `${value}-01` : null;
  return (
    <TypedPicker
      widget={props}
      parse={parseTypedMonth}
      format={(one) => formatMonth(one, language)}
      placeholder={placeholder ?? words.monthPlaceholder}
      calendar={(pick) => (
        <MonthPicker
          value={month}
          {...(month === null ? {} : { defaultDate: month })}
          onChange={(next) => next !== null && pick(next.slice(0, 7))}
        />
      )}
    />
  );
}
