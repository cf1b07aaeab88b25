import { defineBlock } from './define-block.js';
import { isTyped } from './recognise/shape.js';

export const consent = defineBlock({
  id: 'consent',
  group: 'choice',
  title: { ru: 'Согласие', en: 'Consent' },
  about: { ru: 'Отметка, без которой форму не отправить', en: 'A tick without which the form is not sent' },
  words: ['согласие', 'подтверждаю', 'ознакомлен', 'отметка', 'consent', 'agree', 'confirm', 'tick'],
  icon: 'IconCheckbox',
  create: (title) => ({ schema: { type: 'boolean', title, const: true }, ui: { 'ui:options': { span: 2 } } }),
  widgets: ['checkbox', 'CheckboxWidget', 'switch'],
  recognise: (schema) =>
    (schema['type'] === 'boolean' || schema['type'] === undefined) &&
    schema['const'] === true &&
    isTyped(schema),
  owns: ['const'],
  ownsUi: [],
  properties: [],
  becomes: ['yesNo'],
});
