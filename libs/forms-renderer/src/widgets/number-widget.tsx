import { NumberInput } from '@mantine/core';
import { useFormScope } from '../state/form-context.js';
import { ariaOf, type WidgetProps } from './widget-props.js';
import classes from './widgets.module.css';

/** A number with its unit; written with a comma in Russian, read with either. */
export function NumberWidget(props: WidgetProps<number>) {
  const { id, value, onChange, onLeave, readOnly, schema, placeholder, invalid } = props;
  const { language } = useFormScope();
  const unit = typeof schema['x-unit'] === 'string' ? schema['x-unit'] : undefined;
  const whole = schema['type'] === 'integer';
  return (
    <div className={classes.number}>
      <NumberInput
        id={id}
        className={classes.numberInput}
        value={value ?? ''}
        onChange={(next) =>
          onChange(next === '' || !Number.isFinite(Number(next)) ? undefined : Number(next))
        }
        onBlur={onLeave}
        readOnly={readOnly}
        allowDecimal={!whole}
        allowNegative={!(Number(schema['minimum']) >= 0)}
        decimalSeparator={language === 'ru' ? ',' : '.'}
        allowedDecimalSeparators={['.', ',']}
        thousandSeparator={unit === '₽' ? ' ' : false}
        clampBehavior="none"
        hideControls
        inputMode={whole ? 'numeric' : 'decimal'}
        placeholder={placeholder}
        error={invalid}
        {...ariaOf(props)}
      />
      {unit && <span className={classes.unit}>{unit}</span>}
    </div>
  );
}
