import { memo, useCallback } from 'react';
import type { FieldProps } from '@rjsf/utils';
import { useFieldState, useFormScope } from '../state/form-context.js';
import { pointerOf } from '../state/pointer.js';
import { withNames } from '../schema/choices.js';
import { optionsOf, shapeOf } from '../schema/field-shape.js';
import { WIDGETS } from '../widgets/registry.js';
import { ComputedField } from '../blocks/computed-field.js';
import { ItemErrors } from './item-errors.js';
import { describedBy } from './field-id.js';

/** A field answered by one widget: any string, number, boolean, choice, reference or file. */
function Leaf(props: FieldProps) {
  const { schema, uiSchema, fieldPathId, formData, onChange, required, readonly, disabled, name } = props;
  const { store } = useFormScope();
  const { path } = fieldPathId;
  const id = fieldPathId.$id;
  const pointer = pointerOf(path);
  const state = useFieldState(pointer, required === true);
  const change = useCallback((value: unknown) => onChange(value, path), [onChange, path]);
  const leave = useCallback(() => store.touch(pointer), [store, pointer]);
  const field = shapeOf(schema, uiSchema);
  if (field.shape !== 'leaf') return <ComputedField {...props} />;

  const options = optionsOf(uiSchema);
  const Widget = WIDGETS[field.kind];
  const many = schema.type === 'array' && field.kind !== 'lines';
  const control = (
    <Widget
      id={id}
      pointer={pointer}
      kind={field.kind}
      schema={withNames(schema as { readonly [keyword: string]: unknown }, options)}
      options={options}
      label={String(options['title'] ?? schema.title ?? name)}
      value={formData as never}
      onChange={change}
      onLeave={leave}
      required={state.required}
      readOnly={readonly === true || disabled === true}
      invalid={state.error !== undefined}
      describedBy={describedBy(id, {
        help: Boolean(options['description'] ?? schema.description),
        error: state.error !== undefined,
        warning: state.warning !== undefined,
      })}
      placeholder={typeof options['placeholder'] === 'string' ? options['placeholder'] : undefined}
    />
  );
  if (!many) return control;
  return (
    <>
      {control}
      <ItemErrors id={id} pointer={pointer} schema={schema as never} value={formData} />
    </>
  );
}

export const LeafField = memo(Leaf);
