import type { FieldProps } from '@rjsf/utils';
import { getDefaultRegistry } from '@rjsf/core';
import { ComputedField } from '../blocks/computed-field.js';
import { MatrixField } from '../blocks/matrix-field.js';
import { RubricField } from '../blocks/rubric-field.js';
import { SignField } from '../blocks/sign-field.js';
import { shapeOf } from '../schema/field-shape.js';
import { LeafField } from './leaf-field.js';

const core = getDefaultRegistry().fields;
const CoreArrayField = core['ArrayField']!;
const CoreObjectField = core['ObjectField']!;

/** Arrays: a choice of many, references and files are one widget; objects are rows. */
export function ArrayField(props: FieldProps) {
  const { shape } = shapeOf(props.schema, props.uiSchema);
  if (shape === 'value') return <ComputedField {...props} />;
  return shape === 'rows' ? <CoreArrayField {...props} /> : <LeafField {...props} />;
}

/** Objects: a block of its own kind, or a group of fields. */
export function ObjectField(props: FieldProps) {
  const { shape } = shapeOf(props.schema, props.uiSchema);
  if (shape === 'matrix') return <MatrixField {...props} />;
  if (shape === 'rubric') return <RubricField {...props} />;
  if (shape === 'sign') return <SignField {...props} />;
  if (shape === 'value') return <ComputedField {...props} />;
  return <CoreObjectField {...props} />;
}
