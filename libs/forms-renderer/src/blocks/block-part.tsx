import { memo, useCallback } from 'react';
import { FieldNotes } from '../rjsf/field-notes.js';
import { describedBy, partIds } from '../rjsf/field-id.js';
import { isGroupKind, widgetKindOf, type WidgetKind } from '../schema/widget-kind.js';
import { useFieldState, useFormScope } from '../state/form-context.js';
import { WIDGETS } from '../widgets/registry.js';
import classes from './block-part.module.css';

type Schema = { readonly [keyword: string]: unknown };

export interface BlockPartProps {
  readonly name: string;
  readonly schema: Schema;
  readonly pointer: string;
  readonly id: string;
  readonly label: string;
  /** What the block is called: a part alone («С», «2026») says little to who hears it only. */
  readonly within: string;
  readonly value: unknown;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly kind?: WidgetKind | undefined;
  readonly onChoose: (name: string, value: never) => void;
}

/** One answer of a block of several: its label, its widget and what is wrong with it. Redrawn when it changes. */
export const BlockPart = memo(function BlockPart(props: BlockPartProps) {
  const { name, schema, pointer, id, label, within, value, required, readOnly, onChoose } = props;
  const { store } = useFormScope();
  const state = useFieldState(pointer, required);
  const change = useCallback((next: unknown) => onChoose(name, next as never), [onChoose, name]);
  const leave = useCallback(() => store.touch(pointer), [store, pointer]);
  const kind = props.kind ?? widgetKindOf(schema, undefined);
  const Widget = WIDGETS[kind];
  const ids = partIds(id);
  const Label = isGroupKind(kind) ? 'div' : 'label';
  if (state.hidden) return null;
  return (
    <div className={classes.part} data-pointer={pointer} data-invalid={state.error !== undefined}>
      <Label id={ids.label} className={classes.label} {...(Label === 'label' ? { htmlFor: id } : {})}>
        <span className={classes.unseen}>{`${within}: `}</span>
        {label}
      </Label>
      <Widget
        id={id}
        pointer={pointer}
        kind={kind}
        schema={schema}
        options={NO_OPTIONS}
        label={`${within}: ${label}`}
        value={value as never}
        onChange={change}
        onLeave={leave}
        required={state.required}
        readOnly={readOnly}
        invalid={state.error !== undefined}
        describedBy={describedBy(id, {
          help: false,
          error: state.error !== undefined,
          warning: state.warning !== undefined,
        })}
        placeholder={undefined}
      />
      <FieldNotes id={id} error={state.error} warning={state.warning} />
    </div>
  );
});

const NO_OPTIONS = {};
