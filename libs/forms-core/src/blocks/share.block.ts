import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { defineBlock } from './define-block.js';
import { textProperty } from './properties/keyword-properties.js';
import { propertiesOf } from './recognise/shape.js';

const isCount = (part: unknown): boolean =>
  isObject(part) && part['type'] === 'integer' && part['readOnly'] !== true;

/** A whole share: how many, of how many, and the percentage that nobody types. */
export const isShare = (schema: JsonObject): boolean => {
  const { numerator, denominator, percent } = propertiesOf(schema);
  return (
    schema['type'] === 'object' &&
    isCount(numerator) &&
    isCount(denominator) &&
    isObject(percent) &&
    percent['type'] === 'number' &&
    percent['readOnly'] === true
  );
};

/** Divided by nothing it is nothing: arithmetic of the rules gives no figure then. */
const PERCENT: Json = {
  round: [{ '/': [{ '*': [100, { var: '$field/numerator' }] }, { var: '$field/denominator' }] }, 2],
};

const label = (part: 'numerator' | 'denominator', ru: string, en: string) =>
  textProperty(
    { id: part, group: 'main', lock: 'label', label: { ru, en } },
    { at: `/properties/${part}/title` },
    {
      max: 200,
    },
  );

const needed = (property: ReturnType<typeof label>): ReturnType<typeof label> => ({
  ...property,
  write: (node, value) =>
    typeof value === 'string' && value.trim() !== ''
      ? property.write(node, value)
      : { refused: { ru: 'Здесь нужна подпись.', en: 'A label is needed here.' } },
});

export const share = defineBlock({
  id: 'share',
  group: 'answers',
  title: { ru: 'Доля', en: 'Share' },
  about: {
    ru: 'Сколько из скольких; процент считается сам',
    en: 'How many of how many; the percentage counts itself',
  },
  words: ['процент', 'доля', 'часть', 'числитель', 'share', 'percent', 'ratio', 'fraction'],
  icon: 'IconPercentage',
  create: (title, language) => {
    const say = (ru: string, en: string) => (language === 'en' ? en : ru);
    return {
      schema: {
        type: 'object',
        title,
        'x-block': 'share',
        properties: {
          numerator: { type: 'integer', title: say('Сколько', 'How many'), minimum: 0 },
          denominator: { type: 'integer', title: say('Из скольких', 'Of how many'), minimum: 0 },
          percent: { type: 'number', title: say('Доля', 'Share'), readOnly: true, 'x-unit': '%' },
        },
      },
      ui: { 'ui:options': { span: 2 } },
      computed: [{ to: '$field/percent', logic: PERCENT }],
      checks: [
        {
          id: 'share',
          assert: { '<=': [{ var: '$field/numerator' }, { var: '$field/denominator' }] },
          at: '$field/numerator',
          severity: 'error',
          message: say('Часть не может быть больше целого.', 'A part cannot be greater than the whole.'),
        },
      ],
    };
  },
  marks: ['share'],
  recognise: isShare,
  owns: ['properties', 'required', 'additionalProperties'],
  ownsUi: [],
  properties: [
    needed(label('numerator', 'Подпись числителя', 'Label of the numerator')),
    needed(label('denominator', 'Подпись знаменателя', 'Label of the denominator')),
  ],
  becomes: ['section', 'number'],
});
