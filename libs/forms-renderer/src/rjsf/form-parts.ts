import type { RegistryFieldsType, TemplatesType } from '@rjsf/utils';
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

/** What RJSF is given to draw a form in our way, whether it is filled or edited. */
export const FORM_PARTS = {
  tagName: 'div',
  validator,
  fields: FIELDS,
  templates: TEMPLATES,
  noValidate: true,
  showErrorList: false,
  experimental_defaultFormStateBehavior: NO_DEFAULTS,
} as const;
