import { ValueView } from '../answers/value-view.js';
import { useFormScope, useFormState } from '../state/form-context.js';
import { isObject, partsOf } from '../state/pointer.js';
import { FieldNotes } from './field-notes.js';
import classes from './field-template.module.css';

export interface ItemErrorsProps {
  readonly id: string;
  /** The list. */
  readonly pointer: string;
  readonly schema: { readonly [keyword: string]: unknown };
  readonly value: unknown;
}

/** What is wrong with single items of a list that one widget shows: each is named, for the widget cannot point at it. */
export function ItemErrors({ id, pointer, schema, value }: ItemErrorsProps) {
  const { words, store } = useFormScope();
  const places = useFormState((one) => one.itemsInError(pointer));
  if (places === '') return null;
  const items = isObject(schema['items']) ? schema['items'] : {};
  return (
    <ul id={`${id}-items`} className={classes.items}>
      {places.split('\n').map((place) => {
        const index = Number(partsOf(place.slice(pointer.length))[0]);
        const item = Array.isArray(value) ? (value as unknown[])[index] : undefined;
        return (
          <li key={place} data-pointer={place}>
            <FieldNotes
              id={`${id}_${index}`}
              error={
                <>
                  {item === undefined ? (
                    words.item(index + 1)
                  ) : (
                    <ValueView schema={items} value={item as never} />
                  )}
                  {`: ${store.errorIn(place, pointer) ?? ''}`}
                </>
              }
              warning={undefined}
            />
          </li>
        );
      })}
    </ul>
  );
}
