import { useFormScope } from '../state/form-context.js';
import type { WidgetProps } from './widget-props.js';
import classes from './widgets.module.css';

/** One to ten: buttons in a row that are radios to the keyboard and to a screen reader. */
export function ScaleWidget(props: WidgetProps<number>) {
  const { id, schema, value, onChange, onLeave, readOnly, describedBy, invalid, options, required } = props;
  const { words } = useFormScope();
  const low = Number(schema['minimum']);
  const steps = Array.from({ length: Number(schema['maximum']) - low + 1 }, (_, index) => low + index);
  const ends = [options['lowLabel'] ?? options['low'], options['highLabel'] ?? options['high']];
  return (
    <div>
      <div
        role="radiogroup"
        id={id}
        className={classes.scale}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-required={required || undefined}
      >
        {steps.map((step) => (
          <label key={step} className={classes.step} data-chosen={value === step}>
            <input
              type="radio"
              name={id}
              value={step}
              checked={value === step}
              disabled={readOnly && value !== step}
              onChange={() => !readOnly && onChange(step)}
              onBlur={onLeave}
            />
            <span>{step}</span>
          </label>
        ))}
        {!required && !readOnly && value !== undefined && (
          <button type="button" className={classes.textButton} onClick={() => onChange(undefined)}>
            {words.clearAnswer}
          </button>
        )}
      </div>
      {(ends[0] !== undefined || ends[1] !== undefined) && (
        <div className={classes.ends}>
          <span>{String(ends[0] ?? '')}</span>
          <span>{String(ends[1] ?? '')}</span>
        </div>
      )}
    </div>
  );
}
