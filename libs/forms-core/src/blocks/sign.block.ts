import { isObject } from '../schema/pointer.js';
import type { BlockProperty } from './block.js';
import { defineBlock } from './define-block.js';
import { ROLE_OPTIONS } from './properties/common-properties.js';
import { inSchema, textProperty, UNKNOWN_CHOICE, type Answer } from './properties/keyword-properties.js';
import { propertiesOf } from './recognise/shape.js';

const isRole = (signer: unknown): boolean => ROLE_OPTIONS.some((role) => role.value === signer);

const signerRole: BlockProperty = {
  id: 'signer',
  group: 'main',
  lock: 'check',
  label: { ru: 'Чья подпись', en: 'Whose signature' },
  help: { ru: 'Если не выбрать — того, кто отправляет.', en: 'Left open: of whoever sends.' },
  control: { kind: 'select', options: ROLE_OPTIONS },
  read: ({ schema }) => (isRole(schema['x-signer']) ? schema['x-signer'] : undefined),
  write: ({ schema }, value): Answer => {
    if (value === undefined) return isRole(schema['x-signer']) ? [inSchema('/x-signer', undefined)] : [];
    return isRole(value) ? [inSchema('/x-signer', value)] : UNKNOWN_CHOICE;
  },
};

/** The row of a table that a place stands in: `/people/*` of the field `sign` in it. */
const rowOf = (at: string): string => at.slice(0, at.lastIndexOf('/*') + 2);

/** Somebody named in the answers: kept as a pointer, or from the row where both stand in one. */
const signerField: BlockProperty = {
  id: 'signerField',
  group: 'main',
  lock: 'check',
  label: { ru: 'Или лицо из ответа', en: 'Or a person of the answers' },
  control: { kind: 'pick', from: 'people' },
  read: ({ schema, at }) => {
    const signer = schema['x-signer'];
    if (typeof signer !== 'string') return undefined;
    if (signer.startsWith('$row/')) return `${rowOf(at)}/${signer.slice('$row/'.length)}`;
    return signer.startsWith('/') ? signer : undefined;
  },
  write: ({ schema, at }, value): Answer => {
    if (value === undefined)
      return isRole(schema['x-signer']) || schema['x-signer'] === undefined
        ? []
        : [inSchema('/x-signer', undefined)];
    if (typeof value !== 'string' || !value.startsWith('/')) return UNKNOWN_CHOICE;
    if (!value.includes('/*')) return [inSchema('/x-signer', value)];
    return rowOf(value) === rowOf(at)
      ? [inSchema('/x-signer', `$row/${value.slice(rowOf(at).length + 1)}`)]
      : { refused: { ru: 'Это лицо из другой таблицы.', en: 'This person stands in another table.' } };
  },
};

const words = textProperty(
  {
    id: 'words',
    group: 'main',
    lock: 'label',
    label: { ru: 'Слова у отметки', en: 'Words at the tick' },
  },
  { at: '/properties/signed/title' },
  { max: 300 },
);

export const sign = defineBlock({
  id: 'sign',
  group: 'files',
  title: { ru: 'Подпись', en: 'Signature' },
  about: { ru: 'Кто подписал, когда и как', en: 'Who has signed, when and how' },
  words: ['подпись', 'согласовано', 'утверждено', 'ознакомлен', 'signature', 'sign', 'approval'],
  icon: 'IconSignature',
  create: (title, language) => ({
    schema: {
      type: 'object',
      title,
      'x-block': 'sign',
      required: ['signed'],
      properties: {
        signed: { const: true, title: language === 'en' ? 'I sign' : 'Подписываю' },
        by: { type: 'string', maxLength: 200 },
        at: { type: 'string', maxLength: 40 },
        how: { type: 'string', maxLength: 40 },
      },
    },
    ui: { 'ui:options': { span: 2 } },
  }),
  marks: ['sign'],
  recognise: (schema) => {
    const { signed } = propertiesOf(schema);
    return schema['type'] === 'object' && isObject(signed) && signed['const'] === true;
  },
  owns: ['properties', 'required', 'additionalProperties', 'x-signer', 'x-signed-by'],
  ownsUi: [],
  properties: [signerRole, signerField, words],
  becomes: ['consent'],
});
