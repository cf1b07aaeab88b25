import { memo, useCallback, useMemo } from 'react';
import Form, { type IChangeEvent } from '@rjsf/core';
import type { RegistryFieldsType, RJSFSchema, TemplatesType, UiSchema } from '@rjsf/utils';
import type { JsonObject } from '@tandem/domain';
import { useFormScope, useFormState } from '../state/form-context.js';
import { ArrayField, ObjectField } from './container-fields.js';
import { FieldTemplate } from './field-template.js';
import { LeafField } from './leaf-field.js';
import { ObjectTemplate } from './object-template.js';
import { RowTemplate } from './row-template.js';
import { RowsTemplate } from './rows-template.js';
import { validator } from './validator.js';

const nothing = () => null;

const FIELDS = {
  StringField: LeafField,
  NumberField: LeafField,
  BooleanField: LeafField,
  NullField: nothing,
  ArrayField,
  ObjectField,
} as unknown as RegistryFieldsType;

const TEMPLATES: Partial<TemplatesType> = {
  FieldTemplate,
  ObjectFieldTemplate: ObjectTemplate,
  ArrayFieldTemplate: RowsTemplate,
  ArrayFieldItemTemplate: RowTemplate,
  // The frame of a field draws these itself.
  DescriptionFieldTemplate: nothing,
  FieldHelpTemplate: nothing,
  FieldErrorTemplate: nothing,
  ErrorListTemplate: nothing,
  TitleFieldTemplate: nothing,
};

/** No answer appears by itself: a signature or a «нет» must be given by a person. */
const NO_DEFAULTS = {
  arrayMinItems: { populate: 'never' },
  emptyObjectFields: 'skipDefaults',
  constAsDefaults: 'never',
  requiredBooleanDefault: 'skip',
  allOf: 'skipDefaults',
} as const;

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
      key={replaced}
      tagName="div"
      schema={form.drawn as RJSFSchema}
      uiSchema={form.uiSchema as UiSchema}
      initialFormData={initial}
      onChange={change}
      validator={validator}
      fields={FIELDS}
      templates={TEMPLATES}
      idPrefix={prefix}
      readonly={readOnly}
      noValidate
      showErrorList={false}
      experimental_defaultFormStateBehavior={NO_DEFAULTS}
    >
      <></>
    </Form>
  );
});
