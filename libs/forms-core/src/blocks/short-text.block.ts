import { defineBlock } from './define-block.js';
import { selectProperty } from './properties/keyword-properties.js';
import { prefillProperty } from './properties/prefill-property.js';
import {
  CHOICES_FROM,
  choicesFrom,
  maxLength,
  minLength,
  pattern,
  placeholder,
} from './properties/text-properties.js';
import { isFromCase, isLong, isText, isTyped } from './recognise/shape.js';

const FORMATS = [undefined, 'email', 'time'];

const kind = selectProperty(
  { id: 'kind', group: 'check', lock: 'check', label: { ru: 'Что пишут', en: 'What is written' } },
  { at: '/format' },
  [
    { value: 'email', label: { ru: 'Адрес почты', en: 'E-mail address' } },
    { value: 'time', label: { ru: 'Время', en: 'Time' } },
  ],
);

export const shortText = defineBlock({
  id: 'shortText',
  group: 'answers',
  title: { ru: 'Короткий текст', en: 'Short text' },
  about: { ru: 'Одна строка: название, номер, тема', en: 'One line: a name, a number, a topic' },
  words: [
    'текст',
    'строка',
    'название',
    'номер',
    'почта',
    'время',
    'text',
    'line',
    'string',
    'email',
    'time',
  ],
  icon: 'IconCursorText',
  create: (title) => ({ schema: { type: 'string', title, maxLength: 200 } }),
  widgets: ['text', 'email', 'time'],
  recognise: (schema, ui) =>
    isText(schema) &&
    isTyped(schema) &&
    (FORMATS as unknown[]).includes(schema['format']) &&
    !isLong(schema, ui) &&
    !isFromCase(ui),
  owns: ['minLength', 'maxLength', 'pattern', 'x-pattern-message', 'format', 'x-prefill'],
  ownsUi: ['placeholder', ...CHOICES_FROM],
  properties: [
    placeholder,
    kind,
    minLength,
    maxLength(500),
    ...pattern,
    choicesFrom,
    prefillProperty('text'),
  ],
  becomes: ['longText', 'richText', 'link', 'lines', 'oneOf', 'integer', 'number', 'date', 'month'],
});
