import { defineBlock } from './define-block.js';

export const heading = defineBlock({
  id: 'heading',
  group: 'layout',
  title: { ru: 'Заголовок', en: 'Heading' },
  about: { ru: 'Название части страницы', en: 'The name of a part of the page' },
  words: ['заголовок', 'раздел', 'название', 'heading', 'title'],
  icon: 'IconHeading',
  create: (title) => ({
    schema: { type: 'null', title, 'x-block': 'heading' },
    ui: { 'ui:options': { span: 2 } },
  }),
  marks: ['heading'],
  recognise: (schema) => schema['type'] === 'null',
  owns: [],
  ownsUi: [],
  properties: [],
  becomes: ['note'],
});
