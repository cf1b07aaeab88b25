import type { FieldProps } from '@rjsf/utils';
import { orderOf } from '../schema/pages.js';
import { isObject, pointerOf } from '../state/pointer.js';
import type { BlockPartProps } from './block-part.js';

type Schema = { readonly [keyword: string]: unknown };
type Part = Omit<BlockPartProps, 'onChoose' | 'value'>;

/** Answers of a block of several, in order, those that the form computes left out. */
export const partsOf = (props: FieldProps): readonly Part[] => {
  const { schema, uiSchema, fieldPathId, readonly, disabled, required, name } = props;
  const properties = isObject(schema.properties) ? schema.properties : {};
  const demanded = Array.isArray(schema.required) ? (schema.required as readonly string[]) : [];
  return orderOf(schema as never, (uiSchema ?? {}) as never).flatMap((key) => {
    const part = properties[key];
    if (!isObject(part) || part['readOnly'] === true) return [];
    return [
      {
        name: key,
        schema: part as Schema,
        pointer: pointerOf([...fieldPathId.path, key]),
        id: `${fieldPathId.$id}_${key}`,
        label: String(part['title'] ?? key),
        within: String(schema.title ?? name),
        required: required === true && demanded.includes(key),
        readOnly: readonly === true || disabled === true,
      },
    ];
  });
};
