import { memo, useMemo } from 'react';
import Form from '@rjsf/core';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { FieldBoundary } from '../rjsf/field-boundary.js';
import { FORM_PARTS } from '../rjsf/form-parts.js';
import { useFormScope } from '../state/form-context.js';
import { placeAt } from './design-slots.js';
import { drawPart } from './draw-part.js';
import { OpaqueField } from './opaque-field.js';
import classes from '../rjsf/object-template.module.css';

export interface CanvasFieldProps {
  readonly name: string;
  readonly schema: unknown;
  readonly uiSchema: unknown;
  readonly required: boolean;
  /** Places inside that cannot be edited by controls, one a line: a string, so that equal lists are the same. */
  readonly closed: string;
}

/**
 * One root field of the canvas, drawn by RJSF as a form of its own. A form as a whole would be drawn anew at every
 * change of its schema, all fields of it; so drawn, a change redraws the field that it belongs to.
 */
export const CanvasField = memo(function CanvasField(props: CanvasFieldProps) {
  const { name, schema, uiSchema, required, closed } = props;
  const { prefix } = useFormScope();
  const part = useMemo(
    () => drawPart(name, schema, uiSchema, required, new Set(closed.split('\n'))),
    [name, schema, uiSchema, required, closed],
  );
  return (
    <FieldBoundary retryOn={part} instead={<OpaqueField at={placeAt([name])} />}>
      <Form
        {...FORM_PARTS}
        className={classes.part as string}
        schema={part.schema as RJSFSchema}
        uiSchema={part.uiSchema as UiSchema}
        formData={part.answers}
        idPrefix={prefix}
      >
        <></>
      </Form>
    </FieldBoundary>
  );
});
