import { clipFields } from './clip-fields.js';
import { shownKeys } from './field-order.js';
import { findField, ROOT } from './field-place.js';
import { pagesNow } from './form-pages.js';
import type { Operation } from './operation.js';
import { pasteAll } from './paste-fields.js';
import { noSuchField } from './refusals.js';
import { named } from './step-names.js';
import { isRefused, titleOf, type Outcome, type Work } from './work.js';

/** A second field like this one, right after it, with a key of its own. */
export const duplicateField = (
  work: Work,
  { field: at }: Extract<Operation, { do: 'duplicateField' }>,
): Outcome => {
  const field = findField(work, at);
  if (field === undefined) return noSuchField(at);
  const container = field.container.at === '' ? ROOT : field.container;
  const page =
    container === ROOT ? pagesNow(work)?.find(({ shown }) => shown.includes(field.key)) : undefined;
  const shown = page?.shown ?? shownKeys(work, container);
  const before = shown[shown.indexOf(field.key) + 1];
  const pasted = pasteAll(work, clipFields(work.document, [at]), {
    container,
    among: {
      ...(before === undefined ? {} : { before }),
      ...(page === undefined ? {} : { page: page.id }),
    },
  });
  if (isRefused(pasted)) return pasted;
  return {
    name: named('Создана копия поля', 'Duplicated', titleOf(work, field.schema, field.key)),
    select: pasted.places.map((place) => place.at),
  };
};
