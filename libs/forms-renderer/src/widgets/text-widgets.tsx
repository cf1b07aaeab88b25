import { useContext } from 'react';
import { Textarea, TextInput } from '@mantine/core';
import { PlaceContext } from '../rjsf/row-context.js';
import { useFormScope } from '../state/form-context.js';
import { ariaOf, stringOr, type WidgetProps } from './widget-props.js';
import classes from './widgets.module.css';

const typeOf = (format: unknown): 'email' | 'url' | 'time' | 'text' =>
  format === 'email' ? 'email' : format === 'uri' ? 'url' : format === 'time' ? 'time' : 'text';

/** Longer than a cell of a table can show in one line. */
const isLong = (schema: WidgetProps['schema']): boolean =>
  schema['format'] === undefined && Number(schema['maxLength'] ?? 200) > 60;

/** One line of text. An empty line is no answer. */
export function TextWidget(props: WidgetProps<string>) {
  const { id, value, onChange, onLeave, readOnly, schema, placeholder, invalid, options } = props;
  const place = useContext(PlaceContext);
  // A cell is narrow: what does not fit its line must stay readable.
  if (place === 'tableCell' && isLong(schema)) return <TextareaWidget {...props} options={{ rows: 1 }} />;
  return (
    <TextInput
      id={id}
      type={typeOf(schema['format'])}
      inputMode={options['inputMode'] as 'text' | undefined}
      value={stringOr(value, '')}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      onBlur={onLeave}
      readOnly={readOnly}
      maxLength={schema['maxLength'] as number | undefined}
      placeholder={placeholder}
      error={invalid}
      {...ariaOf(props)}
    />
  );
}

/**
 * Long text that grows with what is written; says how much is left near the limit. What is pasted beyond it is kept and
 * counted as too much: cut off silently it would be lost.
 */
export function TextareaWidget(props: WidgetProps<string>) {
  const { id, value, onChange, onLeave, readOnly, schema, placeholder, invalid, options } = props;
  const { words } = useFormScope();
  const text = stringOr(value, '');
  const limit = Number(schema['maxLength'] ?? 0);
  const left = limit - [...text].length;
  return (
    <>
      <Textarea
        id={id}
        autosize
        minRows={Number(options['rows'] ?? 3)}
        maxRows={16}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
        onBlur={onLeave}
        readOnly={readOnly}
        placeholder={placeholder}
        error={invalid}
        {...ariaOf(props)}
      />
      {limit > 0 && left <= Math.min(200, limit / 4) && (
        <div className={classes.left} data-over={left < 0} aria-live="polite">
          {words.charsLeft(left)}
        </div>
      )}
    </>
  );
}
