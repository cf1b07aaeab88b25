import { memo, useCallback, useMemo } from 'react';
import Form, { type IChangeEvent } from '@rjsf/core';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { JsonObject } from '@tandem/domain';
import { useFormScope, useFormState } from '../state/form-context.js';
import { FORM_PARTS } from './form-parts.js';

/**
 * RJSF over our templates. It starts from the answers of the store and keeps its own copy, so that a key press does not
 * come back as a property; answers replaced from outside start it anew.
 */
export const RjsfForm = memo(function RjsfForm() {
  const { store, form, prefix, readOnly } = useFormScope();
  const replaced = useFormState((one) => one.replaced);
  // Read once per start: later changes live in RJSF and the store alike.
  const initial = useMemo(() => store.answers, [store, replaced]);
  const change = useCallback(
    (event: IChangeEvent) => store.answer((event.formData ?? {}) as JsonObject),
    [store],
  );
  return (
    <Form
      {...FORM_PARTS}
      key={replaced}
      schema={form.drawn as RJSFSchema}
      uiSchema={form.uiSchema as UiSchema}
      initialFormData={initial}
      onChange={change}
      idPrefix={prefix}
      readonly={readOnly}
    >
      <></>
    </Form>
  );
});
