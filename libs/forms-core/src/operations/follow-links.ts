import type { Json } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { valueAt } from '../schema/pointer.js';
import { findField } from './field-place.js';
import { linksIn, type FieldLink } from './field-links.js';
import type { WhereTo } from './follow-part.js';
import type { Work } from './work.js';

const nameAfter = (link: FieldLink, going: WhereTo): string | undefined => {
  const [owner, place] = [going(link.owner), going(link.place)];
  return owner === undefined || place === undefined ? undefined : link.say(owner, place);
};

/** Keywords of fields that stay and that name what goes, or what can no longer be named from there. */
export const linksThatBreak = (definition: FormDefinition, going: WhereTo): FieldLink[] =>
  linksIn(definition).filter(
    (link) =>
      going(link.owner) !== undefined &&
      (going(link.owner) !== link.owner || going(link.place) !== link.place) &&
      nameAfter(link, going) === undefined,
  );

/** Writes the new names; a keyword that has lost its field is taken out. */
export const followLinks = (work: Work, definition: FormDefinition, going: WhereTo): void => {
  for (const link of linksIn(definition)) {
    const owner = going(link.owner);
    if (owner === undefined || (owner === link.owner && going(link.place) === link.place)) continue;
    const parts = partsAfter(work, link, owner);
    if (parts === undefined) continue;
    const name = nameAfter(link, going);
    if (name === undefined) work.draft.remove(parts, link.parts[0] === 'uiSchema' ? 1 : parts.length - 1);
    else if (name !== work.draft.read(parts)) work.draft.set(parts, { value: name });
  }
};

/** Where the keyword stands now that its own field may have moved. */
const partsAfter = (work: Work, link: FieldLink, owner: string): readonly string[] | undefined => {
  const before = fieldParts(work, link);
  if (before === undefined) return undefined;
  const field = owner === '' ? undefined : findField(work, owner.replace(/\/\*$/, ''));
  const root = link.parts[0] === 'uiSchema' ? field?.ui : field?.schema;
  const rows = owner.endsWith('/*') ? ['items'] : [];
  const parts = [...(root ?? [link.parts[0]!]), ...rows, ...link.parts.slice(before)];
  return valueAt(work.draft.read([]), parts) === undefined ? undefined : parts;
};

/** How many parts of the pointer lead to the field that holds the keyword. */
const fieldParts = (work: Work, link: FieldLink): number | undefined => {
  const inUi = link.parts[0] === 'uiSchema';
  let schema: Json | undefined = work.document.value.schema;
  let length = 1;
  for (const part of link.owner
    .split('/')
    .slice(1)
    .map((one) => one.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    const isRow = part === '*' && valueAt(schema, ['properties', '*']) === undefined;
    schema = valueAt(schema, isRow ? ['items'] : ['properties', part]);
    length += inUi || isRow ? 1 : 2;
  }
  return schema === undefined ? undefined : length;
};
