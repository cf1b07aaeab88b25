import type { Json, JsonObject, Text } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { isObject, partsOf, pointerOf } from '../schema/pointer.js';
import { uiPart, uiWish, uiWishAt } from '../schema/read-ui.js';
import { placeOfName, type NamedPlace } from './map-names.js';

/** A keyword of one field that names another: whose signature it is, where choices come from, what rows are sorted by, a `$ref`. */
export interface FieldLink {
  readonly kind: 'signer' | 'choices' | 'prefill' | 'reference';
  /** The field that names, and the place that it names. */
  readonly owner: string;
  readonly place: string;
  /** Parts of the pointer into the document at which the name stands. */
  readonly parts: readonly string[];
  readonly text: Text;
  /** The name, for the place where it is then; nothing where it cannot be said there. */
  readonly say: (owner: string, place: string) => string | undefined;
}

/** Every such keyword of a form. */
export const linksIn = (definition: FormDefinition): FieldLink[] => {
  const links: FieldLink[] = [];
  const visit = (schema: JsonObject, ui: JsonObject, here: Here): void => {
    links.push(...linksOfField(schema, ui, here));
    const { properties, items } = schema;
    if (isObject(properties))
      for (const [key, child] of Object.entries(properties))
        if (isObject(child))
          visit(child, uiPart(ui, key), inside(here, ['properties', key], [key], pointerOf([key])));
    if (isObject(items)) visit(items, uiPart(ui, 'items'), inside(here, ['items'], ['items'], '/*'));
  };
  if (isObject(definition.schema))
    visit(definition.schema, isObject(definition.uiSchema) ? definition.uiSchema : {}, {
      at: '',
      schema: ['schema'],
      ui: ['uiSchema'],
    });
  return [...links, ...referencesIn(definition.schema)];
};

interface Here {
  readonly at: string;
  readonly schema: readonly string[];
  readonly ui: readonly string[];
}

const inside = (here: Here, schema: readonly string[], ui: readonly string[], at: string): Here => ({
  at: here.at + at,
  schema: [...here.schema, ...schema],
  ui: [...here.ui, ...ui],
});

const titleOf = (schema: JsonObject, at: string): string =>
  typeof schema['title'] === 'string' && schema['title'] !== '' ? schema['title'] : at;

const linksOfField = (schema: JsonObject, ui: JsonObject, here: Here): FieldLink[] => {
  const links: FieldLink[] = [];
  const title = titleOf(schema, here.at);
  const signer = schema['x-signer'];
  const scope = scopeOf(here.at);
  const signs = typeof signer === 'string' ? placeOfName(signer, scope) : undefined;
  if (signs !== undefined)
    links.push({
      kind: 'signer',
      owner: here.at,
      place: signs.place,
      parts: [...here.schema, 'x-signer'],
      text: { ru: `подпись «${title}»`, en: `the signature “${title}”` },
      say: sayFrom,
    });
  const from = uiWish(ui, 'choicesFrom');
  const chosen: NamedPlace | undefined = typeof from === 'string' ? placeOfName(from, scope) : undefined;
  if (chosen !== undefined)
    links.push({
      kind: 'choices',
      owner: here.at,
      place: chosen.place,
      parts: [...here.ui, ...partsOf(uiWishAt(ui, 'choicesFrom', 'options'))],
      text: { ru: `варианты поля «${title}»`, en: `the choices of “${title}”` },
      say: sayFrom,
    });
  const sortBy = uiWish(ui, 'sortBy');
  if (typeof sortBy === 'string')
    links.push({
      kind: 'choices',
      owner: here.at,
      place: `${here.at}/*${pointerOf([sortBy])}`,
      parts: [...here.ui, ...partsOf(uiWishAt(ui, 'sortBy', 'options'))],
      text: { ru: `порядок строк «${title}»`, en: `the order of the rows “${title}”` },
      say: (owner, place) => {
        const [key, ...deeper] = place.startsWith(`${owner}/*/`)
          ? partsOf(place.slice(owner.length + 2))
          : [];
        return deeper.length === 0 ? key : undefined;
      },
    });
  return links;
};

/** The rows in which a place lies. */
const scopeOf = (at: string): string | undefined => {
  const last = at.lastIndexOf('/*');
  return last < 0 ? undefined : at.slice(0, last);
};

const sayFrom = (owner: string, place: string): string | undefined => {
  const scope = scopeOf(owner);
  if (scope !== undefined && place.startsWith(`${scope}/*/`)) {
    const rest = place.slice(scope.length + 3);
    return rest.split('/').includes('*') ? undefined : `$row/${rest}`;
  }
  return place.split('/').includes('*') ? undefined : place;
};

/** `{"$ref": "#/properties/goal"}`: a field described like another one. */
const referencesIn = (schema: Json): FieldLink[] => {
  const links: FieldLink[] = [];
  const visit = (value: Json, parts: readonly string[], owner: string): void => {
    if (Array.isArray(value))
      return (value as Json[]).forEach((one, index) => visit(one, [...parts, String(index)], owner));
    if (!isObject(value)) return;
    for (const [key, child] of Object.entries(value)) {
      const here = [...parts, key];
      const place = key === '$ref' && typeof child === 'string' ? placeOfReference(child) : undefined;
      if (place !== undefined)
        links.push({
          kind: 'reference',
          owner,
          place,
          parts: here,
          text: {
            ru: `ссылка ${pointerOf(parts.slice(1))}`,
            en: `the reference ${pointerOf(parts.slice(1))}`,
          },
          say: (_, to) => referenceTo(to),
        });
      else if (typeof child === 'object') {
        const isField = parts.at(-1) === 'properties';
        const isRow = key === 'items' && !isField;
        visit(child, here, isField ? owner + pointerOf([key]) : isRow ? `${owner}/*` : owner);
      }
    }
  };
  visit(schema, ['schema'], '');
  return links;
};

/** `#/properties/rows/items/properties/goal` names a field of its rows. */
const placeOfReference = (reference: string): string | undefined => {
  if (!/^#\/(?:properties|items)\//.test(reference)) return undefined;
  const parts = partsOf(decode(reference.slice(1)));
  let place = '';
  for (let index = 0; index < parts.length; index += 1) {
    if (parts[index] === 'properties' && index + 1 < parts.length) place += pointerOf([parts[(index += 1)]!]);
    else if (parts[index] === 'items') place += '/*';
    else return undefined;
  }
  return place;
};

const decode = (pointer: string): string => {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
};

const referenceTo = (place: string): string =>
  `#${place
    .split('/')
    .slice(1)
    .map((part) => (part === '*' ? '/items' : `/properties/${encodeURIComponent(part)}`))
    .join('')}`;
