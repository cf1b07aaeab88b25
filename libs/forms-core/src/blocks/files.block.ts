import type { BlockProperty } from './block.js';
import { defineBlock } from './define-block.js';
import { inSchema, refuseNumber, type Answer } from './properties/keyword-properties.js';
import { minItems } from './properties/list-properties.js';
import { REFERENCE_OWNS } from './properties/reference-properties.js';
import { isReference } from './recognise/shape.js';

const MOST_FILES = 50;

/** A single file becomes a list as soon as there may be more of them. */
const maxCount: BlockProperty = {
  id: 'maxItems',
  group: 'check',
  lock: 'check',
  label: { ru: 'Файлов не больше', en: 'Files at most' },
  control: { kind: 'number', min: 1, max: MOST_FILES, whole: true },
  read: ({ schema }) => (schema['type'] === 'array' ? schema['maxItems'] : 1),
  write: ({ schema }, value): Answer => {
    const refused = refuseNumber(value ?? null, { min: 1, max: MOST_FILES, whole: true });
    if (refused) return { refused };
    if (schema['type'] !== 'array')
      return value === 1
        ? []
        : [
            inSchema('/type', 'array'),
            inSchema('/format', undefined),
            inSchema('/x-ref', undefined),
            inSchema('/maxItems', value),
            inSchema('/items', { type: 'string', format: 'uuid', 'x-ref': 'file' }),
          ];
    return typeof schema['minItems'] === 'number' && schema['minItems'] > Number(value)
      ? { refused: { ru: 'Нужно больше файлов, чем можно.', en: 'More files are needed than possible.' } }
      : [inSchema('/maxItems', value)];
  },
};

export const files = defineBlock({
  id: 'files',
  group: 'files',
  title: { ru: 'Файлы', en: 'Files' },
  about: { ru: 'Документы, фото, подтверждения', en: 'Documents, photos, evidence' },
  words: ['файл', 'документ', 'вложение', 'скан', 'фото', 'file', 'attachment', 'upload', 'evidence'],
  icon: 'IconPaperclip',
  create: (title) => ({
    schema: {
      type: 'array',
      title,
      maxItems: 5,
      items: { type: 'string', format: 'uuid', 'x-ref': 'file' },
    },
    ui: { 'ui:options': { span: 2 } },
  }),
  widgets: ['files', 'file'],
  recognise: (schema) => isReference(schema, 'file'),
  owns: REFERENCE_OWNS,
  ownsUi: [],
  properties: [maxCount, minItems],
  becomes: ['link'],
});
