import { defineBlock } from './define-block.js';
import { maxLength, placeholder } from './properties/text-properties.js';
import { isText, isTyped } from './recognise/shape.js';

export const link = defineBlock({
  id: 'link',
  group: 'answers',
  title: { ru: 'Ссылка', en: 'Link' },
  about: { ru: 'Адрес страницы в сети', en: 'Address of a page on the web' },
  words: ['адрес', 'сайт', 'страница', 'url', 'link', 'site', 'address'],
  icon: 'IconLink',
  create: (title) => ({
    schema: { type: 'string', title, format: 'uri', maxLength: 500 },
    ui: { 'ui:placeholder': 'https://…' },
  }),
  widgets: ['text', 'uri'],
  recognise: (schema) => isText(schema) && isTyped(schema) && schema['format'] === 'uri',
  owns: ['format', 'maxLength'],
  ownsUi: ['placeholder'],
  properties: [placeholder, maxLength(2_000)],
  becomes: ['shortText', 'lines'],
});
