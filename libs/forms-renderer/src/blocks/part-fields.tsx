import { Fragment, useContext } from 'react';
import type { FieldProps } from '@rjsf/utils';
import { PlaceContext } from '../rjsf/row-context.js';
import { formatNumber } from '../schema/format-number.js';
import { useFormScope, useFormState } from '../state/form-context.js';
import { isObject, pointerOf } from '../state/pointer.js';
import { BlockPart } from './block-part.js';
import { partsOf } from './parts-of.js';
import { useBlockAnswer } from './use-block-answer.js';
import classes from './block-part.module.css';

function Parts({ className, ...props }: FieldProps & { readonly className: string | undefined }) {
  const place = useContext(PlaceContext);
  const { values, choose } = useBlockAnswer(props);
  return (
    <div id={props.fieldPathId.$id} className={className} data-place={place}>
      {partsOf(props).map((part) => (
        <BlockPart key={part.name} {...part} value={values[part.name]} onChoose={choose} />
      ))}
    </div>
  );
}

/** From and to, side by side. */
export function PeriodField(props: FieldProps) {
  return <Parts {...props} className={classes.pair} />;
}

/** A number for each year, in small columns. */
export function YearsField(props: FieldProps) {
  return <Parts {...props} className={classes.years} />;
}

/** So many out of so many; the percentage is the form's to count. */
export function ShareField(props: FieldProps) {
  const { fieldPathId, schema, formData } = props;
  const { words, language } = useFormScope();
  const { values, choose } = useBlockAnswer(props);
  const pointer = pointerOf([...fieldPathId.path, 'percent']);
  const counted = useFormState((store) => store.computed[pointer]);
  const stored = isObject(formData) ? formData['percent'] : undefined;
  const percent = typeof counted === 'number' ? counted : stored;
  const shown = isObject(schema.properties?.['percent']) ? schema.properties['percent'] : undefined;
  return (
    <div id={fieldPathId.$id} className={classes.share}>
      {partsOf(props).map((part, index) => (
        <Fragment key={part.name}>
          {index > 0 && (
            <span className={classes.between} aria-hidden>
              {words.outOf}
            </span>
          )}
          <BlockPart {...part} value={values[part.name]} onChoose={choose} />
        </Fragment>
      ))}
      {shown && (
        <output
          className={classes.percent}
          aria-label={`${String(schema.title ?? '')}: ${String(shown['title'] ?? words.share)}`}
        >
          {'=\u00a0'}
          {typeof percent === 'number' ? formatNumber(percent, shown['x-unit'] ?? '%', language) : '—'}
        </output>
      )}
    </div>
  );
}
