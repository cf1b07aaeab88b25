import { useCallback, useRef } from 'react';
import type { FieldProps } from '@rjsf/utils';
import { isObject } from '../state/pointer.js';
import type { Choice } from '../schema/choices.js';

type Values = Record<string, unknown>;

/** The answers without what was taken away; nothing at all where only computed ones are left. */
const answered = (values: Values, schema: FieldProps['schema']): Values | undefined => {
  const left = Object.entries(values).filter(([, value]) => value !== undefined);
  const own = left.filter(([name]) => {
    const part = schema.properties?.[name];
    return !(isObject(part) && part['readOnly'] === true);
  });
  return own.length > 0 ? Object.fromEntries(left) : undefined;
};

/** The answers of a block and a setter of one row that stays the same, so that other rows are not redrawn. */
export const useBlockAnswer = ({ formData, onChange, fieldPathId, schema }: FieldProps) => {
  const values: Values = isObject(formData) ? formData : {};
  const latest = useRef({ values, onChange, path: fieldPathId.path, schema });
  latest.current = { values, onChange, path: fieldPathId.path, schema };
  const choose = useCallback((name: string, value: Choice['value'] | undefined) => {
    const { values: now, onChange: change, path, schema: own } = latest.current;
    change(answered({ ...now, [name]: value }, own), path);
  }, []);
  return { values, choose };
};
