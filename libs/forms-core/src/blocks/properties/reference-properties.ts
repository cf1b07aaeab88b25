import { UNIT_KINDS, type Json, type JsonObject, type Text } from '@tandem/domain';
import type { FormNode } from '../../projection/form-node.js';
import type { BlockProperty } from '../block.js';
import { itemsOf } from '../recognise/shape.js';
import { ROLE_OPTIONS } from './common-properties.js';
import {
  inSchema,
  manyProperty,
  selectProperty,
  switchProperty,
  textProperty,
  type Named,
} from './keyword-properties.js';

const isMany = (node: FormNode): boolean => node.schema['type'] === 'array';

/** The same property of one reference or of each of many. */
const ofOneOrMany = (make: (at: string) => BlockProperty, keyword: string): BlockProperty => {
  const [one, many] = [make(`/${keyword}`), make(`/items/${keyword}`)];
  return {
    ...one,
    read: (node) => (isMany(node) ? many : one).read(node),
    write: (node, value) => (isMany(node) ? many : one).write(node, value),
  };
};

/** Turns «one» into «several» and back: what describes the value moves into the items. */
export const manyOfThem = (keywords: readonly string[], most = 20): BlockProperty =>
  switchProperty(
    {
      id: 'many',
      group: 'main',
      lock: 'check',
      label: { ru: 'Можно несколько', en: 'Several are possible' },
    },
    isMany,
    (node, on) => {
      const from: JsonObject = on ? node.schema : itemsOf(node.schema);
      const moved = keywords.filter((keyword) => from[keyword] !== undefined);
      const value = Object.fromEntries(moved.map((keyword) => [keyword, from[keyword] as Json]));
      return on
        ? [
            inSchema('/type', 'array'),
            ...moved.map((keyword) => inSchema(`/${keyword}`, undefined)),
            inSchema('/uniqueItems', true),
            inSchema('/maxItems', most),
            inSchema('/items', { type: 'string', ...value }),
          ]
        : [
            inSchema('/type', 'string'),
            ...['items', 'uniqueItems', 'minItems', 'maxItems']
              .filter((keyword) => node.schema[keyword] !== undefined)
              .map((keyword) => inSchema(`/${keyword}`, undefined)),
            ...moved.map((keyword) => inSchema(`/${keyword}`, from[keyword])),
          ];
    },
  );

const narrowing = (id: string, ru: string, en: string, help?: Text): Named => ({
  id,
  group: 'main',
  lock: 'check',
  label: { ru, en },
  ...(help ? { help } : {}),
});

export const personRole = ofOneOrMany(
  (at) => selectProperty(narrowing('role', 'Из кого выбирают', 'From whom'), { at }, ROLE_OPTIONS),
  'x-role',
);

const UNIT_TITLES: { readonly [kind in (typeof UNIT_KINDS)[number]]: Text } = {
  region: { ru: 'Регион', en: 'Region' },
  regionalAuthority: { ru: 'Региональный орган', en: 'Regional authority' },
  regionalOperator: { ru: 'Региональный оператор', en: 'Regional operator' },
  cnppm: { ru: 'ЦНППМ', en: 'Centre for professional development (CNPPM)' },
  municipality: { ru: 'Муниципалитет', en: 'Municipality' },
  municipalAuthority: { ru: 'Муниципальный орган', en: 'Municipal authority' },
  resourceCentre: { ru: 'Ресурсный центр', en: 'Resource centre' },
  supportCentre: { ru: 'Центр сопровождения', en: 'Support centre' },
  methodCentre: { ru: 'Методический центр', en: 'Methodical centre' },
  school: { ru: 'Школа', en: 'School' },
  kindergarten: { ru: 'Детский сад', en: 'Kindergarten' },
  addEdu: { ru: 'Дополнительное образование', en: 'Additional education' },
  spo: { ru: 'Колледж', en: 'College' },
  regionFounded: { ru: 'Областное учреждение', en: 'Institution of the region' },
  federalOperator: { ru: 'Федеральный оператор', en: 'Federal operator' },
  partner: { ru: 'Партнёр', en: 'Partner' },
};

export const unitKinds = ofOneOrMany(
  (at) =>
    manyProperty(
      narrowing('kinds', 'Какие организации', 'Which units'),
      { at },
      UNIT_KINDS.map((value) => ({ value, label: UNIT_TITLES[value] })),
    ),
  'x-kind',
);

const refuseKey = (text: string): Text | undefined =>
  /^[a-z][a-z0-9-]{1,60}$/.test(text)
    ? undefined
    : {
        ru: 'Ключ пишется латиницей через дефис, например mentee-request.',
        en: 'A key is written with Latin letters and hyphens, such as mentee-request.',
      };

export const answerForm = ofOneOrMany(
  (at) =>
    textProperty(
      narrowing('form', 'Какая форма', 'Which form', { ru: 'Ключ формы.', en: 'Key of the form.' }),
      { at },
      {
        max: 61,
        refuse: refuseKey,
      },
    ),
  'x-form',
);

export const caseWorkflow = ofOneOrMany(
  (at) =>
    textProperty(
      narrowing('workflow', 'Какой процесс', 'Which process', {
        ru: 'Ключ процесса.',
        en: 'Key of the process.',
      }),
      { at },
      { max: 61, refuse: refuseKey },
    ),
  'x-workflow',
);

/** Keywords that describe one reference. */
export const REFERENCE_KEYWORDS = ['format', 'x-ref', 'x-role', 'x-kind', 'x-workflow', 'x-form'] as const;

/** Owned by every reference, one or many. */
export const REFERENCE_OWNS = [
  ...REFERENCE_KEYWORDS,
  'x-prefill',
  'items',
  'items/type',
  ...REFERENCE_KEYWORDS.map((keyword) => `items/${keyword}`),
  'uniqueItems',
  'minItems',
  'maxItems',
];
