import type { ComponentType } from 'react';
import type { FieldProps } from '@rjsf/utils';
import { getDefaultRegistry } from '@rjsf/core';
import { ComputedField } from '../blocks/computed-field.js';
import { MatrixField } from '../blocks/matrix-field.js';
import { PeriodField, ShareField, YearsField } from '../blocks/part-fields.js';
import { RubricField } from '../blocks/rubric-field.js';
import { ScoresField } from '../blocks/scores-field.js';
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

const BLOCK_FIELDS: { readonly [shape: string]: ComponentType<FieldProps> } = {
  matrix: MatrixField,
  rubric: RubricField,
  scores: ScoresField,
  sign: SignField,
  share: ShareField,
  period: PeriodField,
  years: YearsField,
  value: ComputedField,
};

/** Objects: a block of its own kind, or a group of fields. */
export function ObjectField(props: FieldProps) {
  const Block = BLOCK_FIELDS[shapeOf(props.schema, props.uiSchema).shape] ?? CoreObjectField;
  return <Block {...props} />;
}
