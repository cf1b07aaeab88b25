import { defineBlock } from './define-block.js';
import { maxItems, minItems } from './properties/list-properties.js';
import { manyOfThem, REFERENCE_OWNS } from './properties/reference-properties.js';
import { isReference, oneOfMany } from './recognise/shape.js';

const WORKFLOW = 'mentoring-pair';

export const pair = defineBlock({
  id: 'pair',
  group: 'people',
  title: { ru: 'Пара', en: 'Pair' },
  about: { ru: 'Наставническая пара или группа', en: 'A mentoring pair or group' },
  words: ['пара', 'группа', 'наставничество', 'дело', 'pair', 'group', 'case'],
  icon: 'IconUsers',
  create: (title) => ({
    schema: { type: 'string', title, format: 'uuid', 'x-ref': 'case', 'x-workflow': WORKFLOW },
  }),
  recognise: (schema) => isReference(schema, 'case') && oneOfMany(schema)['x-workflow'] === WORKFLOW,
  owns: REFERENCE_OWNS,
  ownsUi: [],
  properties: [manyOfThem(['format', 'x-ref', 'x-workflow']), minItems, maxItems(false)],
  becomes: ['reference', 'shortText'],
});
