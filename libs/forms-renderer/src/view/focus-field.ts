import { pageOf } from '../schema/pages.js';
import type { FormScope } from '../state/form-context.js';
import { parentOf } from '../state/pointer.js';

const FOCUSABLE =
  'input:not([type=hidden]):not([hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled)';

const find = (root: ParentNode, pointer: string): HTMLElement | null => {
  for (let here = pointer; here !== ''; here = parentOf(here)) {
    const field = root.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(here)}"]`);
    if (field) return field;
  }
  return null;
};

/** Opens the page of a field and puts the focus into it; into the nearest parent where it is not drawn. */
export const focusField = (scope: FormScope, root: ParentNode | null, pointer: string): void => {
  scope.store.goTo(pageOf(scope.form.pages, pointer));
  // The page is drawn by then.
  setTimeout(() => {
    const field = root && find(root, pointer);
    if (!field) return;
    field.scrollIntoView({ block: 'center' });
    const control = field.querySelector<HTMLElement>(FOCUSABLE);
    (control ?? field).focus({ preventScroll: true });
  }, 0);
};
