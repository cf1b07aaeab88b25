import { defineBlock } from './define-block.js';
import { numberProperty } from './properties/keyword-properties.js';
import { prefillProperty } from './properties/prefill-property.js';
import { maxLength, minLength, pattern, placeholder } from './properties/text-properties.js';
import { isFromCase, isLong, isText, isTyped } from './recognise/shape.js';

const rows = numberProperty(
  { id: 'rows', group: 'main', label: { ru: 'Высота, строк', en: 'Height, lines' } },
  { wish: 'rows' },
  { min: 2, max: 20, whole: true },
);

export const longText = defineBlock({
  id: 'longText',
  group: 'answers',
  title: { ru: 'Длинный текст', en: 'Long text' },
  about: { ru: 'Несколько строк: описание, вывод, причина', en: 'Several lines: a description, a reason' },
  words: [
    'текст',
    'абзац',
    'описание',
    'обоснование',
    'комментарий',
    'text',
    'paragraph',
    'comment',
    'textarea',
  ],
  icon: 'IconAlignLeft',
  create: (title) => ({
    schema: { type: 'string', title, maxLength: 4000 },
    ui: { 'ui:widget': 'textarea', 'ui:options': { span: 2 } },
  }),
  widgets: ['textarea'],
  recognise: (schema, ui) =>
    isText(schema) &&
    isTyped(schema) &&
    schema['format'] === undefined &&
    isLong(schema, ui) &&
    !isFromCase(ui),
  owns: ['minLength', 'maxLength', 'pattern', 'x-pattern-message', 'x-prefill'],
  ownsUi: ['placeholder', 'rows'],
  properties: [rows, placeholder, minLength, maxLength(20_000), ...pattern, prefillProperty('text')],
  becomes: ['shortText', 'richText', 'lines'],
});
