import type { ReactNode } from 'react';
import { TextBlock } from '../blocks/text-block.js';
import { placeAt } from '../design/design-slots.js';
import { OpaqueField } from '../design/opaque-field.js';
import { optionsOf, type FieldShape } from '../schema/field-shape.js';
import { isGroupKind } from '../schema/widget-kind.js';
import { useFormScope } from '../state/form-context.js';
import type { FieldState } from '../state/form-store.js';
import { FieldBoundary } from './field-boundary.js';
import { FieldHelp, FieldLabel } from './field-label.js';
import { FieldNotes } from './field-notes.js';
import type { Place } from './row-context.js';
import classes from './field-template.module.css';

type Schema = { readonly [keyword: string]: unknown };

export interface FieldContentProps {
  readonly field: FieldShape;
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly place: Place;
  readonly label: string;
  readonly help: string;
  readonly schema: Schema;
  readonly uiSchema: unknown;
  readonly state: FieldState;
  readonly children: ReactNode;
}

const isContainer = (field: FieldShape) => field.shape === 'object' || field.shape === 'rows';
const isTick = (field: FieldShape) => field.shape === 'leaf' && field.kind === 'checkbox';
export const isTextual = (field: FieldShape): field is FieldShape & { readonly shape: 'heading' | 'note' } =>
  field.shape === 'heading' || field.shape === 'note';

/** Shown by several controls, or by none: its name is no label of an input. */
export const isGroup = (field: FieldShape) => field.shape !== 'leaf' || isGroupKind(field.kind);

/** A block of answers that is read as one. */
export const isBlock = (field: FieldShape) =>
  field.shape !== 'leaf' && field.shape !== 'value' && !isTextual(field);

/** What a person answers with. Where the form is edited nothing can be typed in, and a hidden field says so. */
function Control({ field, children }: Pick<FieldContentProps, 'field' | 'children'>) {
  const { design, words } = useFormScope();
  const boundary = <FieldBoundary>{children}</FieldBoundary>;
  if (!design || isContainer(field)) return boundary;
  if (field.shape === 'leaf' && field.kind === 'hidden')
    return <div className={classes.hiddenField}>{words.hiddenField}</div>;
  return <div inert>{boundary}</div>;
}

/** A field that is asked: its name, help, control and what is wrong. */
function Asked({ field, id, path, place, label, help, schema, state, children }: FieldContentProps) {
  const { design } = useFormScope();
  const own = isTick(field) || field.shape === 'sign';
  // Where the form is edited the head of a table holds the names of its columns.
  const named = design ? place !== 'tableCell' : !own;
  const opaque = design !== undefined && schema['x-opaque'] === true;
  const parts = (
    <>
      {named && (
        <FieldLabel
          id={id}
          path={path}
          label={label}
          required={state.required}
          group={isGroup(field)}
          block={isBlock(field)}
          place={place}
          weight={schema['x-weight']}
        />
      )}
      {place !== 'tableCell' && (!own || design) && <FieldHelp id={id} path={path} help={help} />}
      {opaque ? <OpaqueField at={placeAt(path)} /> : <Control field={field}>{children}</Control>}
      {own && !design && (
        <FieldHelp id={id} path={path} help={help} after={field.shape === 'sign' ? 'sign' : 'leaf'} />
      )}
      <FieldNotes id={id} error={state.error} warning={state.warning} />
    </>
  );
  return design && isTick(field) ? <div className={classes.tick}>{parts}</div> : parts;
}

/** All that stands inside the frame of a field. */
export function FieldContent(props: FieldContentProps) {
  const { field, id, path, help, schema, uiSchema } = props;
  if (!isTextual(field)) return <Asked {...props} />;
  const title = optionsOf(uiSchema)['title'] ?? schema['title'] ?? '';
  return <TextBlock kind={field.shape} id={id} path={path} title={String(title)} text={help} />;
}
