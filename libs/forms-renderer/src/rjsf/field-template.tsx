import { useContext } from 'react';
import type { FieldTemplateProps } from '@rjsf/utils';
import { placeAt } from '../design/design-slots.js';
import { shapeOf, spanOf } from '../schema/field-shape.js';
import { useFieldState, useFormScope } from '../state/form-context.js';
import { pointerOf } from '../state/pointer.js';
import { FieldBoundary } from './field-boundary.js';
import { FieldContent, isBlock } from './field-content.js';
import { partIds } from './field-id.js';
import { PlaceContext } from './row-context.js';
import classes from './field-template.module.css';

/** The frame of every field. Redrawn only when this field changes. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { id, label, rawDescription, required, schema, uiSchema, fieldPathId, children } = props;
  const { path } = fieldPathId;
  const pointer = pointerOf(path);
  const { onFieldDrawn, design } = useFormScope();
  const state = useFieldState(pointer, required === true);
  const place = useContext(PlaceContext);
  onFieldDrawn?.(pointer);

  if (path.length === 0) return children;
  if (!design && (state.hidden || props.hidden)) return null;
  if (place === 'tableRow' || place === 'cardRow') return <FieldBoundary>{children}</FieldBoundary>;

  const field = shapeOf(schema, uiSchema);
  const content = (
    <FieldContent
      field={field}
      id={id}
      path={path}
      place={place}
      label={label}
      help={typeof rawDescription === 'string' ? rawDescription : ''}
      schema={schema as never}
      uiSchema={uiSchema}
      state={state}
    >
      {children}
    </FieldContent>
  );
  const Frame = design?.frame;
  return (
    <div
      className={classes.field}
      data-span={spanOf(schema, uiSchema)}
      data-pointer={pointer}
      data-place={place}
      data-invalid={state.error !== undefined}
      tabIndex={design ? undefined : -1}
      {...(isBlock(field) ? { role: 'group', 'aria-labelledby': partIds(id).label } : {})}
    >
      {Frame ? (
        <Frame at={placeAt(path)} schema={schema as never} uiSchema={(uiSchema ?? {}) as never}>
          {content}
        </Frame>
      ) : (
        content
      )}
    </div>
  );
}
