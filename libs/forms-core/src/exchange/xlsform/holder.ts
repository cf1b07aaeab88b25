import type { Json } from '@tandem/domain';
import { isObject } from '../../schema/pointer.js';
import type { FieldPlace } from './places.js';
import type { SchemaDraft } from './read-logic.js';

/** The object of a form that fields are put into, with what is said of them beside it. */
export interface Holder {
  readonly properties: SchemaDraft;
  readonly ui: SchemaDraft;
  readonly required: string[];
}

/** The object that holds the field: parents were made before it. */
export const holderAt = (root: Holder, place: FieldPlace): Holder =>
  place.parents.reduce<Holder>(({ properties, ui }, { key, kind }) => {
    const parent = properties[key] as SchemaDraft;
    const object = (kind === 'rows' ? parent['items'] : parent) as SchemaDraft;
    const uiOfParent = ownOf(ui, key);
    return {
      properties: object['properties'] as SchemaDraft,
      ui: kind === 'rows' ? ownOf(uiOfParent, 'items') : uiOfParent,
      required: ownListOf(object, 'required'),
    };
  }, root);

/** Groups nobody put anything into leave nothing behind. */
export const dropEmpty = ({ properties, ui }: Pick<Holder, 'properties' | 'ui'>): void => {
  for (const [key, field] of Object.entries(properties)) {
    if (!isObject(field)) continue;
    const own = (field['type'] === 'array' ? field['items'] : field) as SchemaDraft;
    if (!isObject(own) || !isObject(own['properties'])) continue;
    const uiOfField = ownOf(ui, key);
    const uiOfOwn = field['type'] === 'array' ? ownOf(uiOfField, 'items') : uiOfField;
    dropEmpty({ properties: own['properties'] as SchemaDraft, ui: uiOfOwn });
    if (Array.isArray(own['required']) && own['required'].length === 0) delete own['required'];
    if (field['type'] === 'array' && Object.keys(uiOfOwn).length === 0) delete uiOfField['items'];
    if (Object.keys(uiOfField).length === 0) delete ui[key];
  }
};

/** A field may be called `constructor`: only what was put there is there. */
const keptAt = (object: SchemaDraft, key: string, empty: () => Json): Json => {
  if (!Object.hasOwn(object, key)) object[key] = empty();
  return object[key]!;
};
const ownOf = (object: SchemaDraft, key: string): SchemaDraft =>
  keptAt(object, key, () => ({})) as SchemaDraft;
const ownListOf = (object: SchemaDraft, key: string): string[] =>
  keptAt(object, key, () => []) as unknown as string[];
