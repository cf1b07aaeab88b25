import { defineBlock } from './define-block.js';
import { maxItems, minItems } from './properties/list-properties.js';
import { answerForm, manyOfThem, REFERENCE_OWNS } from './properties/reference-properties.js';
import { isReference, oneOfMany } from './recognise/shape.js';

export const answer = defineBlock({
  id: 'answer',
  group: 'people',
  title: { ru: 'Заполненная форма', en: 'Filled form' },
  about: { ru: 'Ссылка на отправленные ответы', en: 'A link to answers that were sent' },
  words: ['форма', 'ответ', 'документ', 'запрос', 'answer', 'form', 'submission'],
  icon: 'IconFileSymlink',
  create: (title) => ({ schema: { type: 'string', title, format: 'uuid', 'x-ref': 'answer' } }),
  recognise: (schema) =>
    isReference(schema, 'answer') && oneOfMany(schema)['x-form'] !== 'personalised-programme',
  owns: REFERENCE_OWNS,
  ownsUi: [],
  properties: [answerForm, manyOfThem(['format', 'x-ref', 'x-form']), minItems, maxItems(false)],
  becomes: ['programme', 'shortText'],
});
