import { useContext, type ReactNode } from 'react';
import type { FieldTemplateProps } from '@rjsf/utils';
import { placeAt } from '../design/design-slots.js';
import { OpaqueField } from '../design/opaque-field.js';
import { useFieldState, useFormScope } from '../state/form-context.js';
import { pointerOf } from '../state/pointer.js';
import { shapeOf, spanOf, type FieldShape } from '../schema/field-shape.js';
import { isGroupKind } from '../schema/widget-kind.js';
import { FieldBoundary } from './field-boundary.js';
import { FieldHelp, FieldLabel } from './field-label.js';
import { FieldNotes } from './field-notes.js';
import { partIds } from './field-id.js';
import { PlaceContext } from './row-context.js';
import classes from './field-template.module.css';

const isGroup = (field: FieldShape) => (field.shape === 'leaf' ? isGroupKind(field.kind) : true);
const isContainer = (field: FieldShape) => field.shape === 'object' || field.shape === 'rows';
const hasOwnLabel = (field: FieldShape) =>
  field.shape === 'sign' || (field.shape === 'leaf' && field.kind === 'checkbox');

/** What a person answers with. Where the form is edited nothing can be typed in, and a hidden field says so. */
function Control({ field, children }: { readonly field: FieldShape; readonly children: ReactNode }) {
  const { design, words } = useFormScope();
  const boundary = <FieldBoundary>{children}</FieldBoundary>;
  if (!design || isContainer(field)) return boundary;
  if (field.shape === 'leaf' && field.kind === 'hidden')
    return <div className={classes.hiddenField}>{words.hiddenField}</div>;
  return <div inert>{boundary}</div>;
}

/** Label, help, control and what is wrong: the frame of every field. Redrawn only when this field changes. */
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
  const own = hasOwnLabel(field);
  const group = isGroup(field);
  const block = group && field.shape !== 'leaf' && field.shape !== 'value';
  const help = typeof rawDescription === 'string' ? rawDescription : '';
  // The head of a table holds the names of its columns.
  const named = design ? place !== 'tableCell' : !own;
  const opaque = design !== undefined && (schema as { 'x-opaque'?: true })['x-opaque'] === true;
  const parts = (
    <>
      {named && <FieldLabel {...{ id, path, label, group, block, place }} required={state.required} />}
      {place !== 'tableCell' && (!own || design) && <FieldHelp {...{ id, path, help }} />}
      {opaque ? <OpaqueField at={placeAt(path)} /> : <Control field={field}>{children}</Control>}
      {own && !design && (
        <FieldHelp {...{ id, path, help }} after={field.shape === 'sign' ? 'sign' : 'leaf'} />
      )}
      <FieldNotes id={id} error={state.error} warning={state.warning} />
    </>
  );
  const content =
    design && own && field.shape === 'leaf' ? <div className={classes.tick}>{parts}</div> : parts;
  const Frame = design?.frame;
  return (
    <div
      className={classes.field}
      data-span={spanOf(schema, uiSchema)}
      data-pointer={pointer}
      data-place={place}
      data-invalid={state.error !== undefined}
      tabIndex={design ? undefined : -1}
      {...(block ? { role: 'group', 'aria-labelledby': partIds(id).label } : {})}
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
