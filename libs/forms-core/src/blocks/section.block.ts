import { isObject } from '../schema/pointer.js';
import { defineBlock } from './define-block.js';

export const section = defineBlock({
  id: 'section',
  group: 'layout',
  title: { ru: 'Раздел', en: 'Section' },
  about: { ru: 'Несколько полей под одним названием', en: 'Several fields under one name' },
  words: ['раздел', 'группа', 'блок', 'section', 'group', 'fieldset'],
  icon: 'IconSection',
  create: (title) => ({
    schema: { type: 'object', title, properties: {} },
    ui: { 'ui:options': { span: 2 } },
  }),
  recognise: (schema) => schema['type'] === 'object' && isObject(schema['properties']),
  owns: ['properties', 'required', 'additionalProperties', 'allOf', 'x-prefill'],
  ownsUi: ['order'],
  holdsFields: true,
  properties: [],
  becomes: ['rows'],
});
