import { defineBlock } from './define-block.js';
import { selectProperty } from './properties/keyword-properties.js';
import { maximum, minimum, whole } from './properties/number-properties.js';
import { placeholder } from './properties/text-properties.js';
import { isMoney, isNumeric, isScale, isTyped, MONEY_UNITS } from './recognise/shape.js';

const plainCurrency = selectProperty(
  { id: 'unit', group: 'main', lock: 'label', label: { ru: 'Единица', en: 'Unit' } },
  { at: '/x-unit' },
  MONEY_UNITS.map((value) => ({ value, label: { ru: value, en: value } })),
);

/** Without a unit this would be a plain number. */
const currency = {
  ...plainCurrency,
  write: (...[node, value]: Parameters<typeof plainCurrency.write>) =>
    value === undefined
      ? { refused: { ru: 'У суммы есть единица.', en: 'An amount has a unit.' } }
      : plainCurrency.write(node, value),
};

export const money = defineBlock({
  id: 'money',
  group: 'answers',
  title: { ru: 'Деньги', en: 'Money' },
  about: { ru: 'Сумма в рублях', en: 'An amount in roubles' },
  words: ['деньги', 'рубли', 'сумма', 'доплата', 'money', 'amount', 'roubles', 'pay'],
  icon: 'IconCurrencyRuble',
  create: (title) => ({ schema: { type: 'number', title, minimum: 0, 'x-unit': '₽' } }),
  widgets: ['number', 'updown'],
  recognise: (schema, ui) => isNumeric(schema) && isTyped(schema) && isMoney(schema) && !isScale(schema, ui),
  owns: ['minimum', 'maximum', 'x-unit'],
  ownsUi: ['placeholder'],
  properties: [currency, placeholder, minimum, maximum, whole],
  becomes: ['number', 'integer'],
});
