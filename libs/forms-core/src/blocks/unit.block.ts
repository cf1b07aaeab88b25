import { defineBlock } from './define-block.js';
import { maxItems, minItems } from './properties/list-properties.js';
import { prefillProperty } from './properties/prefill-property.js';
import { manyOfThem, REFERENCE_OWNS, unitKinds } from './properties/reference-properties.js';
import { isReference } from './recognise/shape.js';

export const unit = defineBlock({
  id: 'unit',
  group: 'people',
  title: { ru: 'Организация', en: 'Unit' },
  about: {
    ru: 'Школа, муниципалитет или центр из справочника',
    en: 'A school, municipality or centre of the register',
  },
  words: ['школа', 'организация', 'муниципалитет', 'учреждение', 'unit', 'school', 'organisation'],
  icon: 'IconBuildingCommunity',
  create: (title) => ({ schema: { type: 'string', title, format: 'uuid', 'x-ref': 'unit' } }),
  recognise: (schema) => isReference(schema, 'unit'),
  owns: REFERENCE_OWNS,
  ownsUi: [],
  properties: [
    unitKinds,
    manyOfThem(['format', 'x-ref', 'x-kind']),
    minItems,
    maxItems(false),
    prefillProperty('unit'),
  ],
  becomes: ['shortText'],
});
