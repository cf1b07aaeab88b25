import { useContext } from 'react';
import type { FieldTemplateProps } from '@rjsf/utils';
import { useFieldState, useFormScope } from '../state/form-context.js';
import { pointerOf } from '../state/pointer.js';
import { shapeOf, spanOf, type FieldShape } from '../schema/field-shape.js';
import { isGroupKind } from '../schema/widget-kind.js';
import { FieldBoundary } from './field-boundary.js';
import { FieldNotes } from './field-notes.js';
import { partIds } from './field-id.js';
import { PlaceContext } from './row-context.js';
import classes from './field-template.module.css';

const isGroup = (field: FieldShape) => (field.shape === 'leaf' ? isGroupKind(field.kind) : true);
const hasOwnLabel = (field: FieldShape) =>
  field.shape === 'sign' || (field.shape === 'leaf' && field.kind === 'checkbox');

/** Label, help, control and what is wrong: the frame of every field. Redrawn only when this field changes. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { id, label, rawDescription, required, schema, uiSchema, fieldPathId, children } = props;
  const pointer = pointerOf(fieldPathId.path);
  const { onFieldDrawn, words } = useFormScope();
  const state = useFieldState(pointer, required === true);
  const place = useContext(PlaceContext);
  onFieldDrawn?.(pointer);

  if (fieldPathId.path.length === 0) return children;
  if (state.hidden || props.hidden) return null;
  if (place === 'tableRow' || place === 'cardRow') return <FieldBoundary>{children}</FieldBoundary>;

  const field = shapeOf(schema, uiSchema);
  const ids = partIds(id);
  const group = isGroup(field);
  const Label = group ? 'div' : 'label';
  const block = group && field.shape !== 'leaf' && field.shape !== 'value';
  return (
    <div
      className={classes.field}
      data-span={spanOf(schema, uiSchema)}
      data-pointer={pointer}
      data-place={place}
      data-block={block}
      data-own-label={hasOwnLabel(field) ? field.shape : undefined}
      data-invalid={state.error !== undefined}
      tabIndex={-1}
      {...(block ? { role: 'group', 'aria-labelledby': ids.label } : {})}
    >
      {!hasOwnLabel(field) && (
        <Label id={ids.label} className={classes.label} {...(group ? {} : { htmlFor: id })}>
          {label}
          {state.required && (
            <span className={classes.star}>
              <span aria-hidden>{'\u00a0*'}</span>
              {block && <span className={classes.unseen}>, {words.required}</span>}
            </span>
          )}
        </Label>
      )}
      {rawDescription && place !== 'tableCell' && !hasOwnLabel(field) && (
        <div id={ids.help} className={classes.help}>
          {rawDescription}
        </div>
      )}
      <FieldBoundary>{children}</FieldBoundary>
      {rawDescription && hasOwnLabel(field) && (
        <div id={ids.help} className={classes.help}>
          {rawDescription}
        </div>
      )}
      <FieldNotes id={id} error={state.error} warning={state.warning} />
    </div>
  );
}
