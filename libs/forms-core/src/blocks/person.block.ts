import { defineBlock } from './define-block.js';
import { maxItems, minItems } from './properties/list-properties.js';
import { prefillProperty } from './properties/prefill-property.js';
import { manyOfThem, personRole, REFERENCE_OWNS } from './properties/reference-properties.js';
import { isReference } from './recognise/shape.js';

export const person = defineBlock({
  id: 'person',
  group: 'people',
  title: { ru: 'Лицо', en: 'Person' },
  about: {
    ru: 'Человек из справочника: наставник, куратор',
    en: 'Somebody of the register: a mentor, a curator',
  },
  words: [
    'человек',
    'педагог',
    'наставник',
    'наставляемый',
    'фио',
    'сотрудник',
    'person',
    'people',
    'mentor',
  ],
  icon: 'IconUser',
  create: (title) => ({ schema: { type: 'string', title, format: 'uuid', 'x-ref': 'person' } }),
  recognise: (schema) => isReference(schema, 'person'),
  owns: REFERENCE_OWNS,
  ownsUi: [],
  properties: [
    personRole,
    manyOfThem(['format', 'x-ref', 'x-role']),
    minItems,
    maxItems(false),
    prefillProperty('person'),
  ],
  becomes: ['shortText'],
});
