import { defineBlock } from './define-block.js';
import { maxLength, minLength, placeholder } from './properties/text-properties.js';
import { isText } from './recognise/shape.js';

export const richText = defineBlock({
  id: 'richText',
  group: 'answers',
  title: { ru: 'Текст с оформлением', en: 'Formatted text' },
  about: { ru: 'Заголовки, списки, выделение и ссылки', en: 'Headings, lists, emphasis and links' },
  words: ['текст', 'оформление', 'список', 'жирный', 'rich', 'markdown', 'formatted', 'bold'],
  icon: 'IconTypography',
  create: (title) => ({
    schema: { type: 'string', title, 'x-block': 'richText', maxLength: 20000 },
    ui: { 'ui:widget': 'richText', 'ui:options': { span: 2 } },
  }),
  marks: ['richText'],
  widgets: ['richText'],
  recognise: isText,
  owns: ['minLength', 'maxLength'],
  ownsUi: ['placeholder'],
  properties: [placeholder, minLength, maxLength(50_000)],
  becomes: ['longText'],
});
