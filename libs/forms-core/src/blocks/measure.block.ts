import { defineBlock } from './define-block.js';
import { selectProperty } from './properties/keyword-properties.js';
import { maxItems, minItems } from './properties/list-properties.js';
import { manyOfThem } from './properties/reference-properties.js';
import { CHOICES_FROM } from './properties/text-properties.js';
import { caseListOf, isMeasureList, isText, isTyped, oneOfMany } from './recognise/shape.js';

const source = selectProperty(
  { id: 'source', group: 'main', lock: 'options', label: { ru: 'Откуда', en: 'Where from' } },
  { wish: 'choicesFrom' },
  [
    {
      value: '$case/programme/measures',
      label: { ru: 'Из программы пары', en: 'From the programme of the pair' },
    },
    { value: '$case/roadmap/measures', label: { ru: 'Из дорожной карты', en: 'From the roadmap' } },
  ],
);

/** A list of measures gives the field its meaning; a marked one may stand without it for a while. */
export const measure = defineBlock({
  id: 'measure',
  group: 'people',
  title: { ru: 'Мероприятие', en: 'Measure' },
  about: { ru: 'Из программы или дорожной карты', en: 'From the programme or the roadmap' },
  words: ['мероприятие', 'мера', 'план', 'программа', 'measure', 'activity', 'plan'],
  icon: 'IconTarget',
  create: (title) => ({
    schema: { type: 'string', title, 'x-block': 'measure', maxLength: 300 },
    ui: { 'ui:options': { choicesFrom: '$case/programme/measures', choiceValue: 'title', span: 2 } },
  }),
  marks: ['measure', undefined],
  widgets: ['text', 'select', 'radio', 'checkboxes', 'multiselect'],
  recognise: (schema, ui) =>
    isText(oneOfMany(schema)) &&
    (schema['x-block'] === 'measure' || (isTyped(schema) && isMeasureList(caseListOf(ui)))),
  owns: [
    'minLength',
    'maxLength',
    'uniqueItems',
    'minItems',
    'maxItems',
    'items',
    'items/type',
    'items/minLength',
    'items/maxLength',
  ],
  ownsUi: [...CHOICES_FROM],
  properties: [source, manyOfThem(['minLength', 'maxLength']), minItems, maxItems(false)],
  becomes: ['shortText', 'lines'],
});
