import { defineBlock } from './define-block.js';

export const note = defineBlock({
  id: 'note',
  group: 'layout',
  title: { ru: 'Пояснение', en: 'Note' },
  about: { ru: 'Текст для того, кто заполняет', en: 'Words for whoever fills the form in' },
  words: ['пояснение', 'подсказка', 'инструкция', 'текст', 'note', 'hint', 'text', 'instruction'],
  icon: 'IconInfoCircle',
  create: (title) => ({
    schema: { type: 'null', title, 'x-block': 'note' },
    ui: { 'ui:options': { span: 2 } },
  }),
  marks: ['note'],
  recognise: (schema) => schema['type'] === 'null',
  owns: [],
  ownsUi: [],
  properties: [],
  becomes: ['heading'],
});
