import { defineBlock } from './define-block.js';
import { maxItems, minItems } from './properties/list-properties.js';
import { caseWorkflow, manyOfThem, REFERENCE_OWNS } from './properties/reference-properties.js';
import { isReference, oneOfMany } from './recognise/shape.js';

export const reference = defineBlock({
  id: 'reference',
  group: 'people',
  title: { ru: 'Дело', en: 'Case' },
  about: { ru: 'Ссылка на дело любого процесса', en: 'A link to a case of any process' },
  words: ['дело', 'процесс', 'карта', 'ссылка', 'case', 'process', 'reference'],
  icon: 'IconFolder',
  create: (title) => ({ schema: { type: 'string', title, format: 'uuid', 'x-ref': 'case' } }),
  recognise: (schema) => isReference(schema, 'case') && oneOfMany(schema)['x-workflow'] !== 'mentoring-pair',
  owns: REFERENCE_OWNS,
  ownsUi: [],
  properties: [caseWorkflow, manyOfThem(['format', 'x-ref', 'x-workflow']), minItems, maxItems(false)],
  becomes: ['pair', 'shortText'],
});
