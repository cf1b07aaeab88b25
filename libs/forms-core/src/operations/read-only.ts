import type { FormFormula } from '../language/parts.js';
import { findField } from './field-place.js';
import { placeOfName } from './map-names.js';
import type { Work } from './work.js';

/** A field that a formula fills is filled by nobody else. Parts of a block keep what the block says of them. */
export const setReadOnly = (work: Work, { to, in: scope }: FormFormula, readOnly: boolean): void => {
  const place = placeOfName(to, scope)?.place;
  const field = place === undefined ? undefined : findField(work, place);
  if (place === undefined || field === undefined || isInBlock(work, field.container.schema)) return;
  const around = place.split('/').map((_, count, parts) => parts.slice(0, count + 1).join('/'));
  const isSet = around.some((at) => {
    const one = findField(work, at);
    return one !== undefined && work.draft.read([...one.schema, 'readOnly']) === true;
  });
  if (readOnly && !isSet) work.draft.set([...field.schema, 'readOnly'], { value: true });
  if (!readOnly) work.draft.remove([...field.schema, 'readOnly']);
};

const isInBlock = (work: Work, schema: readonly string[]): boolean => work.draft.has([...schema, 'x-block']);
