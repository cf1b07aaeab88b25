import type { FormProblem } from '@tandem/forms-core';
import { pageOf, type FormPage } from '../schema/pages.js';
import { partsOf } from '../state/pointer.js';

/** Problems in the order in which their fields are read: by page, by field, by row. */
export const sortProblems = (
  problems: readonly FormProblem[],
  pages: readonly FormPage[],
): readonly FormProblem[] => {
  const placeOf = ({ path }: FormProblem): number => {
    const page = pageOf(pages, path);
    const [name = ''] = partsOf(path);
    return page * 10_000 + (pages[page]?.fields.indexOf(name) ?? 0);
  };
  const rest = new Intl.Collator('en', { numeric: true });
  return [...problems].sort(
    (one, other) => placeOf(one) - placeOf(other) || rest.compare(one.path, other.path),
  );
};
