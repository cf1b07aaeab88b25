import { defineBlock } from './define-block.js';
import { maxItems, minItems } from './properties/list-properties.js';
import { manyOfThem, REFERENCE_OWNS } from './properties/reference-properties.js';
import { isReference, oneOfMany } from './recognise/shape.js';

const FORM = 'personalised-programme';

export const programme = defineBlock({
  id: 'programme',
  group: 'people',
  title: { ru: 'Программа', en: 'Programme' },
  about: { ru: 'Персонализированная программа пары', en: 'The personalised programme of a pair' },
  words: ['программа', 'план', 'персонализированная', 'programme', 'plan'],
  icon: 'IconRoute',
  create: (title) => ({
    schema: { type: 'string', title, format: 'uuid', 'x-ref': 'answer', 'x-form': FORM },
  }),
  recognise: (schema) => isReference(schema, 'answer') && oneOfMany(schema)['x-form'] === FORM,
  owns: REFERENCE_OWNS,
  ownsUi: [],
  properties: [manyOfThem(['format', 'x-ref', 'x-form']), minItems, maxItems(false)],
  becomes: ['answer', 'shortText'],
});
