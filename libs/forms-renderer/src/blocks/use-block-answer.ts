import { useCallback, useRef } from 'react';
import type { FieldProps } from '@rjsf/utils';
import { isObject } from '../state/pointer.js';
import type { Choice } from '../schema/choices.js';

/** The answers of a block and a setter of one row that stays the same, so that other rows are not redrawn. */
export const useBlockAnswer = ({ formData, onChange, fieldPathId }: FieldProps) => {
  const values: Record<string, unknown> = isObject(formData) ? formData : {};
  const latest = useRef({ values, onChange, path: fieldPathId.path });
  latest.current = { values, onChange, path: fieldPathId.path };
  const choose = useCallback((name: string, value: Choice['value'] | undefined) => {
    const { values: now, onChange: change, path } = latest.current;
    change({ ...now, [name]: value }, path);
  }, []);
  return { values, choose };
};
