import { useLayoutEffect, useMemo, useRef } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import { pageOf, type FormPage } from '../schema/pages.js';
import type { PreparedForm } from '../schema/prepare-form.js';
import { splitPages } from '../schema/split-pages.js';
import type { FormStore } from '../state/form-store.js';

/**
 * The form with the pages that this screen can hold. On a phone a form of several pages goes one group of questions
 * a screen; turning the phone keeps the question in sight.
 */
export const usePages = (
  form: PreparedForm,
  store: FormStore,
  narrowFrame: boolean | undefined,
): PreparedForm => {
  const narrowWindow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false }) === true;
  const narrow = narrowFrame ?? narrowWindow;
  const shown = useMemo(
    () => (narrow && form.pages.length > 1 ? { ...form, pages: splitPages(form), stepwise: true } : form),
    [form, narrow],
  );
  const before = useRef<readonly FormPage[]>(shown.pages);
  useLayoutEffect(() => {
    const field = before.current[store.page]?.fields[0];
    before.current = shown.pages;
    if (field !== undefined) store.goTo(pageOf(shown.pages, `/${field}`));
  }, [shown, store]);
  return shown;
};
