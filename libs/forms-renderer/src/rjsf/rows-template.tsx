import { useEffect, useRef, useState } from 'react';
import type { ArrayFieldTemplateProps } from '@rjsf/utils';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { placeAt } from '../design/design-slots.js';
import { choicesOf } from '../schema/choices.js';
import { isTable, optionsOf, shapeOf } from '../schema/field-shape.js';
import { orderOf } from '../schema/pages.js';
import { useFormScope } from '../state/form-context.js';
import { isObject } from '../state/pointer.js';
import { PlaceContext } from './row-context.js';
import parts from '../blocks/block-part.module.css';
import classes from './rows-template.module.css';

type Schema = { readonly [keyword: string]: unknown };
const FOCUSABLE = 'input:not([type=hidden]):not([hidden]), textarea, select, button';

interface HeadsProps {
  readonly schema: Schema;
  readonly uiSchema: Schema;
  readonly path: readonly (string | number)[];
}

function Heads({ schema, uiSchema, path }: HeadsProps) {
  const { words, design } = useFormScope();
  const items = isObject(schema['items']) ? schema['items'] : {};
  const itemUi = isObject(uiSchema['items']) ? uiSchema['items'] : {};
  const fields = isObject(items['properties']) ? items['properties'] : {};
  const required = Array.isArray(items['required']) ? items['required'] : [];
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.number}>
          №
        </th>
        {orderOf(items as never, itemUi as never).map((name) => {
          const field = fields[name] as Schema;
          const label = String(optionsOf(itemUi[name])['title'] ?? field['title'] ?? name);
          const at = placeAt([...path, 0, name]);
          const needed = required.includes(name);
          return (
            <th
              key={name}
              scope="col"
              data-size={sizeOf(field, itemUi[name])}
              style={widthOf(field)}
              title={typeof field['description'] === 'string' ? field['description'] : undefined}
            >
              {design?.renderLabel?.({ at, label, required: needed, column: true }) ?? label}
              {needed && (
                <span className={classes.star} aria-hidden>
                  {'\u00a0*'}
                </span>
              )}
              {isYears(field) && (
                <span className={parts.yearsHead} aria-hidden>
                  {Object.entries(field['properties'] as Record<string, Schema>).map(([key, year]) => (
                    <span key={key}>{String(year['title'] ?? key)}</span>
                  ))}
                </span>
              )}
            </th>
          );
        })}
        <th scope="col" className={classes.actions}>
          <span className={classes.unseen}>{words.rowActions}</span>
        </th>
      </tr>
    </thead>
  );
}

const isYears = (field: Schema): boolean => field['x-block'] === 'years' && isObject(field['properties']);

/** How much room a column wants. */
const sizeOf = (field: Schema, uiSchema: unknown): 'long' | 'medium' | 'date' | 'short' => {
  const drawn = shapeOf(field, uiSchema);
  if (drawn.shape !== 'leaf' || drawn.kind === 'number' || drawn.kind === 'checkbox') return 'short';
  if (drawn.kind === 'textarea' || drawn.kind === 'reference' || drawn.kind === 'references') return 'long';
  if (drawn.kind === 'date' || drawn.kind === 'month') return 'date';
  if (drawn.kind !== 'text') return 'medium';
  return Number(field['maxLength'] ?? 200) > 60 ? 'long' : 'short';
};

/** A list shows its longest choice whole. */
const widthOf = (field: Schema): { readonly minWidth: string } | undefined => {
  const longest = Math.max(0, ...choicesOf(field).map((one) => one.label.length));
  return longest > 0 ? { minWidth: `${Math.min(14, 3.5 + longest * 0.48)}rem` } : undefined;
};

/** A repeating group: a table where rows are plain, cards otherwise. New rows take the focus; changes are said aloud. */
export function RowsTemplate(props: ArrayFieldTemplateProps) {
  const { items, canAdd, onAddClick, schema, uiSchema, readonly, disabled, fieldPathId, title } = props;
  const { words, design } = useFormScope();
  const box = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const before = useRef(items.length);
  const [said, setSaid] = useState('');
  const table = isTable(schema as Schema, uiSchema);
  const frozen = readonly === true || disabled === true;

  useEffect(() => {
    const was = before.current;
    before.current = items.length;
    if (items.length === was || !box.current?.contains(document.activeElement)) {
      if (items.length >= was || document.activeElement !== document.body) return;
    }
    if (items.length > was) {
      const rows = box.current?.querySelectorAll<HTMLElement>('[data-row]');
      rows?.[rows.length - 1]?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
      setSaid(words.rowAdded(items.length));
    } else {
      addButton.current?.focus();
      setSaid(words.rowRemoved(was));
    }
  }, [items.length, words]);

  return (
    <div ref={box} id={fieldPathId.$id} className={classes.rows}>
      {items.length === 0 && <p className={classes.empty}>{words.emptyGroup}</p>}
      {items.length > 0 && table && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <Heads schema={schema as Schema} uiSchema={(uiSchema ?? {}) as Schema} path={fieldPathId.path} />
            <tbody>
              <PlaceContext.Provider value="tableRow">{items}</PlaceContext.Provider>
            </tbody>
          </table>
        </div>
      )}
      {items.length > 0 && !table && (
        <ol className={classes.cards}>
          <PlaceContext.Provider value="cardRow">{items}</PlaceContext.Provider>
        </ol>
      )}
      {table && design?.renderEnd?.({ at: placeAt([...fieldPathId.path, 0]) })}
      {!frozen && !design && (
        <Button
          ref={addButton}
          variant="subtle"
          className={classes.add}
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          disabled={!canAdd}
          onClick={onAddClick}
          aria-label={`${table ? words.addRow : words.add}: ${title}`}
        >
          {table ? words.addRow : words.add}
        </Button>
      )}
      <span className={classes.unseen} aria-live="polite">
        {said}
      </span>
    </div>
  );
}
